import { expect, test } from 'vitest';
import { frameOf } from '../frame/record-frame.ts';
import { evaluateRow } from '../program/evaluate-row.ts';
import { interpolation, steps, wholeTiers } from '../program/piecewise.ts';
import { ProgramBuilder } from '../program/program-builder.ts';
import type { NodeId, NodeMeaning, ValueUnit } from '../program/program.ts';
import { explainedInputs, nodeFormula, type Explained } from './node-formula.ts';

const frame = frameOf([
  {
    person: 'a',
    month: '2026-01',
    labels: { post: 'p', level: 'junior' },
    numbers: { fte: 0.5, baseFen: -250 },
    measures: { rate: [3, 40, 38], plain: [7.25, 1, 9], zero: [0, 12] },
  },
]);

/** The formula of the node that is made, and its inputs that explain it, by what they are worth. */
function explained(make: (builder: ProgramBuilder) => NodeId): [formula: string, inputs: number[]] {
  const builder = new ProgramBuilder();
  const node = make(builder);
  const post = builder.build({ post: 'p', covers: ['p'] }, { levels: ['junior'], lines: [] }, {});
  const explain: Explained = { post, values: evaluateRow(post, frame, 0), frame, row: 0, currency: 'CNY' };
  const inputs = explainedInputs(explain, node).map((id) => explain.values[id] as number);
  return [nodeFormula(explain, node), inputs];
}
const formula = (make: (builder: ProgramBuilder) => NodeId): string => explained(make)[0];

const named = (unit: ValueUnit, title: string, more: Partial<NodeMeaning> = {}): NodeMeaning => ({
  title: { en: title, zh: title },
  unit,
  clause: '',
  ...more,
});
const share = (b: ProgramBuilder, value: number): NodeId =>
  b.mean(b.constant(value), named('share', `s${value}`));
const fte = (b: ProgramBuilder): NodeId => b.add({ op: 'number', name: 'fte' });
const rate = (b: ProgramBuilder): NodeId =>
  b.mean(b.add({ op: 'measure', kpi: 'rate', minSamples: 0 }), named('share', 'rate'));
const missing = (b: ProgramBuilder): NodeId => b.add({ op: 'number', name: 'none' });

test.each([
  ['add', '2 + 3'],
  ['subtract', '2 − 3'],
  ['multiply', '2 × 3'],
  ['divide', '2 ÷ 3'],
  ['less', '2 < 3'],
  ['atMost', '2 ≤ 3'],
  ['greater', '2 > 3'],
  ['atLeast', '2 ≥ 3'],
  ['min', 'min(2, 3)'],
  ['max', 'max(2, 3)'],
] as const)('%s of two numbers', (op, expected) => {
  expect(explained((b) => b.arithmetic(op, b.constant(2), b.constant(3)))).toEqual([expected, [2, 3]]);
});

test('a negative number behind a sign turns it or stands in brackets; numbers have ten digits', () => {
  const minus = (b: ProgramBuilder): NodeId => b.constant(-3);
  expect(formula((b) => b.arithmetic('add', b.constant(2), minus(b)))).toBe('2 − 3');
  expect(formula((b) => b.arithmetic('subtract', b.constant(2), minus(b)))).toBe('2 − (−3)');
  expect(formula((b) => b.arithmetic('multiply', minus(b), minus(b)))).toBe('−3 × (−3)');
  expect(formula((b) => b.constant(1 / 3))).toBe('0.3333333333');
  expect(formula((b) => b.add({ op: 'number', name: 'baseFen' }))).toBe('−250');
});

test('sums and curves inside another formula stand in brackets, products do not', () => {
  const sum = (b: ProgramBuilder): NodeId => b.arithmetic('add', b.constant(2), fte(b));
  expect(formula((b) => b.multiply(sum(b), fte(b)))).toBe('(2 + 0.5) × 0.5');
  expect(formula((b) => b.multiply(b.arithmetic('subtract', b.constant(2), fte(b)), fte(b)))).toBe(
    '(2 − 0.5) × 0.5',
  );
  expect(formula((b) => b.multiply(b.multiply(b.constant(2), fte(b)), fte(b)))).toBe('2 × 0.5 × 0.5');
  const curve = (b: ProgramBuilder): NodeId =>
    b.piecewise(
      fte(b),
      interpolation([
        [0, 1],
        [1, 3],
      ]),
    );
  expect(formula((b) => b.multiply(curve(b), fte(b)))).toBe('(1 + 2 × 0.5) × 0.5');
});

test('a step with a name is a number in its unit, a constant beside it is written in the same', () => {
  expect(formula((b) => b.multiply(share(b, 0.8), b.constant(0.5)))).toBe('80 % × 0.5');
  expect(formula((b) => b.arithmetic('greater', rate(b), b.threshold(0.02, 0.021)))).toBe('7.5 % > 2 %');
  expect(formula((b) => b.arithmetic('greater', fte(b), b.threshold(0.02, 0.021)))).toBe('0.5 > 0.02');
  expect(formula((b) => b.threshold(0.02, 0.021))).toBe('0.02');
  expect(formula((b) => share(b, 0.8))).toBe('80 %');
  expect(formula((b) => b.arithmetic('multiply', b.orElse(share(b, 0.8), 1, 'f'), fte(b)))).toBe(
    '80 % × 0.5',
  );
});

