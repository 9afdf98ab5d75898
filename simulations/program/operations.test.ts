import { expect, test } from 'vitest';
import { frameOf } from '../frame/record-frame.ts';
import { calendarPart } from './calendar-part.ts';
import { evaluateRow, weightedMean } from './evaluate-row.ts';
import { programKernel } from './kernel.ts';
import { codesCovered, namesCovered, postOfName } from './post-names.ts';
import { ProgramBuilder } from './program-builder.ts';
import type { ArithmeticOp, CalendarPart, NodeId } from './program.ts';

const frame = frameOf([
  {
    person: 'a',
    month: '2026-01',
    labels: { post: 'p', level: 'junior' },
    numbers: { x: 2.5, y: -1.5 },
    measures: { k: [3, 4, 2] },
  },
  {
    person: 'b',
    month: '2026-01',
    labels: { post: 'p', level: 'chief' },
    numbers: { x: -2.5 },
    measures: { k: [3, 0, 9] },
  },
]);

/** What both readers make of a node, for a and for b. */
function read(make: (builder: ProgramBuilder) => NodeId): number[] {
  const builder = new ProgramBuilder();
  const node = make(builder);
  const post = builder.build({ post: 'p', covers: ['p'] }, { levels: ['junior'], lines: [] }, {});
  const into = new Float64Array(2);
  programKernel(post, frame, [{ node, into }])(0, 2);
  const explained = [0, 1].map((row) => evaluateRow(post, frame, row)[node] as number);
  expect([...into]).toEqual(explained);
  return explained;
}
const x = (b: ProgramBuilder): NodeId => b.add({ op: 'number', name: 'x' });
const y = (b: ProgramBuilder): NodeId => b.add({ op: 'number', name: 'y' });

test.each<[ArithmeticOp, number]>([
  ['add', 1],
  ['subtract', 4],
  ['multiply', -3.75],
  ['divide', 2.5 / -1.5],
  ['min', -1.5],
  ['max', 2.5],
  ['less', 0],
  ['atMost', 0],
  ['greater', 1],
  ['atLeast', 1],
])('%s of 2.5 and −1.5; missing with one that is missing', (op, expected) => {
  expect(read((b) => b.arithmetic(op, x(b), y(b)))).toEqual([expected, NaN]);
  expect(read((b) => b.arithmetic(op, y(b), x(b)))[1]).toBeNaN();
});

test('comparisons of equals, and division by nothing', () => {
  const self = (op: ArithmeticOp) => read((b) => b.arithmetic(op, x(b), x(b)));
  expect((['less', 'atMost', 'greater', 'atLeast'] as const).map((op) => self(op)[0])).toEqual([0, 1, 0, 1]);
  const other = (op: ArithmeticOp) => read((b) => b.arithmetic(op, y(b), x(b)))[0];
  expect((['less', 'atMost', 'greater', 'atLeast'] as const).map(other)).toEqual([1, 1, 0, 0]);
  expect(read((b) => b.arithmetic('divide', x(b), b.constant(0)))).toEqual([NaN, NaN]);
});

test('functions of one number', () => {
  const of = (op: 'floor' | 'abs' | 'isMissing' | 'roundFen', input: (b: ProgramBuilder) => NodeId) =>
    read((b) => b.add({ op, input: input(b) }));
  expect([of('floor', x), of('abs', x), of('roundFen', x), of('isMissing', x)]).toEqual([
    ...[
      [2, -3],
      [2.5, 2.5],
      [250, -250],
      [0, 0],
    ],
  ]);
  expect([of('floor', y), of('abs', y), of('isMissing', y)]).toEqual([
    [-2, NaN],
    [1.5, NaN],
    [0, 1],
  ]);
});

test('measures, lookups, choices and replacements', () => {
  const measure = (minSamples: number) => read((b) => b.add({ op: 'measure', kpi: 'k', minSamples }));
  expect([measure(0), measure(2), measure(3)]).toEqual([
    [0.75, NaN],
    [0.75, NaN],
    [NaN, NaN],
  ]);
  expect(read((b) => b.add({ op: 'lookup', label: 'level', table: { junior: 7 } }))).toEqual([7, NaN]);
  expect(read((b) => b.add({ op: 'lookup', label: 'site', table: { junior: 7 } }))).toEqual([NaN, NaN]);
  expect(read((b) => b.orElse(y(b), 9, 'f'))).toEqual([-1.5, 9]);
  // a missing condition does not hold
  expect(read((b) => b.select(y(b), b.constant(1), b.constant(2)))).toEqual([1, 2]);
  expect(read((b) => b.select(b.constant(0), b.constant(1), b.constant(2)))).toEqual([2, 2]);
});

