import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameOf, type FrameRecord } from '../frame/record-frame.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { parsePlan } from '../plan/parse-plan.ts';
import { evaluateRow } from './evaluate-row.ts';
import { openRange } from './open-range.ts';
import { interpolation, type Piecewise } from './piecewise.ts';
import { ProgramBuilder } from './program-builder.ts';
import type { ArithmeticOp, NodeId, PostProgram } from './program.ts';

const person = (more: Partial<FrameRecord> = {}): FrameRecord => ({
  person: 'a',
  month: '2026-01',
  labels: { post: 'online', level: 'junior' },
  ...more,
});

function postOf(post: string): PostProgram {
  const { plan, problems } = parsePlan(`schema: quanheng/plan@1\nid: p\nposts:\n  online:\n${post}`);
  if (!plan) throw new Error(JSON.stringify(problems));
  return compilePlan(plan).posts[0] as PostProgram;
}

const grossOf = (post: PostProgram, record = person()) =>
  openRange(post, frameOf([record]), 0, (post.columns['gross'] as { node: NodeId }).node);

describe('openRange of gross pay, fen', () => {
  const scored = `
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[60, 0], [100, 150]] }]
    curve: { kind: points, points: [[0, 0], [80, 0.5], [150, 1.5]] }`;
  const table = '    levels: { junior: { base: 4000, bonus: 1000 } }';

  test('base pay of the table and no bonus up to the highest multiple', () => {
    expect(grossOf(postOf(table + scored))).toMatchObject({ low: 400_000, high: 550_000 });
    const half = person({ numbers: { fte: 0.5 } });
    expect(grossOf(postOf(table + scored), half)).toMatchObject({ low: 200_000, high: 275_000 });
  });

  test('base pay of the data and commission have no upper end', () => {
    const own = postOf(`    levels: { junior: { bonus: 1000 } }${scored}`);
    expect(grossOf(own, person({ numbers: { baseFen: 410_000 } }))).toMatchObject({ low: 0, high: Infinity });
    const selling = `${table}${scored}\n    commission: { kpi: sales_amount, kind: whole_tiers, tiers: [[0, 1%]] }`;
    expect(grossOf(postOf(selling))).toMatchObject({ low: 400_000, high: Infinity });
  });
});

/** The range of a node over inputs between given ends: x is a curve from the first to the second. */
function rangeOf(make: (builder: ProgramBuilder, x: NodeId, y: NodeId) => NodeId, x: Ends, y: Ends = [0, 0]) {
  const builder = new ProgramBuilder();
  const between = ([low, high]: Ends, kpi: string): NodeId =>
    builder.orElse(
      builder.piecewise(builder.add({ op: 'measure', kpi, minSamples: 0 }), straight(low, high)),
      low,
      'f',
    );
  const node = make(builder, between(x, 'x'), between(y, 'y'));
  const post = builder.build({ post: 'online', covers: ['online'] }, { levels: [], lines: [] }, {});
  const { low, high } = openRange(post, frameOf([person()]), 0, node);
  return [low, high];
}

type Ends = readonly [low: number, high: number];
const straight = (low: number, high: number): Piecewise =>
  interpolation([
    [0, low],
    [1, high],
  ]);
const two = (op: ArithmeticOp) => (builder: ProgramBuilder, x: NodeId, y: NodeId) =>
  builder.arithmetic(op, x, y);

