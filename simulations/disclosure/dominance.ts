/** What sums are made of, by sum. */
export interface LargestParts {
  readonly sum: Float64Array;
  /** The largest amount, and the second largest; 0 where there is none above. */
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/**
 * Sums of amounts with the two largest of each.
 *
 * @param cellOf  sum to which each amount belongs; −1 = none
 * @param cells   number of sums
 */
export function largestParts(
  amounts: Float64Array,
  cellOf: (k: number) => number,
  cells: number,
): LargestParts {
  const [sum, first, second] = [new Float64Array(cells), new Float64Array(cells), new Float64Array(cells)];
  for (let k = 0; k < amounts.length; k++) {
    const cell = cellOf(k);
    if (cell < 0) continue;
    const x = amounts[k];
    sum[cell] += x;
    if (x > first[cell]) {
      second[cell] = first[cell];
      first[cell] = x;
    } else if (x > second[cell]) second[cell] = x;
  }
  return { sum, first, second };
}

/**
 * Whether one or two amounts make up so much of a sum that it tells theirs (p % rule): all but the two largest hold
 * less than `share` of the largest.
 *
 * @returns  1 by sum that is dominated
 *
 * Source: reliability notes, section 8; ESSnet handbook (p % rule).
 */
export function dominatedSums({ sum, first, second }: LargestParts, share: number): Uint8Array {
  return Uint8Array.from(sum, (total, cell) => {
    const [most, next] = [first[cell], second[cell]];
    return most > 0 && total - most - next < share * most ? 1 : 0;
  });
}
