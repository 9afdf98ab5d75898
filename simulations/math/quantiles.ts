/**
 * Quantile of values that are already ascending, by the definition of R, numpy and Excel's PERCENTILE.INC.
 *
 * @param p  in [0, 1]
 * @returns  null of nothing
 *
 * Source: Hyndman and Fan (1996), type 7.
 *
 * quantile([1, 2, 3, 4], 0.9) // => 3.7
 */
export function quantile(sorted: ArrayLike<number>, p: number): number | null {
  const n = sorted.length;
  if (n === 0) return null;
  const h = (n - 1) * p;
  const k = Math.floor(h);
  const low = sorted[k];
  return low + (h - k) * (sorted[Math.min(n - 1, k + 1)] - low);
}
