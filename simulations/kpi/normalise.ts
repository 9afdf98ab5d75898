import { neumaierSum } from '../math/sum.ts';

/** Values put on relative scales, for diagnosis inside a peer group and never the default for pay. */
export interface RelativeScales {
  /** 0 … 100 between lowest and highest. */
  readonly minMax: number[];
  /** With the sample standard deviation (n − 1). */
  readonly z: number[];
  /** 50 + 10 z. */
  readonly t: number[];
  /** 100 · (below + half of the equal, oneself included) / n. */
  readonly percentile: number[];
}

/** Relative scales of a sample; where there is no spread, the neutral values 50, 0, 50, 50. Source: methods 1.3. */
export function relativeScales(values: readonly number[]): RelativeScales {
  const n = values.length;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const mean = neumaierSum(values) / n;
  const sd = n > 1 ? Math.sqrt(neumaierSum(values.map((x) => (x - mean) * (x - mean))) / (n - 1)) : 0;
  const z = values.map((x) => (high > low && sd > 0 ? (x - mean) / sd : 0));
  return {
    z,
    t: z.map((score) => 50 + 10 * score),
    minMax: values.map((x) => (high > low ? (100 * (x - low)) / (high - low) : 50)),
    percentile: values.map(
      (x) => (100 * (values.filter((y) => y < x).length + values.filter((y) => y === x).length / 2)) / n,
    ),
  };
}
