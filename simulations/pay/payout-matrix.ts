/**
 * Payout by two scores (sales × quality), bilinear between grid points and clamped to the grid.
 *
 * @param payout  payout[i][j] stands at xs[i], ys[j]
 */
export function payoutMatrix(
  xs: readonly number[],
  ys: readonly number[],
  payout: readonly (readonly number[])[],
  x: number,
  y: number,
): number {
  const [i, u] = cell(xs, x);
  const [j, v] = cell(ys, y);
  const at = (a: number, b: number): number =>
    payout[Math.min(a, xs.length - 1)]?.[Math.min(b, ys.length - 1)] as number;
  const low = at(i, j) + u * (at(i + 1, j) - at(i, j));
  const high = at(i, j + 1) + u * (at(i + 1, j + 1) - at(i, j + 1));
  return low + v * (high - low);
}

/** Grid cell of a value and its place in it, in [0, 1]. */
function cell(grid: readonly number[], value: number): [number, number] {
  const last = grid.length - 1;
  if (last === 0 || value <= (grid[0] as number)) return [0, 0];
  if (value >= (grid[last] as number)) return [last, 0];
  const k = grid.findIndex((edge) => value < edge) - 1;
  const [from, to] = [grid[k] as number, grid[k + 1] as number];
  return [k, (value - from) / (to - from)];
}
