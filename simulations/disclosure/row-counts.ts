import type { Frame } from '../frame/frame.ts';

/** Rows of a frame by month and group. */
export interface Counts {
  /** Rows by month; a person has one row a month. */
  readonly total: Int32Array;
  /** By label, rows by month and group. */
  readonly groups: Readonly<Record<string, Int32Array>>;
}

/** Rows that are meant, by month and by group of every label; a row without a label is in none of its groups. */
export function countsWhere(frame: Frame, is: (row: number) => boolean): Counts {
  const total = new Int32Array(frame.months.length);
  const groups = Object.entries(frame.labels).map(
    ([label, { codes, values }]) =>
      [label, codes, values.length, new Int32Array(frame.months.length * values.length)] as const,
  );
  for (let row = 0; row < frame.rows; row++) {
    if (!is(row)) continue;
    const month = frame.month[row];
    total[month] += 1;
    for (const [, codes, size, counts] of groups) {
      const code = codes[row];
      if (code < 0) continue;
      const cell = month * size + code;
      counts[cell] += 1;
    }
  }
  return { total, groups: Object.fromEntries(groups.map(([label, , , counts]) => [label, counts])) };
}

/** Rows that are meant, by month. */
export function rowsByMonth({ months, month, rows }: Frame, is: (row: number) => boolean): Int32Array {
  const counts = new Int32Array(months.length);
  for (let row = 0; row < rows; row++) if (is(row)) counts[month[row]] += 1;
  return counts;
}

/** Told rows by month, group of one label and group of the other. */
export function sharedCounts(frame: Frame, told: Uint8Array, a: string, b: string): Int32Array {
  const [first, second] = [frame.labels[a], frame.labels[b]];
  const counts = new Int32Array(frame.months.length * first.values.length * second.values.length);
  for (let row = 0; row < frame.rows; row++) {
    const [x, y] = [first.codes[row], second.codes[row]];
    if (told[row] === 0 || x < 0 || y < 0) continue;
    const cell = (frame.month[row] * first.values.length + x) * second.values.length + y;
    counts[cell] += 1;
  }
  return counts;
}
