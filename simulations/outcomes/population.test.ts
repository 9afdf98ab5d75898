import { expect, test } from 'vitest';
import { frameOf } from '../frame/record-frame.ts';
import type { Replay } from '../replay/replay-result.ts';
import { fenByPerson, fenByRun, fenInAll } from './fen-sums.ts';
import { peoplePaid } from './paid-people.ts';
import { affectedWithin, payDifferences } from './pay-differences.ts';
import { populationOf } from './population.ts';

/** Rows 0 … 8: January a, b online, c phone; February a online, b, c phone; March a online, c phone, d nowhere. */
const frame = frameOf(
  (
    [
      ['a', 1, 'online'],
      ['b', 1, 'online'],
      ['c', 1, 'phone'],
      ['a', 2, 'online'],
      ['b', 2, 'phone'],
      ['c', 2, 'phone'],
      ['d', 3, null],
      ['a', 3, 'online'],
      ['c', 3, 'phone'],
    ] as const
  ).map(([person, month, post]) => ({
    person,
    month: `2026-0${month}`,
    labels: { post, level: 'junior' },
  })),
);
const rowOf = (person: string, month: number): number =>
  frame.person.findIndex((p, row) => 'abcd'[p] === person && frame.month[row] === month - 1);
const without = rowOf('b', 2);
const population = populationOf(frame, (row) => row !== without && frame.month[row] !== 2);

test('populationOf(frame, counts): who counts, and their rows as stretches of one month and post', () => {
  expect([population.people, population.monthCount]).toEqual([3, 2]);
  expect([...population.personOf]).toEqual([0, 1, 2, -1]);
  expect([...population.present]).toEqual([1, 0, 1]);
  const rows = ['a1', 'b1', 'c1', 'a2', 'c2'].map((at) => rowOf(at.charAt(0), Number(at.charAt(1))));
  expect([...population.rows]).toEqual(rows);
  expect([...population.personAt]).toEqual([0, 1, 2, 0, 2]);
  expect(population.runs).toEqual([
    { start: rows[0], end: (rows[1] as number) + 1, at: 0, month: 0, post: 0 },
    { start: rows[2], end: (rows[2] as number) + 1, at: 2, month: 0, post: 1 },
    { start: rows[3], end: (rows[3] as number) + 1, at: 3, month: 1, post: 0 },
    { start: rows[4], end: (rows[4] as number) + 1, at: 4, month: 1, post: 1 },
  ]);
});

test('populationOf(frame, counts): months of full-time paid work; who is paid for none counts by months present', () => {
  const labels = { post: 'online', level: 'junior' };
  const working = frameOf([
    { person: 'a', month: '2026-01', labels, numbers: { fte: 0.5, paidShare: 0.5 } },
    { person: 'a', month: '2026-02', labels, numbers: { fte: 0.5 } },
    { person: 'b', month: '2026-01', labels, numbers: { paidShare: 0 } },
    { person: 'b', month: '2026-02', labels, numbers: { paidShare: 0 } },
  ]);
  const { personAt, rowMonths, paidMonths } = populationOf(working, () => true);
  expect([...paidMonths]).toEqual([0.75, 2]);
  const of = (person: number): number[] => [...rowMonths].filter((_, i) => personAt[i] === person);
  expect([of(0), of(1)]).toEqual([
    [0.25, 0.5],
    [1, 1],
  ]);
});

/** A column of fen by person and month; 1,000,000 where nobody counts. */
const fen = (of: Readonly<Record<string, number>>): Float64Array => {
  const column = new Float64Array(frame.rows).fill(1_000_000);
  for (const row of population.rows) column[row] = 0;
  for (const [at, value] of Object.entries(of)) column[rowOf(at.charAt(0), Number(at.charAt(1)))] = value;
  return column;
};

test('sums of fen by stretch, by person and of all count whom the population counts', () => {
  const column = fen({ a1: 1, b1: 20, c1: 300, a2: 4000, c2: 50_000 });
  expect([...fenByRun(population, column)]).toEqual([21, 300, 4000, 50_000]);
  expect([...fenByPerson(population, column)]).toEqual([4001, 20, 50_300]);
  expect(fenInAll(population, column)).toBe(54_321);
});

test('peoplePaid(population, columns): those whom either column pays anything, once', () => {
  const [first, second] = [fen({ a1: 5, a2: 5 }), fen({ a2: 7, c2: 7 })];
  expect(peoplePaid(population, [first, first])).toBe(1);
  expect(peoplePaid(population, [first, second])).toBe(2);
  expect(peoplePaid(population, [fen({}), fen({ b1: 1 })])).toBe(1);
});

const replayed = (gross: Float64Array, onCost: Float64Array, line: Float64Array): Replay =>
  ({ grossFen: gross, onCostFen: onCost, lines: { line } }) as unknown as Replay;

test('payDifferences(population, baseline, scenario): whom anything shown differs for, in any month', () => {
  const same = fen({ a1: 1, b1: 1, c1: 1, a2: 1, c2: 1 });
  const before = replayed(same, same, same);
  // c's gross differs in both months, a's on-cost in one, b's line in one
  const gross = fen({ a1: 1, b1: 1, c1: 2, a2: 1, c2: 2 });
  const onCost = fen({ a1: 1, b1: 1, c1: 1, a2: 2, c2: 1 });
  const line = fen({ a1: 1, b1: 2, c1: 1, a2: 1, c2: 1 });
  const only = payDifferences(population, before, replayed(gross, same, same));
  expect([[...only.affected], only.affectedPeople]).toEqual([[0, 0, 1], 1]);
  const all = payDifferences(population, before, replayed(gross, onCost, line));
  expect([[...all.affected], all.affectedPeople]).toEqual([[1, 1, 1], 3]);
  const within = (post: number, most: number): number =>
    affectedWithin(population, all.pairs, (k) => population.runs[k]?.post === post, most);
  expect([within(0, 5), within(0, 1), within(1, 5)]).toEqual([2, 1, 1]);
  const none = payDifferences(population, before, before);
  expect([none.affectedPeople, affectedWithin(population, none.pairs, () => true, 5)]).toEqual([0, 0]);
});
