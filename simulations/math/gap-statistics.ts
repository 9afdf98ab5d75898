import { exp } from './exp-log.ts';
import { ascending, quantile } from './quantiles.ts';
import { lnGamma, normalTwoSidedP, studentTwoSidedP } from './special-functions.ts';
import { neumaierSum } from './sum.ts';

/** Two samples of pay side by side. Differences are focal − reference; gaps are (reference − focal) / reference. */
export interface GapStatistics {
  readonly meanFocal: number;
  readonly meanReference: number;
  /** Share; positive = the focal group is paid less (EU Directive 2023/970, art. 3). */
  readonly meanGap: number | null;
  readonly medianGap: number | null;
  /** |mean gap| of 5 % or more, in either direction. */
  readonly euFlag: boolean;
  readonly cohenD: number | null;
  readonly hedgesApproximate: number | null;
  readonly hedgesExact: number | null;
  readonly smdAverageVariance: number | null;
  readonly welch: { readonly t: number; readonly df: number; readonly p: number } | null;
  /** Mann–Whitney U of the focal sample, p by the normal with ties and continuity correction. */
  readonly mannWhitney: { readonly u: number; readonly p: number };
  /** Chance that a focal value lies above a reference value, ties half. */
  readonly probabilityOfSuperiority: number;
  /** Largest distance between the two distributions (Kolmogorov–Smirnov). */
  readonly ksDistance: number;
}

/**
 * Raw gap statistics of two samples, neither empty; methods 5.1.
 * @returns null when either sample is empty
 */
export function gapStatistics(focal: ArrayLike<number>, reference: ArrayLike<number>): GapStatistics | null {
  if (focal.length === 0 || reference.length === 0) return null;
  const [f, r] = [moments(focal), moments(reference)];
  const medians = [f, r].map(({ sorted }) => quantile(sorted, 0.5) as number) as [number, number];
  const meanGap = r.mean > 0 ? (r.mean - f.mean) / r.mean : null;
  const df = f.n + r.n - 2;
  const pooled = df > 0 ? Math.sqrt((f.squares + r.squares) / df) : 0;
  const cohenD = pooled > 0 ? (f.mean - r.mean) / pooled : null;
  const average = Math.sqrt((f.variance + r.variance) / 2);
  const ranks = mannWhitney(f.sorted, r.sorted);
  return {
    ...{ meanFocal: f.mean, meanReference: r.mean, meanGap, cohenD },
    medianGap: medians[1] > 0 ? (medians[1] - medians[0]) / medians[1] : null,
    euFlag: meanGap !== null && Math.abs(meanGap) >= 0.05,
    hedgesApproximate: cohenD === null ? null : cohenD * (1 - 3 / (4 * df - 1)),
    hedgesExact:
      cohenD === null || df < 2
        ? null
        : (cohenD * exp(lnGamma(df / 2) - lnGamma((df - 1) / 2))) / Math.sqrt(df / 2),
    smdAverageVariance: average > 0 ? (f.mean - r.mean) / average : null,
    welch: welch(f, r),
    mannWhitney: { u: ranks.u, p: ranks.p },
    probabilityOfSuperiority: ranks.u / (f.n * r.n),
    ksDistance: ksDistance(f.sorted, r.sorted),
  };
}

interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly squares: number;
  readonly variance: number;
  readonly sorted: Float64Array;
}

function moments(values: ArrayLike<number>): Moments {
  const sorted = ascending(values);
  const n = sorted.length;
  const mean = neumaierSum(sorted) / n;
  const squares = neumaierSum(sorted.map((x) => (x - mean) * (x - mean)));
  return { n, mean, squares, sorted, variance: n > 1 ? squares / (n - 1) : NaN };
}

function welch(f: Moments, r: Moments): GapStatistics['welch'] {
  const [a, b] = [f.variance / f.n, r.variance / r.n];
  if (!(a + b > 0)) return null;
  const t = (f.mean - r.mean) / Math.sqrt(a + b);
  const df = ((a + b) * (a + b)) / ((a * a) / (f.n - 1) + (b * b) / (r.n - 1));
  return { t, df, p: studentTwoSidedP(t, df) };
}

function mannWhitney(focal: Float64Array, reference: Float64Array): { u: number; p: number } {
  const [m, n] = [focal.length, reference.length];
  const all = ascending([...focal, ...reference]);
  let [rankSum, ties, k, i] = [0, 0, 0, 0];
  while (k < all.length) {
    let end = k;
    while (end < all.length && all[end] === all[k]) end++;
    const rank = (k + 1 + end) / 2;
    while (i < m && focal[i] === all[k]) {
      rankSum += rank;
      i++;
    }
    const size = end - k;
    ties += size * size * size - size;
    k = end;
  }
  const u = rankSum - (m * (m + 1)) / 2;
  const total = m + n;
  const sigma = Math.sqrt(((m * n) / 12) * (total + 1 - ties / (total * (total - 1))));
  const z = Math.max(0, Math.abs(u - (m * n) / 2) - 0.5) / sigma;
  return { u, p: sigma > 0 ? normalTwoSidedP(z) : 1 };
}

function ksDistance(focal: Float64Array, reference: Float64Array): number {
  let [i, j, most] = [0, 0, 0];
  while (i < focal.length && j < reference.length) {
    const x = Math.min(focal[i] as number, reference[j] as number);
    while (i < focal.length && focal[i] === x) i++;
    while (j < reference.length && reference[j] === x) j++;
    most = Math.max(most, Math.abs(i / focal.length - j / reference.length));
  }
  return most;
}
