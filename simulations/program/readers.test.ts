import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameOf } from '../frame/frame-builder.ts';
import { evaluateRow } from './evaluate-row.ts';
import { programKernel } from './kernel.ts';
import { ProgramBuilder } from './program-builder.ts';
import { interpolation, steps } from './piecewise.ts';
import type { ArithmeticOp, NodeId } from './program.ts';

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
function grow(choices: readonly { pick: number; a: number; b: number; c: number }[]) {
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
        builder.select(of(a), builder.orElse(of(b), 1, 'f'), builder.add({ op: 'roundFen', input: of(c) })),
      );
  }
  return builder.build('p', ['junior'], [], {});
}

test('kernel and payslip read every node of a random program alike, bit for bit, missing included', () => {
  fc.assert(
    fc.property(
      fc.array(operation, { maxLength: 30 }),
      fc.array(fc.tuple(value, value, fc.boolean()), { minLength: 1, maxLength: 5 }),
      (choices, rows) => {
        const post = grow(choices);
        const frame = frameOf(
          rows.map(([x, fte, junior], k) => ({
            person: `p${k}`,
            month: '2026-01',
            labels: { post: 'p', level: junior ? 'junior' : 'other' },
            ...(x === undefined ? {} : { measures: { x } }),
            ...(fte === undefined ? {} : { numbers: { fte } }),
          })),
        );
        const columns = post.nodes.map((_, node) => ({ node, into: new Float64Array(frame.rows) }));
        const raised = new Uint8Array(frame.rows);
        programKernel(post, frame, { columns, flags: { f: raised } })(0, frame.rows);
        for (let row = 0; row < frame.rows; row++) {
          const { values, flags } = evaluateRow(post, frame, row);
          expect(columns.map(({ into }) => into[row])).toEqual([...values]);
          expect(raised[row]).toBe(flags.length);
        }
      },
    ),
    { numRuns: 500, seed: 20261124 },
  );
});
