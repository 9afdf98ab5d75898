import type { Frame } from '../frame/frame.ts';
import { keptWith } from '../math/kept-with.ts';
import { personPlaces } from './person-places.ts';
import type { RowGroups } from './row-groups.ts';

/** Rows of each cell in the order of people. */
export interface GroupMembers {
  /** Rows by cell, then by the place of the person. */
  readonly rows: Int32Array;
  /** Where each cell begins in `rows`, and where the last one ends. */
  readonly starts: Int32Array;
}

/** Who is in each group of each month; kept as long as the frame lives. O(rows). */
export const groupMembers = keptWith((frame: Frame, { cell, month }: RowGroups): GroupMembers => {
  const places = personPlaces(frame);
  const inOrder = sortedBy(Int32Array.from(frame.person.keys()), (row) => places[row], frame.people);
  const grouped = inOrder.rows.filter((row) => cell[row] >= 0);
  return sortedBy(grouped, (row) => cell[row], month.length);
});

/** A stable counting sort of rows by a whole number below `count`. */
function sortedBy(rows: Int32Array, key: (row: number) => number, count: number): GroupMembers {
  const starts = new Int32Array(count + 1);
  for (const row of rows) starts[key(row) + 1]++;
  for (let k = 0; k < count; k++) starts[k + 1] += starts[k];
  const next = starts.slice();
  const sorted = new Int32Array(rows.length);
  for (const row of rows) sorted[next[key(row)]++] = row;
  return { rows: sorted, starts };
}
