import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameOf } from '../frame/record-frame.ts';
import { payslip } from '../pay/payslip.ts';
import { replay } from '../replay/replay.ts';
import { onCostFen } from './contribution.ts';
import { evaluateRow } from './evaluate-row.ts';
import { programKernel } from './kernel.ts';
import { ProgramBuilder } from './program-builder.ts';
import { interpolation, steps } from './piecewise.ts';
import { coverageReasons, type ArithmeticOp, type NodeId, type PostProgram } from './program.ts';

const operations: ArithmeticOp[] = [
  'add',
  'subtract',
  'multiply',
  'divide',
  'min',
  'max',
  'less',
  'atMost',
  'greater',
  'atLeast',
];
const value = fc.oneof(
  fc.constant(undefined),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.integer({ min: -3, max: 3 }),
);
const operation = fc.record({ pick: fc.nat(12), a: fc.nat(), b: fc.nat(), c: fc.nat() });

/** A random program: every node reads earlier ones. */
function grow(choices: readonly { pick: number; a: number; b: number; c: number }[]): PostProgram {
  const builder = new ProgramBuilder();
  const nodes: NodeId[] = [
    builder.add({ op: 'measure', kpi: 'x', minSamples: 0 }),
    builder.add({ op: 'number', name: 'fte' }),
    builder.add({ op: 'lookup', label: 'level', table: { junior: 1000 } }),
    builder.constant(0.5),
  ];
  for (const { pick, a, b, c } of choices) {
    const of = (n: number): NodeId => nodes[n % nodes.length] as NodeId;
    const op = operations[pick];
    if (op) nodes.push(builder.arithmetic(op, of(a), of(b)));
    else if (pick === 10)
      nodes.push(
        builder.piecewise(
          of(a),
          b % 2
            ? interpolation(
                [
                  [-1, 0],
                  [0, 3],
                  [5, 7],
                ],
                -2,
              )
            : steps(
                [
                  [1, 5],
                  [2, 3],
                ],
                'passed',
              ),
        ),
      );
    else if (pick === 11)
      nodes.push(
        builder.add({ op: 'weighted', inputs: [of(a), of(b), of(c)], weights: [1, 2, 3], minWeight: 3 }),
      );
    else
      nodes.push(
        builder.select(
          of(a),
          builder.orElse(of(b), 1, b % 2 ? 'f' : 'g'),
          builder.add({ op: 'roundFen', input: of(c) }),
        ),
      );
  }
  const line = (id: string, node: NodeId, variable: boolean) => ({
    id,
    title: { en: id, zh: id },
    variable,
    node: builder.add({ op: 'roundFen', input: node }),
  });
  const lines = [line('base', nodes[1] as NodeId, false), line('last', nodes.at(-1) as NodeId, true)];
  const onCost = (gross: NodeId): NodeId =>
    onCostFen(builder, gross, { sites: {}, otherwise: [{ rate: 0.3, baseMinFen: 1, baseMaxFen: 1000 }] });
  return builder.build(
    { post: 'p', covers: ['p'] },
    { levels: ['junior', 'chief'], lines, onCost },
    { score: nodes.at(-1) as NodeId },
  );
}

const rowsOf = fc.array(fc.tuple(value, value, fc.constantFrom('junior', 'chief', 'other', null)), {
  minLength: 1,
  maxLength: 5,
});
type Row = readonly [number | undefined, number | undefined, string | null];

function frameWith(rows: readonly Row[], post = 'p') {
  return frameOf(
    rows.map(([x, fte, level], k) => ({
      person: `p${k}`,
      month: '2026-01',
      labels: { post, ...(level === null ? {} : { level }) },
      ...(x === undefined ? {} : { measures: { x } }),
      ...(fte === undefined ? {} : { numbers: { fte } }),
    })),
  );
}

test('kernel and payslip read every node of a random program alike, bit for bit, missing included', () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 30 }), rowsOf, (choices, rows) => {
      const post = grow(choices);
      const frame = frameWith(rows);
      const columns = post.nodes.map((_, node) => ({ node, into: new Float64Array(frame.rows) }));
      programKernel(post, frame, columns)(0, frame.rows);
      for (let row = 0; row < frame.rows; row++)
        expect(columns.map(({ into }) => into[row])).toEqual([...evaluateRow(post, frame, row)]);
    }),
    { numRuns: 500, seed: 20261124 },
  );
});

