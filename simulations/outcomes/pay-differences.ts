import type { Replay } from '../replay/replay-result.ts';
import type { Population } from './population.ts';

/** A column of two replays. */
export type ColumnPair = readonly [before: Float64Array, after: Float64Array];

/** Where anything that is shown of a row differs between two replays: gross, on-cost or a line. */
export interface PayDifferences {
  /** Columns that are not the same array on both sides. */
  readonly pairs: readonly ColumnPair[];
  /** 1 by person of whom anything differs in any month. */
  readonly affected: Uint8Array;
  readonly affectedPeople: number;
  /** Rows that differ, by run. */
  readonly rowsInRun: Int32Array;
}

/** What differs between two replays for the people who are compared. */
export function payDifferences(
  { runs, personAt, people }: Population,
  baseline: Replay,
  scenario: Replay,
): PayDifferences {
  const pairs = shownPairs(baseline, scenario).filter(([before, after]) => before !== after);
  const affected = new Uint8Array(people);
  const rowsInRun = new Int32Array(runs.length);
  const differing = new Uint8Array(BLOCK);
  runs.forEach(({ start, end, at }, k) => {
    for (let first = start; first < end; first += BLOCK) {
      const count = Math.min(BLOCK, end - first);
      differing.fill(0);
      for (const [before, after] of pairs) markDifferent(differing, before, after, first, count);
      rowsInRun[k] += markPeople(affected, differing, personAt, at + first - start, count);
    }
  });
  return { pairs, affected, affectedPeople: affected.reduce((sum, one) => sum + one, 0), rowsInRun };
}

/** Rows that are compared at once. */
const BLOCK = 1024;

function shownPairs(baseline: Replay, scenario: Replay): ColumnPair[] {
  const names = [...new Set([...Object.keys(baseline.lines), ...Object.keys(scenario.lines)])];
  return [
    [baseline.grossFen, scenario.grossFen],
    [baseline.onCostFen, scenario.onCostFen],
    ...names.map((name) => linePair(baseline, scenario, name)),
  ];
}

/** A line of both sides; nothing where a plan has no such line. */
export function linePair(baseline: Replay, scenario: Replay, name: string): ColumnPair {
  const [before, after] = [baseline.lines[name], scenario.lines[name]];
  const none = before && after ? undefined : new Float64Array(baseline.grossFen.length);
  return [before ?? (none as Float64Array), after ?? (none as Float64Array)];
}

function markDifferent(
  differing: Uint8Array,
  before: Float64Array,
  after: Float64Array,
  first: number,
  count: number,
): void {
  for (let k = 0; k < count; k++) differing[k] |= +(before[first + k] !== after[first + k]);
}

/** Marks the people of the rows that differ. @returns how many rows do */
function markPeople(
  affected: Uint8Array,
  differing: Uint8Array,
  personAt: Int32Array,
  at: number,
  count: number,
): number {
  let rows = 0;
  for (let k = 0; k < count; k++) {
    const one = differing[k];
    const p = personAt[at + k];
    affected[p] |= one;
    rows += one;
  }
  return rows;
}

/**
 * People whose rows differ in some runs, counted as far as `most`.
 *
 * @param counts  whether a run counts
 */
export function affectedWithin(
  { runs, personAt }: Population,
  { pairs, rowsInRun }: Pick<PayDifferences, 'pairs' | 'rowsInRun'>,
  counts: (run: number) => boolean,
  most: number,
): number {
  const people = new Set<number>();
  if (pairs.length === 0) return 0;
  for (let k = 0; k < runs.length && people.size < most; k++) {
    if (rowsInRun[k] === 0 || !counts(k)) continue;
    const { start, end, at } = runs[k];
    for (let row = start; row < end && people.size < most; row++)
      if (pairs.some(([before, after]) => before[row] !== after[row])) people.add(personAt[at + row - start]);
  }
  return people.size;
}
