/** Sums of doubles are exact below this. */
const LIMIT = 2 ** 53;

/**
 * A column over the rows of all posts cannot be summed exactly: a number in it is not whole, or the magnitudes of a
 * group come to 2⁵³ or more.
 */
export class InexactSum extends RangeError {
  /** Name of the column that sums. */
  readonly column: string;

  constructor(column: string, what: string) {
    super(`column "${column}" cannot be summed exactly: ${what}`);
    this.name = 'InexactSum';
    this.column = column;
  }
}

/** @throws InexactSum when a number that a column sums is not whole */
export function mustBeWhole(column: string, value: number): void {
  if (value !== Math.floor(value)) throw new InexactSum(column, `${value} is not a whole number`);
}

/** Whether whole numbers whose magnitudes come to so much can be summed exactly, in any order. */
export function isBelowLimit(magnitude: number): boolean {
  return magnitude < LIMIT;
}

/** @throws InexactSum when the magnitudes of a group come to 2⁵³ or more */
export function mustBeBelowLimit(column: string, magnitude: number): void {
  if (!isBelowLimit(magnitude)) throw new InexactSum(column, 'a group comes to 2⁵³ or more');
}
