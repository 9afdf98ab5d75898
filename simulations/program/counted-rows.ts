import { sharedColumn, type SharedColumns } from './shared-leaves.ts';

/** What of a column counts: its number is there, and `where` is there and not 0. */
interface Counting {
  readonly input: string;
  readonly where?: string;
}

/**
 * Lists the rows of a range that count.
 *
 * @returns  a function of a list of rows, whose part [from, end) is looked through in its order; it writes the rows
 *           that count to `into`, from its beginning, and returns how many there are
 */
export function countedRows(
  { input, where }: Counting,
  columns: SharedColumns,
): (into: Int32Array, rows: Int32Array, from: number, end: number) => number {
  const x = sharedColumn(columns, input);
  const condition = where === undefined ? undefined : sharedColumn(columns, where);
  return (into, rows, from, end) => {
    let found = 0;
    for (let i = from; i < end; i++) {
      const row = rows[i];
      into[found] = row;
      found += +(x[row] === x[row]);
    }
    return condition ? whereTrue(into, found, condition) : found;
  };
}

function whereTrue(rows: Int32Array, count: number, condition: Float64Array): number {
  let found = 0;
  for (let i = 0; i < count; i++) {
    const holds = condition[rows[i]];
    rows[found] = rows[i];
    found += +(holds === holds && holds !== 0);
  }
  return found;
}
