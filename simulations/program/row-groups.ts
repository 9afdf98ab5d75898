import type { Frame } from '../frame/frame.ts';
import { keptOnFrame } from '../frame/kept-on-frame.ts';
import { codesCovered } from './post-names.ts';
import type { GroupKey } from './shared-column.ts';

/** The rows of a frame by group and month: a cell is a group in one month, numbered from the first month on. */
export interface RowGroups {
  /** Cell of each row; −1 where a label is missing. */
  readonly cell: Int32Array;
  /** First cell of each month, and the number of cells at the end. */
  readonly starts: Int32Array;
  /** Month of each cell, an index into the frame's. */
  readonly month: Int32Array;
  /** Cell of the same group in its latest earlier month; −1 where there is none. */
  readonly before: Int32Array;
}

interface Asked {
  readonly by: readonly GroupKey[];
  /** Posts of the program, where `by` names the post. */
  readonly posts: readonly { readonly covers: readonly string[] }[];
}

/** Which rows of a frame belong together; kept as long as the frame lives. O(rows). */
export const rowGroups = keptOnFrame(
  ({ by, posts }: Asked) =>
    JSON.stringify([by, by.includes('post') ? posts.map(({ covers }) => covers) : []]),
  (frame, { by, posts }): RowGroups => {
    const group = by.map((key) => keyCodes(frame, key, posts)).reduce(together, new Int32Array(frame.rows));
    return cellsOf(frame, group);
  },
);

function keyCodes(frame: Frame, key: GroupKey, posts: Asked['posts']): Int32Array {
  if (key === 'person') return frame.person;
  const missing = new Int32Array(frame.rows).fill(-1);
  const label = frame.labels[key === 'post' ? 'post' : key.label];
  if (!label) return missing;
  if (key !== 'post') return label.codes;
  const postOf = new Int32Array(label.values.length).fill(-1);
  posts.forEach((post, k) => codesCovered(post, label).forEach((code) => (postOf[code] = k)));
  return label.codes.map((code) => postOf[code] ?? -1);
}

/** Numbers of the pairs of two codes, in the order in which they come up; −1 where one of them is missing. */
function together(one: Int32Array, other: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return one.map((a, row) => {
    const b = other[row];
    if (a < 0 || b < 0) return -1;
    const pair = a * 0x1_0000_0000 + b;
    let number = numbers.get(pair);
    if (number === undefined) numbers.set(pair, (number = numbers.size));
    return number;
  });
}

function cellsOf({ rows, months, month }: Frame, group: Int32Array): RowGroups {
  const cell = new Int32Array(rows).fill(-1);
  const last = new Int32Array(group.reduce((most, code) => Math.max(most, code), -1) + 1).fill(-1);
  const starts = new Int32Array(months.length + 1);
  const [monthOf, before]: [number[], number[]] = [[], []];
  for (let row = 0; row < rows; row++) {
    if (group[row] < 0) continue;
    let of = last[group[row]];
    if (of < 0 || monthOf[of] !== month[row]) {
      before.push(of);
      of = monthOf.push(month[row]) - 1;
      last[group[row]] = of;
      starts[month[row] + 1]++;
    }
    cell[row] = of;
  }
  for (let m = 0; m < months.length; m++) starts[m + 1] += starts[m];
  return { cell, starts, month: Int32Array.from(monthOf), before: Int32Array.from(before) };
}
