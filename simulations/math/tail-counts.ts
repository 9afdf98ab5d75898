/**
 * How many of some whole numbers are more than j, by j from 0 on.
 *
 * tailCounts([1, 3])[0] // => 2
 */
export function tailCounts(counts: readonly number[]): Float64Array {
  const tail = new Float64Array(counts.reduce((a, b) => Math.max(a, b), 0));
  for (const count of counts) if (count > 0) tail[count - 1]++;
  for (let j = tail.length - 2; j >= 0; j--) tail[j] += tail[j + 1];
  return tail;
}
