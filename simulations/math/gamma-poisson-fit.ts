import { log1p } from './exp-log.ts';
import { scoreRoot } from './score-root.ts';
import { tailCounts } from './tail-counts.ts';

/** How rates lie over people: their mean, and the strength of a prior about it. */
export interface RatePrior {
  /** Events per exposure, above 0. */
  readonly mean: number;
  /** Exposure that the prior weighs as much as; null where nothing speaks for it that people differ. */
  readonly strength: number | null;
}

/**
 * Gamma-Poisson fit of people's rates by maximum likelihood: y ~ Poisson(exposure · λ), λ ~ Gamma of the mean and a shape
 * mean · strength. With θ = 1 ÷ shape the mean is the root of its score at each θ, and θ the root along the means.
 *
 * @param events     whole numbers of at least 0
 * @param exposures  of the same length, above 0
 * @returns          null where there was no event
 *
 * Source: methods 1.5; Lawless 1987, Canadian Journal of Statistics 15, 209–225.
 */
export function gammaPoissonFit(events: readonly number[], exposures: readonly number[]): RatePrior | null {
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const pooled = sum(events) / sum(exposures);
  if (!(pooled > 0)) return null;
  const tail = tailCounts(events);
  const rates: Rates = { events, exposures, tail };
  if (spreadScore(rates, pooled, 0) <= 0) return { mean: pooled, strength: null };
  let mean = pooled;
  const theta = scoreRoot((at) => {
    mean = meanAt(rates, at, mean);
    return spreadScore(rates, mean, at);
  });
  mean = meanAt(rates, theta, mean);
  return { mean, strength: 1 / (mean * theta) };
}

interface Rates {
  readonly events: readonly number[];
  readonly exposures: readonly number[];
  /** How many people have more than j events, by j. */
  readonly tail: Float64Array;
}

/** Slope of the log likelihood in θ. */
function spreadScore({ events, exposures, tail }: Rates, mean: number, theta: number): number {
  let score = 0;
  for (let j = 1; j < tail.length; j++) score += (j * tail[j]) / (1 + j * theta);
  events.forEach((y, k) => {
    const expected = mean * exposures[k];
    const u = theta * expected;
    score += expected * expected * bend(u) - (y * expected) / (1 + u);
  });
  return score;
}

/** (ln(1 + u) − u ÷ (1 + u)) ÷ u², ½ at 0. */
function bend(u: number): number {
  if (u < 1e-3) return 1 / 2 - u * (2 / 3 - u * (3 / 4 - u * (4 / 5 - u * (5 / 6))));
  return (log1p(u) - u / (1 + u)) / (u * u);
}

/** The mean of greatest likelihood at θ: the one root of a falling function, by Newton's steps inside a bracket. */
function meanAt({ events, exposures }: Rates, theta: number, start: number): number {
  let [low, high, mean] = [0, Infinity, start];
  for (let step = 0; step < 200; step++) {
    let [score, slope] = [0, 0];
    events.forEach((y, k) => {
      const e = exposures[k];
      const whole = 1 + theta * mean * e;
      score += (y - mean * e) / whole;
      slope += (e * (1 + theta * y)) / (whole * whole);
    });
    if (score > 0) low = mean;
    else high = mean;
    const newton = mean + score / slope;
    const next = newton > low && newton < high ? newton : high === Infinity ? 2 * mean : (low + high) / 2;
    if (Math.abs(next - mean) <= 1e-15 * mean) return next;
    mean = next;
  }
  return mean;
}
