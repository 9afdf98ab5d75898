/** Rows that are sorted by insertion before they are merged. */
const RUN = 16;

/**
 * Sorts rows by a number of each, ascending; rows of equal numbers by what `tie` says of the two, else as they stand.
 *
 * @param rows  sorted in place, [0, count)
 * @param keys  the number of each, moved along with it
 * @param tie   less than 0 where the first of two rows comes first, 0 where they are equal
 * @returns     a function that keeps its working space
 *
 * Rows go into as many buckets as there are rows, by their number; each bucket is sorted by merging runs that were
 * sorted by insertion. O(n) for numbers that lie evenly, O(n log n) for any.
 */
export function stableOrder(
  most: number,
  tie: Tie,
): (rows: Int32Array, keys: Float64Array, count: number) => void {
  const space: Pairs = { rows: new Int32Array(most), keys: new Float64Array(most) };
  const ends = new Int32Array(most + 1);
  return (rows, keys, count) => {
    const pairs = { rows, keys };
    if (!intoBuckets(pairs, space, ends, count)) return sortRange(pairs, space, 0, count, tie);
    for (let bucket = 0, start = 0; bucket < count; start = ends[bucket++])
      if (ends[bucket] - start > 1) sortRange(pairs, space, start, ends[bucket], tie);
  };
}

/** Rows with their numbers. */
interface Pairs {
  readonly rows: Int32Array;
  readonly keys: Float64Array;
}

/**
 * Puts rows into the order of their buckets, stable inside each.
 *
 * @param ends  receives the end of each bucket
 * @returns     whether there are buckets: numbers that are all one, or infinitely far apart, have none
 */
function intoBuckets({ rows, keys }: Pairs, space: Pairs, ends: Int32Array, count: number): boolean {
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < count; i++) {
    if (keys[i] < low) low = keys[i];
    if (keys[i] > high) high = keys[i];
  }
  const density = (count - 1) / (high - low);
  if (!(density > 0 && density < Infinity)) return false;
  ends.fill(0, 0, count + 1);
  for (let i = 0; i < count; i++) ends[(((keys[i] - low) * density) | 0) + 1]++;
  for (let bucket = 0; bucket < count; bucket++) ends[bucket + 1] += ends[bucket];
  for (let i = 0; i < count; i++) {
    const to = ends[((keys[i] - low) * density) | 0]++;
    space.rows[to] = rows[i];
    space.keys[to] = keys[i];
  }
  rows.set(space.rows.subarray(0, count));
  keys.set(space.keys.subarray(0, count));
  return true;
}

/** Merge sort of rows [start, end) over runs sorted by insertion. */
function sortRange({ rows, keys }: Pairs, space: Pairs, start: number, end: number, tie: Tie): void {
  for (let run = start; run < end; run += RUN) insert(rows, keys, run, Math.min(end, run + RUN), tie);
  for (let width = RUN; width < end - start; width *= 2) {
    for (let left = start; left + width < end; left += 2 * width) {
      space.rows.set(rows.subarray(left, left + width));
      space.keys.set(keys.subarray(left, left + width));
      const whole = { rows, keys, start: left, end: Math.min(end, left + 2 * width) };
      merge(whole, { ...space, count: width }, tie);
    }
  }
}

/** Less than 0 where the first of two rows comes first. */
type Tie = ((a: number, b: number) => number) | undefined;

function insert(rows: Int32Array, keys: Float64Array, start: number, end: number, tie: Tie): void {
  for (let i = start + 1; i < end; i++) {
    const [row, key] = [rows[i], keys[i]];
    let j = i - 1;
    while (j >= start && (keys[j] > key || (tie && keys[j] === key && tie(rows[j], row) > 0))) {
      rows[j + 1] = rows[j];
      keys[j + 1] = keys[j];
      j--;
    }
    rows[j + 1] = row;
    keys[j + 1] = key;
  }
}

interface Whole {
  readonly rows: Int32Array;
  readonly keys: Float64Array;
  readonly start: number;
  readonly end: number;
}

interface Left {
  readonly rows: Int32Array;
  readonly keys: Float64Array;
  readonly count: number;
}

/** Merges a copy of the left part of a range with its right part, which stands at the range's end. */
function merge({ rows, keys, start, end }: Whole, left: Left, tie: Tie): void {
  const { rows: leftRows, keys: leftKeys, count } = left;
  let [i, j, to] = [0, start + count, start];
  while (i < count && j < end) {
    const [a, b] = [leftKeys[i], keys[j]];
    if (b < a || (tie && a === b && tie(leftRows[i], rows[j]) > 0)) {
      rows[to] = rows[j];
      keys[to++] = keys[j++];
    } else {
      rows[to] = leftRows[i];
      keys[to++] = leftKeys[i++];
    }
  }
  for (; i < count; i++, to++) {
    rows[to] = leftRows[i];
    keys[to] = leftKeys[i];
  }
}
