import { describe, expect, test } from 'vitest';
import { InexactSum } from './exact-sum.ts';
import type { MonthRange, OverColumn, RunningColumn, SharedColumn } from './shared-column.ts';
import { columnsOf, type NumberRow } from './testing/number-columns.ts';

const over = (fn: OverColumn['fn'], more: Partial<OverColumn> = {}): OverColumn => ({
  kind: 'over',
  name: 'out',
  fn,
  input: 'x',
  by: [{ label: 'team' }],
  months: 'same',
  ...more,
});
const running = (fn: RunningColumn['fn'], more: Partial<RunningColumn> = {}): RunningColumn => ({
  kind: 'running',
  name: 'out',
  fn,
  input: 'x',
  by: [],
  order: [{ key: 'x', descending: true }],
  ties: 'share',
  inclusive: true,
  ...more,
});
const row = (person: string, month: number, x: number, more: Partial<NumberRow> = {}): NumberRow => ({
  person,
  month,
  ...more,
  numbers: { ...(Number.isNaN(x) ? {} : { x }), ...more.numbers },
});

describe('over: a group in one month', () => {
  // team A has 5 and 7 and one without a number; B has 11; one has no team; one is not paid
  const rows = [
    row('a', 1, 5, { team: 'A' }),
    row('b', 1, 7, { team: 'A', post: 'hotline' }),
    row('c', 1, NaN, { team: 'A' }),
    row('d', 1, 11, { team: 'B' }),
    row('e', 1, 13),
    row('f', 1, 17, { team: 'A', post: 'kitchen' }),
  ];
  const out = (column: OverColumn) => columnsOf(rows, [column])['out'];

  test.each([
    ['sum', 12, 11],
    ['count', 2, 1],
    ['min', 5, 11],
    ['max', 7, 11],
  ] as const)('%s of a team, across posts; who has no team or is not paid has none', (fn, ofA, ofB) => {
    expect(out(over(fn))).toEqual([ofA, ofA, ofA, ofB, NaN, NaN]);
  });

  test('everybody, a post, a team within a post', () => {
    expect(out(over('sum', { by: [] }))).toEqual([36, 36, 36, 36, 36, NaN]);
    expect(out(over('sum', { by: ['post'] }))).toEqual([29, 7, 29, 29, 29, NaN]);
    expect(out(over('sum', { by: ['post', { label: 'team' }] }))).toEqual([5, 7, 5, 11, NaN, NaN]);
    expect(out(over('sum', { by: [{ label: 'site' }] }))).toEqual([NaN, NaN, NaN, NaN, NaN, NaN]);
  });

  test('of no numbers: nothing is summed or counted, and there is no smallest', () => {
    const none = (fn: OverColumn['fn']) =>
      columnsOf([row('a', 1, NaN), row('b', 2, 1)], [over(fn, { by: [] })])['out'];
    expect([none('sum'), none('count'), none('min')]).toEqual([
      [0, 1],
      [0, 1],
      [NaN, 1],
    ]);
  });

  test('where: only rows count at which it is there and not 0, everybody is told', () => {
    const some = [
      row('a', 1, 5, { numbers: { w: 1 } }),
      row('b', 1, 7, { numbers: { w: 0 } }),
      row('c', 1, 9),
      row('d', 1, 2, { numbers: { w: -3 } }),
    ];
    expect(columnsOf(some, [over('sum', { by: [], where: 'w' })])['out']).toEqual([7, 7, 7, 7]);
  });
});

