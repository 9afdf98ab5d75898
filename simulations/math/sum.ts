/**
 * Sum of numbers with Neumaier's compensation: nearly as exact as doubles can hold, in a fixed order.
 *
 * neumaierSum([1, 1e100, 1, -1e100]) // => 2
 */
export function neumaierSum(values: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const x = values[i];
    const next = sum + x;
    lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
    sum = next;
  }
  return sum + lost;
}