test('replay and payslip agree on coverage and its reason, lines, gross, on-cost and flags', () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 30 }), rowsOf, fc.boolean(), (choices, rows, known) => {
      const program = { plan: 'random', posts: [grow(choices)], shared: [] };
      const frame = frameWith(rows, known ? 'p' : 'q');
      const paid = replay(program, frame);
      for (let row = 0; row < frame.rows; row++) {
        const pay = payslip(program, frame, row);
        const reason = pay.kind === 'paid' ? 'covered' : pay.reason;
        expect(coverageReasons[paid.reason[row] as number]).toBe(reason);
        expect(paid.covered[row]).toBe(pay.kind === 'paid' ? 1 : 0);
        const raised = Object.keys(paid.flags).filter((flag) => paid.flags[flag]?.[row] === 1);
        const at = (id: string): number => paid.lines[id]?.[row] ?? 0;
        if (pay.kind === 'paid') {
          const { slip } = pay;
          expect(slip.lines.map(({ fen }) => fen)).toEqual(slip.lines.map(({ id }) => at(id)));
          expect([slip.grossFen, slip.onCostFen]).toEqual([paid.grossFen[row], paid.onCostFen[row]]);
          expect([...slip.flags].sort()).toEqual(raised.sort());
        } else {
          const fen = [
            at('base'),
            at('last'),
            paid.grossFen[row],
            paid.variableFen[row],
            paid.onCostFen[row],
          ];
          expect(fen).toEqual([0, 0, 0, 0, 0]);
          expect([paid.score[row], raised]).toEqual([NaN, []]);
        }
      }
    }),
    { numRuns: 300, seed: 20261127 },
  );
});

test('replays after each other of the same frame are what they are on frames that were never replayed', () => {
  const choices = fc.array(operation, { maxLength: 12 });
  const moves = fc.array(fc.tuple(fc.nat(12), fc.array(operation, { maxLength: 3 })), {
    minLength: 2,
    maxLength: 6,
  });
  fc.assert(
    fc.property(choices, moves, rowsOf, (shared, inserted, rows) => {
      const frame = frameWith(rows);
      for (const [at, more] of inserted) {
        const program = { plan: 'random', posts: [grow(shared.toSpliced(at, 0, ...more))], shared: [] };
        expect(replay(program, frame)).toEqual(replay(program, { ...frame }));
      }
    }),
    { numRuns: 300, seed: 20261128 },
  );
});

describe('columns of a program, worked by hand', () => {
  const builder = new ProgramBuilder();
  const fen = (name: string): NodeId => builder.add({ op: 'number', name });
  const line = (id: string, variable: boolean, node = fen(id)) => ({
    id,
    node,
    variable,
    title: { en: id, zh: id },
  });
  const unread = builder.orElse(fen('nobody'), 7, 'unread');
  const lines = [
    line('base', false),
    line('overtime', true),
    line('bonus', false, builder.orElse(fen('bonus'), 5, 'no-bonus')),
  ];
  const onCost = (gross: NodeId): NodeId =>
    onCostFen(builder, gross, { sites: {}, otherwise: [{ rate: 0.1, baseMinFen: 0, baseMaxFen: 1000 }] });
  const program = {
    plan: 'hand',
    shared: [],
    posts: [
      builder.build({ post: 'p', covers: ['p'] }, { levels: ['junior'], lines, onCost }, { score: unread }),
    ],
  };
  const numbers = { base: 700, overtime: 200, bonus: 400 };
  const person = { month: '2026-01', labels: { post: 'p', level: 'junior' }, numbers };
  const frame = frameOf([
    { ...person, person: 'a' },
    { ...person, person: 'b', numbers: { base: 700 as number, overtime: 200 } },
    { ...person, person: 'c', labels: { post: 'p', level: 'other' } },
    { ...person, person: 'd', numbers: { bonus: 400 } },
  ]);
  const paid = replay(program, frame);

  test('variable pay is what the lines say, whatever they are called', () => {
    expect([...paid.variableFen]).toEqual([200, 200, 0, 0]);
  });

  // 700 + 200 + 400 = 1,300, at most 1,000 · 0.1; 700 + 200 + 5 = 905 · 0.1 = 90.5
  test('gross and on-cost are of the covered rows', () => {
    expect([...paid.grossFen]).toEqual([1300, 905, 0, 0]);
    expect([...paid.onCostFen]).toEqual([100, 91, 0, 0]);
  });

  test('a rule for missing data is named where it filled a line, and only if a line rests on it', () => {
    expect(paid.flags).toEqual({ 'no-bonus': Uint8Array.of(0, 1, 0, 0) });
    expect([...paid.score]).toEqual([7, 7, NaN, NaN]);
  });

  test('who is not paid has the reason', () => {
    expect([...paid.reason]).toEqual([0, 0, 2, 3]);
  });
});