describe('over: months', () => {
  // November to April with a gap in February; the middle month has no number
  const months = [11, 12, 13, 15, 16];
  const numbers = [1, 2, NaN, 8, 16];
  const own = (fn: OverColumn['fn'], range: MonthRange) =>
    columnsOf(
      months.map((month, k) => row('a', month, numbers[k] as number)),
      [over(fn, { by: ['person'], months: range })],
    )['out'];

  test('to date in a quarter, a half-year, a year, and in all', () => {
    expect(own('sum', { toDate: 'quarter' })).toEqual([1, 3, 0, 8, 16]);
    expect(own('sum', { toDate: 'half_year' })).toEqual([1, 3, 0, 8, 24]);
    expect(own('sum', { toDate: 'year' })).toEqual([1, 3, 0, 8, 24]);
    expect(own('sum', { toDate: 'all' })).toEqual([1, 3, 3, 11, 27]);
    expect(own('count', { toDate: 'all' })).toEqual([1, 2, 2, 3, 4]);
    expect(own('last', { toDate: 'all' })).toEqual([1, 2, 2, 8, 16]);
    expect(own('last', { toDate: 'quarter' })).toEqual([1, 2, NaN, 8, 16]);
  });

  test('the rest of a quarter, a half-year, a year, and of all months', () => {
    // November and December; January (no number) and March; April: quarters and half-years end with the year
    expect(own('sum', { rest: 'quarter' })).toEqual([2, 0, 8, 0, 0]);
    expect(own('count', { rest: 'half_year' })).toEqual([1, 0, 2, 1, 0]);
    expect(own('max', { rest: 'year' })).toEqual([2, NaN, 16, 16, NaN]);
    expect(own('sum', { rest: 'all' })).toEqual([26, 24, 24, 16, 0]);
    expect(own('last', { rest: 'all' })).toEqual([16, 16, 16, 16, NaN]);
  });

  test('months before are counted by the calendar', () => {
    // March has January and February before it, of which only January is there, without a number
    expect(own('sum', { from: -2, to: -1 })).toEqual([0, 1, 3, 0, 8]);
    expect(own('max', { from: -3, to: -1 })).toEqual([NaN, 1, 2, 2, 8]);
    expect(own('sum', { from: -1, to: 0 })).toEqual([1, 3, 2, 8, 24]);
  });

  test('a group has the people of each month, whoever they were', () => {
    const rows = [
      row('a', 1, 1, { team: 'A' }),
      row('b', 1, 2, { team: 'B' }),
      row('b', 2, 4, { team: 'A' }),
      row('c', 3, 8, { team: 'A' }),
    ];
    expect(columnsOf(rows, [over('sum', { months: { toDate: 'quarter' } })])['out']).toEqual([1, 2, 5, 13]);
  });

  test('months to come, a range of none and the last of a group are refused', () => {
    const refused = (column: OverColumn) => () => columnsOf([row('a', 1, 1)], [column]);
    expect(refused(over('sum', { months: { from: 0, to: 1 } }))).toThrow('to come');
    const cycle: SharedColumn[] = [
      { kind: 'previous', name: 'before', of: 'out', initial: 0 },
      over('sum', { input: 'before', months: { rest: 'all' } }),
    ];
    expect(() => columnsOf([row('a', 1, 1, { team: 'A' }), row('a', 2, 1, { team: 'A' })], cycle)).toThrow(
      'inside a cycle',
    );
    expect(refused(over('sum', { months: { from: -1, to: -2 } }))).toThrow(RangeError);
    expect(refused(over('last', { months: { toDate: 'all' } }))).toThrow(RangeError);
  });
});