test('a root is missing for a negative number; the grid is of whole billionths', () => {
  const of = (op: 'sqrt' | 'grid', value: number) => read((b) => b.add({ op, input: b.constant(value) }))[0];
  expect([of('sqrt', 2.25), of('sqrt', 0), of('sqrt', -1)]).toEqual([1.5, 0, NaN]);
  expect([of('grid', 100), of('grid', 99.99999999999999), of('grid', -2.5)]).toEqual([1e11, 1e11, -2.5e9]);
  expect(read((b) => b.add({ op: 'grid', input: y(b) }))).toEqual([-1.5e9, NaN]);
});

test('sums behind a KPI, and the place of a person', () => {
  const part = (name: 'numerator' | 'denominator' | 'samples', kpi = 'k') =>
    read((b) => b.add({ op: 'part', kpi, part: name }));
  expect([part('numerator'), part('denominator'), part('samples')]).toEqual([
    [3, 3],
    [4, 0],
    [2, 9],
  ]);
  expect(part('numerator', 'none')).toEqual([NaN, NaN]);
  expect(read((b) => b.add({ op: 'person' }))).toEqual([0, 1]);
});

test.each<[CalendarPart, number, number, number]>([
  ['index', 24_323, 24_317, 24_312],
  ['month_of_year', 12, 6, 1],
  ['quarter', 8107, 8105, 8104],
  ['half_year', 4053, 4052, 4052],
  ['last_of_quarter', 1, 1, 0],
  ['last_of_half_year', 1, 1, 0],
  ['last_of_year', 1, 0, 0],
])('calendar %s of December, June and January 2026', (part, ...expected) => {
  expect(['2026-12', '2026-06', '2026-01'].map((month) => calendarPart(month, part))).toEqual(expected);
  // 2026 · 12 = 24,312
  expect(read((b) => b.add({ op: 'calendar', part }))).toEqual([expected[2], expected[2]]);
});

test('a column over all rows that is not there is no number', () => {
  const shared = (b: ProgramBuilder): NodeId => b.add({ op: 'shared', column: 'fund' });
  expect(() => read(shared)).toThrow('fund');
  const builder = new ProgramBuilder();
  shared(builder);
  const pay = { levels: [], lines: [] };
  const post = builder.build({ post: 'p', covers: ['p'] }, pay, {});
  expect(() => evaluateRow(post, frame, 0)).toThrow('fund');
});

test('weighted means over what is there', () => {
  const mean = (minWeight: number) =>
    read((b) => b.add({ op: 'weighted', inputs: [x(b), y(b)], weights: [3, 1], minWeight }));
  expect(mean(0)).toEqual([1.5, -2.5]);
  expect([mean(3), mean(4), mean(4.1)]).toEqual([
    [1.5, -2.5],
    [1.5, NaN],
    [NaN, NaN],
  ]);
  expect(weightedMean([NaN, NaN], [1, 1], 0)).toBeNaN();
  expect(weightedMean([5], [0], 0)).toBeNaN();
  expect(weightedMean([], [], 0)).toBeNaN();
});

test('more rows than a block holds, from any row on', () => {
  const rows = Array.from({ length: 1300 }, (_, k) => ({
    person: `p${String(k).padStart(4, '0')}`,
    month: '2026-01',
    labels: { post: 'p' },
    numbers: { x: k },
  }));
  const many = frameOf(rows);
  const builder = new ProgramBuilder();
  const node = builder.multiply(x(builder), builder.constant(2));
  const post = builder.build({ post: 'p', covers: ['p'] }, { levels: [], lines: [] }, {});
  const into = new Float64Array(1300).fill(-1);
  programKernel(post, many, [{ node, into }])(3, 1297);
  expect([...into]).toEqual(rows.map((_, k) => (k < 3 || k >= 1297 ? -1 : 2 * k)));
});

test('a post covers the names that it says, else its own; nobody covers somebody without a post', () => {
  expect([namesCovered('online', {}), namesCovered('online', { covers: ['a', 'b'] })]).toEqual([
    ['online'],
    ['a', 'b'],
  ]);
  const posts = [{ covers: ['a', 'b'] }, { covers: ['c', 'null'] }];
  expect([postOfName(posts, 'b'), postOfName(posts, 'c'), postOfName(posts, 'd')]).toEqual([
    posts[0],
    posts[1],
    undefined,
  ]);
  expect(postOfName([{ covers: [null as unknown as string] }], null)).toBeUndefined();
  expect(codesCovered({ covers: ['b', 'x'] }, { values: ['a', 'b', 'c'] })).toEqual(new Set([1]));
  expect(codesCovered({ covers: ['b'] }, undefined)).toEqual(new Set());
});
