import { exp, ln } from './exp-log.ts';
import { normalQuantile } from './normal-quantile.ts';

/** Above this many trials, or this mean, the normal approximation is used. */
const EXACT_UP_TO = 1000;
/** Poisson means above this underflow exp(-mean). */
const EXACT_MEAN = 700;

/**
 * A binomial draw by inversion: the smallest k with P(X ≤ k) ≥ u. One uniform per draw keeps streams aligned.
 *
 * @param u uniform in (0, 1)
 * @param n trials, an integer ≥ 0; above 1000 the normal approximation, rounded and clipped
 * @param p probability in [0, 1]
 * @throws RangeError for other n or p
 *
 * binomialQuantile(0.5, 2, 0.5) // => 1
 */
export function binomialQuantile(u: number, n: number, p: number): number {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`trials ${n} must be an integer of at least 0`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`probability ${p} must be from 0 to 1`);
  if (p > 0.5) return n - binomialQuantile(1 - u, n, 1 - p);
  if (p === 0 || n === 0) return 0;
  if (n > EXACT_UP_TO) return clippedNormal(u, n * p, n * p * (1 - p), n);
  const odds = p / (1 - p);
  let mass = exp(n * ln(1 - p));
  let below = mass;
  let k = 0;
  while (below < u && k < n) {
    mass *= (odds * (n - k)) / (k + 1);
    k++;
    below += mass;
  }
  return k;
}

/**
 * A Poisson draw by inversion: the smallest k with P(X ≤ k) ≥ u.
 *
 * @param u    uniform in (0, 1)
 * @param mean at least 0; above 700 the normal approximation, rounded and clipped
 * @throws RangeError for a negative mean
 *
 * poissonQuantile(0.5, 1) // => 1
 */
export function poissonQuantile(u: number, mean: number): number {
  if (!(mean >= 0)) throw new RangeError(`mean ${mean} must be at least 0`);
  if (mean > EXACT_MEAN) return clippedNormal(u, mean, mean, Infinity);
  const most = mean + 40 * Math.sqrt(mean) + 100;
  let mass = exp(-mean);
  let below = mass;
  let k = 0;
  while (below < u && k < most) {
    k++;
    mass *= mean / k;
    below += mass;
  }
  return k;
}

function clippedNormal(u: number, mean: number, variance: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(mean + Math.sqrt(variance) * normalQuantile(u))));
}