test('KPIs show what was counted, and what there is not', () => {
  const kpi = (id: string) => formula((b) => b.add({ op: 'measure', kpi: id, minSamples: 0 }));
  expect(['rate', 'plain', 'zero', 'none'].map(kpi)).toEqual([
    ...['3 ÷ 40 (n = 38)', '7.25 (n = 9)', '0 ÷ 12 (n = 12)', '—'],
  ]);
  expect(formula((b) => b.add({ op: 'lookup', label: 'level', table: { junior: 1000 } }))).toBe('1000');
  expect(formula((b) => b.add({ op: 'lookup', label: 'level', table: {} }))).toBe('—');
});

test('a curve shows the piece that holds', () => {
  const at = (x: number, points: Parameters<typeof interpolation>[0]) =>
    formula((b) => b.piecewise(b.constant(x), interpolation(points)));
  const csat = [
    [70, 0],
    [85, 80],
    [90, 100],
  ] as const;
  expect(at(88, csat)).toBe('80 + 4 × (88 − 85)');
  expect(at(95, csat)).toBe('100');
  expect(at(77.5, csat)).toBe('5.333333333 × (77.5 − 70)');
  expect(
    at(5, [
      [0, 0],
      [10, 20],
    ]),
  ).toBe('2 × 5');
  expect(
    at(-5, [
      [-10, 4],
      [10, 8],
    ]),
  ).toBe('4 + 0.2 × (−5 − (−10))');
  expect(
    at(5, [
      [0, 30],
      [10, 10],
    ]),
  ).toBe('30 − 2 × 5');
  expect(
    formula((b) =>
      b.piecewise(
        rate(b),
        interpolation([
          [0.05, 0],
          [0.1, 100],
        ]),
      ),
    ),
  ).toBe('2000 × (7.5 % − 5 %)');
  expect(
    formula((b) =>
      b.piecewise(
        b.constant(85),
        steps([
          [0, 0],
          [80, 600],
        ]),
      ),
    ),
  ).toBe('600');
  expect(
    formula((b) =>
      b.piecewise(
        b.constant(200),
        wholeTiers([
          [0, 0.02],
          [100, 0.03],
        ]),
      ),
    ),
  ).toBe('3 + 0.03 × (200 − 100)');
});

test('a choice and a replacement show the branch that was taken', () => {
  const choice = (condition: number) =>
    explained((b) => b.select(b.constant(condition), b.multiply(b.constant(2), fte(b)), b.constant(7)));
  expect(choice(1)).toEqual(['2 × 0.5', [1, 1]]);
  expect(choice(0)).toEqual(['7', [0, 7]]);
  expect(explained((b) => b.orElse(missing(b), 9, 'f'))).toEqual(['9', [NaN]]);
  expect(explained((b) => b.orElse(b.multiply(b.constant(2), fte(b)), 9, 'f'))).toEqual(['2 × 0.5', [1]]);
  const given = (b: ProgramBuilder): NodeId =>
    b.mean(b.multiply(b.constant(2), fte(b)), named('yuan', 'given', { given: true }));
  expect(formula((b) => b.orElse(given(b), 9, 'f'))).toBe('¥1');
  expect(formula((b) => b.add({ op: 'roundFen', input: given(b) }))).toBe('¥1');
  // a measure that something stands in for is a number beside others, its count of samples is told by its own step
  expect(formula((b) => b.multiply(b.orElse(given(b), 9, 'f'), b.constant(3)))).toBe('¥1 × 3');
  const debt = (b: ProgramBuilder): NodeId =>
    b.mean(b.multiply(b.constant(-240.5), fte(b)), named('yuan', 'debt', { given: true }));
  expect(formula((b) => b.multiply(debt(b), b.constant(3)))).toBe('−¥120.25 × 3');
  expect(formula((b) => b.add({ op: 'roundFen', input: b.multiply(b.constant(2), fte(b)) }))).toBe('2 × 0.5');
});

test('functions by their names', () => {
  const of = (op: 'isMissing' | 'floor' | 'abs') => explained((b) => b.add({ op, input: fte(b) }));
  expect([of('isMissing'), of('floor'), of('abs')]).toEqual([
    ['isMissing(0.5)', [0.5]],
    ['floor(0.5)', [0.5]],
    ['abs(0.5)', [0.5]],
  ]);
});

test('a weighted mean leaves out what is missing, and divides by the weight that is there', () => {
  const mean = (b: ProgramBuilder, ...inputs: readonly NodeId[]) =>
    b.add({ op: 'weighted', inputs, weights: [6000, 3000, 1000].slice(0, inputs.length), minWeight: 0 });
  expect(formula((b) => mean(b, b.constant(90), b.constant(-60), b.constant(100)))).toBe(
    '60 % × 90 + 30 % × (−60) + 10 % × 100',
  );
  expect(formula((b) => mean(b, b.constant(90), missing(b), b.constant(100)))).toBe(
    '(60 % × 90 + 10 % × 100) ÷ 70 %',
  );
  expect(formula((b) => mean(b, missing(b)))).toBe('—');
});