describe('openRange of one step', () => {
  test.each<[ArithmeticOp, Ends, Ends, Ends]>([
    ['add', [1, 2], [10, 30], [11, 32]],
    ['subtract', [1, 2], [10, 30], [-29, -8]],
    ['multiply', [-1, 2], [10, 30], [-30, 60]],
    ['multiply', [-2, 3], [-5, 4], [-15, 12]],
    ['divide', [10, 30], [2, 5], [2, 15]],
    ['divide', [10, 30], [-5, -2], [-15, -2]],
    ['divide', [10, 30], [-1, 1], [-Infinity, Infinity]],
    ['min', [1, 9], [3, 5], [1, 5]],
    ['max', [1, 9], [3, 5], [3, 9]],
    ['less', [1, 9], [3, 5], [0, 1]],
  ])('%s of %j and %j lies in %j', (op, x, y, wanted) => {
    expect(rangeOf(two(op), x, y)).toEqual(wanted);
  });

  test('abs, floor, root, grid and fen', () => {
    const one =
      (op: 'abs' | 'floor' | 'roundFen' | 'sqrt' | 'grid') => (builder: ProgramBuilder, x: NodeId) =>
        builder.add({ op, input: x });
    expect(rangeOf(one('abs'), [-3, 2])).toEqual([0, 3]);
    expect(rangeOf(one('abs'), [-3, -2])).toEqual([2, 3]);
    expect(rangeOf(one('floor'), [1.5, 2.5])).toEqual([1, 2]);
    expect([rangeOf(one('sqrt'), [4, 9]), rangeOf(one('sqrt'), [-4, 9])]).toEqual([
      [2, 3],
      [0, 3],
    ]);
    expect(rangeOf(one('grid'), [1, 2])).toEqual([1e9, 2e9]);
    expect(rangeOf((builder) => builder.add({ op: 'calendar', part: 'month_of_year' }), [0, 1])).toEqual([
      1, 1,
    ]);
    expect(rangeOf((builder) => builder.add({ op: 'person' }), [0, 1])).toEqual([-Infinity, Infinity]);
    expect(rangeOf(one('roundFen'), [1.005, 2])).toEqual([101, 200]);
  });

  test('a choice is what both branches leave open, or the one branch that is known to hold', () => {
    const chosen = (condition: Ends) =>
      rangeOf((builder, x, y) => builder.select(x, y, builder.constant(7)), condition, [1, 2]);
    expect([chosen([0, 1]), chosen([1, 2]), chosen([0, 0])]).toEqual([
      [1, 7],
      [1, 2],
      [7, 7],
    ]);
  });

  test('a curve that rises and falls has its peak inside', () => {
    const hill = interpolation([
      [0, 0],
      [5, 10],
      [10, 0],
    ]);
    expect(rangeOf((builder, x) => builder.piecewise(x, hill), [4, 8])).toEqual([4, 10]);
    expect(rangeOf((builder, x) => builder.piecewise(x, hill), [6, 8])).toEqual([4, 8]);
  });
});

test('what comes of a row lies in what was open', () => {
  const post = postOf(`    levels: { junior: { base: 4000, bonus: 1000 } }
    scorecard:
      - { kpi: qa, weight: 60%, anchors: [[60, 0], [100, 150]] }
      - { kpi: complaint_rate, weight: 40%, anchors: [[0.01, 120], [0.05, 0]] }
    curve: { kind: marginal_steps, steps: [[0, 0.5%], [80, 2%]] }
    gates: [{ when: { kpi: complaint_rate, above: 4% }, then: { multiply: 50% } }]
    modifiers: [{ by: attendance, points: [[0.8, 0.5], [1, 1]] }]
    cap: 180%`);
  const measured = fc.record(
    {
      qa: fc.double({ min: 0, max: 200, noNaN: true }),
      complaint_rate: fc.double({ min: 0, max: 0.2, noNaN: true }),
      attendance: fc.double({ min: 0, max: 1.2, noNaN: true }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(measured, fc.double({ min: 0, max: 1, noNaN: true }), (measures, fte) => {
      const record = person({ numbers: { fte }, measures: { ...measures } as Record<string, number> });
      const { low, high } = grossOf(post, record);
      const fen = evaluateRow(post, frameOf([record]), 0)[post.columns['gross']?.node ?? -1] as number;
      expect(high).toBeLessThan(Infinity);
      expect(fen).toBeGreaterThanOrEqual(low);
      expect(fen).toBeLessThanOrEqual(high);
    }),
    { seed: 20261128, numRuns: 200 },
  );
});