describe('running', () => {
  // in the order of the list: 30, 20, 20, 10; people b, a, d, c
  const rows = [row('a', 1, 20), row('b', 1, 30), row('c', 1, 10), row('d', 1, 20), row('e', 1, NaN)];
  const out = (column: RunningColumn) => columnsOf(rows, [column])['out'];

  test('sum and count, best first; with `share` who ties has the same', () => {
    expect(out(running('sum'))).toEqual([70, 30, 80, 70, NaN]);
    expect(out(running('sum', { inclusive: false }))).toEqual([30, 0, 70, 30, NaN]);
    expect(out(running('count'))).toEqual([3, 1, 4, 3, NaN]);
    expect(out(running('count', { inclusive: false }))).toEqual([1, 0, 3, 1, NaN]);
  });

  test('with `person` the place in the order of people decides', () => {
    expect(out(running('sum', { ties: 'person' }))).toEqual([50, 30, 80, 70, NaN]);
    expect(out(running('sum', { ties: 'person', inclusive: false }))).toEqual([30, 0, 70, 50, NaN]);
    expect(out(running('sum', { ties: 'person', order: [] }))).toEqual([20, 50, 60, 80, NaN]);
  });

  test('ascending, by a second key, inside a post', () => {
    expect(out(running('count', { order: [{ key: 'x', descending: false }] }))).toEqual([3, 4, 1, 3, NaN]);
    const two = [
      row('a', 1, 1, { numbers: { y: 2 } }),
      row('b', 1, 1, { numbers: { y: 3 }, post: 'hotline' }),
      row('c', 1, 2, { numbers: { y: 9 } }),
      row('d', 1, 1),
    ];
    const order = [
      { key: 'x', descending: true },
      { key: 'y', descending: true },
    ];
    expect(columnsOf(two, [running('count', { order })])['out']).toEqual([3, 2, 1, NaN]);
    expect(columnsOf(two, [running('count', { order, by: ['post'] })])['out']).toEqual([2, 1, 1, NaN]);
  });
});

describe('previous', () => {
  test('of a column before it: the latest earlier month in which the person took part', () => {
    const rows = [
      row('a', 1, 5),
      row('a', 2, 7, { post: 'kitchen' }),
      row('a', 4, NaN),
      row('a', 5, 9),
      row('b', 5, 1),
    ];
    expect(columnsOf(rows, [{ kind: 'previous', name: 'out', of: 'x', initial: -1 }])['out']).toEqual([
      -1,
      NaN,
      5,
      NaN,
      -1,
    ]);
  });

  test('of a column that rests on it: every month rests on the one before', () => {
    // everybody carries on the sum of what all carried: 1 + 1, then 2 + 2, then 4 of the one who is left
    const rows = [row('a', 1, 0), row('b', 1, 0), row('a', 3, 0), row('b', 3, 0), row('a', 4, 0)];
    const out = columnsOf(rows, [
      { kind: 'previous', name: 'before', of: 'state', initial: 1 },
      over('sum', { name: 'state', input: 'before', by: [] }),
    ]);
    expect(out['before']).toEqual([1, 1, 2, 2, 4]);
    expect(out['state']).toEqual([2, 2, 4, 4, 4]);
  });
});

describe('what cannot be', () => {
  const big = 2 ** 52;
  const summed =
    (...numbers: number[]) =>
    () =>
      columnsOf(
        numbers.map((x, k) => row(`p${k}`, 1, x)),
        [over('sum', { by: [], name: 'fund' })],
      );

  test('sums are of whole numbers whose magnitudes stay below 2⁵³', () => {
    expect(summed(1, 0.5)).toThrow(new InexactSum('fund', '0.5 is not a whole number'));
    expect(summed(big, big)).toThrow(InexactSum);
    expect(summed(big, -big)).toThrow(InexactSum);
    expect(summed(Infinity)).toThrow(InexactSum);
    expect(summed(big, big - 1)).not.toThrow();
    // each month by itself is small enough, the year is not
    const year = over('sum', { by: ['person'], months: { toDate: 'year' }, name: 'fund' });
    expect(() => columnsOf([row('a', 1, big), row('a', 2, big)], [year])).toThrow(InexactSum);
    const ranked = running('sum', { name: 'fund' });
    expect(() => columnsOf([row('a', 1, big), row('b', 1, big)], [ranked])).toThrow(InexactSum);
    expect(() => columnsOf([row('a', 1, 0.5)], [ranked])).toThrow(InexactSum);
  });

  test('a column reads those before it', () => {
    const one = [row('a', 1, 1)];
    expect(() => columnsOf(one, [over('sum', { input: 'later' }), over('sum', { name: 'later' })])).toThrow(
      'later',
    );
    expect(() => columnsOf(one, [{ kind: 'previous', name: 'out', of: 'gone', initial: 0 }])).toThrow('gone');
    expect(() => columnsOf(one, [over('sum'), over('count')])).toThrow(RangeError);
  });
});
