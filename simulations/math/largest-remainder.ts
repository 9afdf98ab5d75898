/**
 * A whole amount shared in proportion to weights, in whole units that add up to it exactly.
 * Each share is rounded down; what is left goes one unit each to the largest fractions, ties to the
 * lower index. All weights 0: nothing is shared.
 *
 * largestRemainder(100, [1, 1, 1]) // => [34, 33, 33]
 */
export function largestRemainder(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (!(sum > 0)) return weights.map(() => 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map((share) => Math.floor(share + 1e-9));
  const left = total - shares.reduce((a, b) => a + b, 0);
  const order = exact
    .map((share, k) => ({ k, rest: share - (shares[k] as number) }))
    .sort((a, b) => b.rest - a.rest || a.k - b.k);
  for (const { k } of order.slice(0, left)) shares[k] = (shares[k] as number) + 1;
  return shares;
}
