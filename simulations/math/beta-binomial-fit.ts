import { scoreRoot } from './score-root.ts';
import { tailCounts } from './tail-counts.ts';

/** How shares lie over people: their mean, and the strength of a prior about it. */
export interface SharePrior {
  /** Mean share, in (0, 1). */
  readonly mean: number;
  /** α + β, in trials; null where nothing speaks for it that people differ. */
  readonly strength: number | null;
}

/**
 * Beta-binomial fit of people's shares by maximum likelihood: x ~ Bin(n, p), p ~ Beta(mean · strength, (1 − mean) · strength).
 * From + − × ÷ alone, so that every engine gives the same bits: with θ = 1 ÷ strength the likelihood is a product of
 * mean + jθ, 1 − mean + jθ and 1 + jθ. The mean is the root of its score at each θ, and θ the root along the means.
 *
 * @param events  whole numbers of at least 0
 * @param trials  whole numbers, of the same length, none below its events
 * @returns       null where no trial or every trial was an event: nothing tells a strength then
 *
 * Source: methods 1.5; Griffiths 1973, Biometrics 29, 637–648. O(steps · most trials of a person).
 */
export function betaBinomialFit(events: readonly number[], trials: readonly number[]): SharePrior | null {
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const pooled = sum(events) / sum(trials);
  if (!(pooled > 0 && pooled < 1)) return null;
  const tails: Tails = {
    hits: tailCounts(events),
    misses: tailCounts(trials.map((n, k) => n - events[k])),
    all: tailCounts(trials),
  };
  if (spreadScore(tails, pooled, 0) <= 0) return { mean: pooled, strength: null };
  let mean = pooled;
  const score = (theta: number): number => {
    mean = meanAt(tails, theta, mean);
    return spreadScore(tails, mean, theta);
  };
  const theta = scoreRoot(score);
  return { mean: meanAt(tails, theta, mean), strength: 1 / theta };
}

/** How many people have more than j events, misses and trials, by j. */
interface Tails {
  readonly hits: Float64Array;
  readonly misses: Float64Array;
  readonly all: Float64Array;
}

/** Slope of the log likelihood in θ. */
function spreadScore({ hits, misses, all }: Tails, mean: number, theta: number): number {
  const slope = (tail: Float64Array, from: number): number => {
    let sum = 0;
    for (let j = 1; j < tail.length; j++) sum += (j * tail[j]) / (from + j * theta);
    return sum;
  };
  return slope(hits, mean) + slope(misses, 1 - mean) - slope(all, 1);
}

/** The mean of greatest likelihood at θ: the one root of a falling function, by Newton's steps inside a bracket. */
function meanAt({ hits, misses }: Tails, theta: number, start: number): number {
  let [low, high, mean] = [0, 1, start];
  for (let step = 0; step < 100; step++) {
    const [above, aboveSlope] = inverseSums(hits, mean, theta);
    const [below, belowSlope] = inverseSums(misses, 1 - mean, theta);
    const score = above - below;
    if (score > 0) low = mean;
    else high = mean;
    const newton = mean + score / (aboveSlope + belowSlope);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - mean) <= 1e-15) return next;
    mean = next;
  }
  return mean;
}

/** Σ tail ÷ (from + jθ), and the same over squares. */
function inverseSums(tail: Float64Array, from: number, theta: number): [sum: number, squares: number] {
  let [sum, squares] = [0, 0];
  for (let j = 0; j < tail.length; j++) {
    const inverse = 1 / (from + j * theta);
    sum += tail[j] * inverse;
    squares += tail[j] * inverse * inverse;
  }
  return [sum, squares];
}
