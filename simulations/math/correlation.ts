/**
 * Pearson's correlation of two series of equal length; null where one of them does not vary.
 *
 * correlation([1, 2, 3], [2, 4, 6]) // ≈ 1
 */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const n = x.length;
  const mean = (of: ArrayLike<number>): number => {
    let sum = 0;
    for (let k = 0; k < n; k++) sum += of[k];
    return sum / n;
  };
  const [meanX, meanY] = [mean(x), mean(y)];
  let [xx, yy, xy] = [0, 0, 0];
  for (let k = 0; k < n; k++) {
    const [dx, dy] = [x[k] - meanX, y[k] - meanY];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  // what rounding leaves of equal numbers is no spread
  const isFlat = (spread: number, about: number): boolean => spread <= n * (1e-12 * Math.abs(about)) ** 2;
  return n < 2 || isFlat(xx, meanX) || isFlat(yy, meanY) ? null : xy / Math.sqrt(xx * yy);
}
