import type { Replay } from '../replay/replay-result.ts';
import type { PayRun, Population } from './population.ts';

/** A column of two replays. */
export type ColumnPair = readonly [before: Float64Array, after: Float64Array];

/** Where anything that is shown of a row differs between two replays: gross, on-cost or a line. */
export interface PayDifferences {
  /** Columns that are not the same array on both sides. */
  readonly pairs: readonly ColumnPair[];
  /** 1 by person of whom anything differs in any month. */
  readonly affected: Uint8Array;
  readonly affectedPeople: number;
}

/** What differs between two replays for the people who are compared; no row is read once everybody is found. */
export function payDifferences(population: Population, baseline: Replay, scenario: Replay): PayDifferences {
  const pairs = shownPairs(baseline, scenario).filter(([before, after]) => before !== after);
  const affected = new Uint8Array(population.people);
  let affectedPeople = 0;
  for (const pair of pairs)
    for (const run of population.runs) {
      if (affectedPeople === affected.length) break;
      affectedPeople += markAffected(affected, pair, population.personAt, run);
    }
  return { pairs, affected, affectedPeople };
}

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

/** Marks the people of a run's rows that differ. @returns how many were not marked before */
function markAffected(
  affected: Uint8Array,
  [before, after]: ColumnPair,
  personAt: Int32Array,
  { start, end, at }: PayRun,
): number {
  const shift = at - start;
  let fresh = 0;
  for (let row = start; row < end; row++) {
    const differs = +(before[row] !== after[row]);
    const p = personAt[row + shift];
    fresh += differs & ~affected[p];
    affected[p] |= differs;
  }
  return fresh;
}

/**
 * People whose rows differ in some runs, counted as far as `most`.
 *
 * @param counts  whether a run counts
 */
export function affectedWithin(
  { runs, personAt }: Population,
  pairs: readonly ColumnPair[],
  counts: (run: number) => boolean,
  most: number,
): number {
  const people = new Set<number>();
  for (let k = 0; k < runs.length && people.size < most; k++) {
    if (!counts(k)) continue;
    const { start, end, at } = runs[k];
    for (const pair of pairs) {
      let row = nextDifference(pair, start, end);
      for (; row < end && people.size < most; row = nextDifference(pair, row + 1, end))
        people.add(personAt[at + row - start]);
    }
  }
  return people.size;
}

/** The first row in [row, end) that differs; `end` where none does. */
function nextDifference([before, after]: ColumnPair, row: number, end: number): number {
  let next = row;
  while (next < end && before[next] === after[next]) next++;
  return next;
}
