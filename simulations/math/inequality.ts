import { ln } from './exp-log.ts';
import { neumaierSum } from './sum.ts';

/*
 * Indices of dispersion of pay x ≥ 0. Null = not defined: nobody, no pay at all or a negative amount.
 * Sources: methods section 4.
 */

/**
 * Gini index of ascending values, 0 (all equal) to 1 − 1/n.
 *
 * giniIndex([3000, 9000]) // => 0.25
 */
export function giniIndex(sorted: ArrayLike<number>): number | null {
  const n = sorted.length;
  if (n === 0 || sorted[0] < 0) return null;
  let ranked = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    const x = sorted[i];
    ranked += (2 * i + 1 - n) * x;
    total += x;
  }
  return total > 0 ? Math.max(0, ranked / (n * total)) : null;
}

/** Theil's T (GE 1), zeros included with 0·ln 0 = 0. */
export function theilT(values: ArrayLike<number>): number | null {
  const mean = meanOfPay(values);
  if (mean === null) return null;
  const terms = new Float64Array(values.length);
  for (let i = 0; i < terms.length; i++) {
    const ratio = values[i] / mean;
    terms[i] = ratio === 0 ? 0 : ratio * ln(ratio);
  }
  return Math.max(0, neumaierSum(terms) / values.length);
}

function meanOfPay(values: ArrayLike<number>): number | null {
  if (values.length === 0) return null;
  for (let i = 0; i < values.length; i++) if (!(values[i] >= 0)) return null;
  const mean = neumaierSum(values) / values.length;
  return mean > 0 ? mean : null;
}

/**
 * Cumulative share of pay held by the lowest-paid share p of people, linear between people.
 *
 * @param sorted  ascending values
 * @param shares  ascending too
 * @returns       one number per p, or null when nothing is paid
 */
export function lorenzCurve(sorted: ArrayLike<number>, shares: readonly number[]): number[] | null {
  const n = sorted.length;
  let all = 0;
  for (let i = 0; i < n; i++) all += sorted[i];
  if (n === 0 || !(all > 0) || sorted[0] < 0) return null;
  const curve: number[] = [];
  let k = 0;
  let below = 0;
  for (const p of shares) {
    const at = p * n;
    for (; k < n - 1 && k + 1 < at; k++) below += sorted[k];
    const above = below + sorted[k];
    curve.push(Math.min(1, (below + (at - k) * (above - below)) / all));
  }
  return curve;
}
