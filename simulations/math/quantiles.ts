import { neumaierSum } from './sum.ts';

/** Definitions of a sample quantile after Hyndman and Fan (1996); 7 is that of R, numpy and Excel's PERCENTILE.INC. */
export type QuantileType = 1 | 2 | 6 | 7 | 8;

/** A copy in ascending order. */
export function ascending(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).sort();
}

/**
 * Quantile of values that are already ascending.
 *
 * @param p  in [0, 1]
 * @returns  null of nothing
 *
 * quantile([1, 2, 3, 4], 0.9) // => 3.7
 */
export function quantile(sorted: ArrayLike<number>, p: number, type: QuantileType = 7): number | null {
  const n = sorted.length;
  if (n === 0) return null;
  const at = (k: number): number => sorted[Math.min(n - 1, Math.max(0, k))] as number;
  switch (type) {
    case 1:
      return at(ceilIndex(n, p));
    case 2: {
      const h = n * p;
      const whole = Math.round(h);
      return Math.abs(h - whole) < 1e-9 ? (at(whole - 1) + at(whole)) / 2 : at(Math.ceil(h) - 1);
    }
    case 6:
      return between(at, Math.min(n - 1, Math.max(0, (n + 1) * p - 1)));
    case 7:
      return between(at, (n - 1) * p);
    case 8:
      return between(at, Math.min(n, Math.max(1, (n + 1 / 3) * p + 1 / 3)) - 1);
  }
}

function ceilIndex(n: number, p: number): number {
  const h = n * p;
  const whole = Math.round(h);
  return (Math.abs(h - whole) < 1e-9 ? whole : Math.ceil(h)) - 1;
}

function between(at: (k: number) => number, h: number): number {
  const k = Math.floor(h);
  return at(k) + (h - k) * (at(k + 1) - at(k));
}

/**
 * Weighted quantile by the inverted distribution: the smallest value whose cumulative share reaches p.
 * @param order  indices of `values` in ascending order of value
 */
export function weightedQuantile(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  p: number,
  order: ArrayLike<number>,
): number | null {
  if (order.length === 0) return null;
  const total = neumaierSum(weights);
  let below = 0;
  for (let k = 0; k < order.length; k++) {
    below += weights[order[k] as number] as number;
    if (below / total >= p - 1e-12) return values[order[k] as number] as number;
  }
  return values[order[order.length - 1] as number] as number;
}

/** Robust location and spread of a sample; see methods section 4 and 14. */
export interface RobustSummary {
  readonly median: number | null;
  /** Median absolute deviation × 1.4826. */
  readonly mad: number | null;
  readonly iqr: number | null;
  /** Mean without floor(0.1 n) values a side, and with those set to the next order statistic. */
  readonly trimmedMean: number | null;
  readonly winsorisedMean: number | null;
  /** Quartiles ∓ 1.5 IQR. */
  readonly lowerFence: number | null;
  readonly upperFence: number | null;
}

export function robustSummary(values: ArrayLike<number>, trim = 0.1): RobustSummary {
  const sorted = ascending(values);
  const n = sorted.length;
  if (n === 0)
    return {
      median: null,
      mad: null,
      iqr: null,
      trimmedMean: null,
      winsorisedMean: null,
      lowerFence: null,
      upperFence: null,
    };
  const [low, median, high] = [0.25, 0.5, 0.75].map((p) => quantile(sorted, p) as number) as [
    number,
    number,
    number,
  ];
  const deviation = quantile(ascending(sorted.map((x) => Math.abs(x - median))), 0.5) as number;
  const cut = Math.floor(trim * n);
  const inner = sorted.slice(cut, n - cut);
  const clamped = sorted.map((x) => Math.min(Math.max(x, inner[0] as number), inner.at(-1) as number));
  const iqr = high - low;
  return {
    ...{ median, mad: 1.4826 * deviation, iqr },
    trimmedMean: neumaierSum(inner) / inner.length,
    winsorisedMean: neumaierSum(clamped) / n,
    lowerFence: low - 1.5 * iqr,
    upperFence: high + 1.5 * iqr,
  };
}
