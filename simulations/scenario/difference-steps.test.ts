import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameOf } from '../frame/record-frame.ts';
import { randomStream } from '../math/random-stream.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { parsePlan } from '../plan/parse-plan.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import { replay } from '../replay/replay.ts';
import { differenceSteps } from './difference-steps.ts';
import { exactShares, sampledShares } from './shapley-shares.ts';

function read(text: string): PlanDocument {
  const { plan, problems } = parsePlan(text);
  if (!plan) throw new Error(JSON.stringify(problems));
  return plan;
}

const frame = frameOf(
  ['a', 'b', 'c'].map((person, k) => ({
    person,
    month: '2026-01',
    labels: { post: 'online', level: 'junior' },
    measures: { qa: 80 + 10 * k, contacts: 100 * (k + 1) },
  })),
);
const payOf = (rows: readonly number[]) => (plan: PlanDocument) => {
  const { grossFen } = replay(compilePlan(plan), frame);
  return rows.reduce((sum, row) => sum + (grossFen[row] as number), 0);
};
const everybody = payOf([0, 1, 2]);

const fixed = (bonus: number, multiple: string, more = '') =>
  read(`
schema: quanheng/plan@1
id: p${bonus}
posts:
  online:
    levels: { junior: { base: 4000, bonus: ${bonus} } }
    curve: { kind: fixed, multiple: ${multiple} }
${more}`);

describe('differenceSteps(before, after, fenOf)', () => {
  test('shares what two clauses do together: 1,000 at 1.0 to 1,200 at 1.1', () => {
    // v(∅) 1000, v(A) 1200, v(B) 1100, v(AB) 1320; A (200 + 220)/2, B (100 + 120)/2
    expect(differenceSteps(fixed(1000, '100%'), fixed(1200, '110%'), payOf([0]))).toEqual({
      beforeFen: 500_000,
      afterFen: 532_000,
      steps: [
        { clauses: ['posts.online.levels.junior.bonus'], fen: 21_000, standardErrorFen: null },
        { clauses: ['posts.online.curve'], fen: 11_000, standardErrorFen: null },
      ],
      orders: null,
    });
  });

  test('is no step at all for plans that differ in names and cases alone', () => {
    const other = fixed(1000, '100%', 'cases: [{ id: c, given: {}, expect: { base: 4000 } }]\n');
    expect(differenceSteps(fixed(1000, '100%'), { ...other, id: 'other' }, everybody)).toEqual({
      beforeFen: 1_500_000,
      afterFen: 1_500_000,
      steps: [],
      orders: null,
    });
  });

  const scored = (card: string, curve: string) =>
    read(`
schema: quanheng/plan@1
id: p
posts:
  online:
    levels: { junior: { base: 4000, bonus: 1000 } }
    scorecard: ${card}
    curve: ${curve}
`);
  const qa = (weight: string) => `{ kpi: qa, weight: ${weight}, anchors: [[0, 0], [100, 100]] }`;
  const contacts = (weight: string) => `{ kpi: contacts, weight: ${weight}, anchors: [[0, 0], [400, 100]] }`;

  test('takes all weights of a scorecard as one clause', () => {
    const before = scored(`[${qa('50%')}, ${contacts('50%')}]`, '{ kind: proportional }');
    const after = scored(`[${qa('80%')}, ${contacts('20%')}]`, '{ kind: proportional }');
    // scores 52.5, 70, 87.5 become 69, 82, 95: 16.5 + 12 + 7.5 points of 10 yuan
    expect(differenceSteps(before, after, everybody).steps).toEqual([
      { clauses: ['posts.online.weights'], fen: 36_000, standardErrorFen: null },
    ]);
  });

  test('takes clauses that cannot stand alone as one step', () => {
    const before = scored('[]', '{ kind: fixed }');
    const after = {
      ...scored(`[${qa('100%')}]`, '{ kind: proportional }'),
      employer: { on_cost: { rate: 0.1, base_min: 0, base_max: undefined } },
    };
    // a curve without a scorecard is no plan; 800 + 900 + 1,000 less 3,000
    expect(differenceSteps(before, after, everybody).steps.map(({ clauses, fen }) => [clauses, fen])).toEqual(
      [
        [['posts.online.scorecard', 'posts.online.curve'], -30_000],
        [['employer.on_cost'], 0],
      ],
    );
  });

  const levels = ['l1', 'l2', 'l3', 'l4', 'l5', 'l6', 'l7', 'l8', 'l9'];
  const many = (bonus: number, multiple: number) =>
    read(`
schema: quanheng/plan@1
id: p
posts:
  online:
    levels: { junior: { base: 4000, bonus: 1000 }, ${levels.map((level) => `${level}: { base: 1, bonus: ${bonus} }`).join(', ')} }
    curve: { kind: fixed, multiple: ${multiple} }
`);

  // sixty levels of one person each, 100 yuan more for each
  test('adds up to the fen for more clauses than a number holds sets of', () => {
    const of = (bonus: number): PlanDocument =>
      read(
        `schema: quanheng/plan@1\nid: p\nposts: { p: { levels: { ${Array.from({ length: 60 }, (_, k) => `l${k}: { base: 1, bonus: ${bonus} }`).join(', ')} } } }`,
      );
    const { steps } = differenceSteps(of(100), of(200), (plan) =>
      Object.values(plan.posts['p']?.levels ?? {}).reduce((sum, { bonus }) => sum + 100 * bonus, 0),
    );
    expect(steps.map(({ fen }) => fen)).toEqual(Array.from({ length: 30 }, () => 20_000));
  });

  test('samples more than seven clauses, and still adds up to the fen', () => {
    const { steps, orders, beforeFen, afterFen } = differenceSteps(many(0, 1), many(5, 1.15), everybody);
    expect(orders).toBe(2 * Math.floor(256 / 20));
    expect(steps).toHaveLength(10);
    // nobody holds the nine levels: the curve alone moves pay, in every order
    expect(steps.filter(({ fen }) => fen !== 0)).toEqual([
      { clauses: ['posts.online.curve'], fen: 45_000, standardErrorFen: 0 },
    ]);
    expect(afterFen - beforeFen).toBe(45_000);
  });
});

describe('shares', () => {
  const game = fc.record({
    players: fc.integer({ min: 1, max: 6 }),
    worths: fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 64, maxLength: 64 }),
  });

  test('add up to the difference, exact or drawn', () => {
    fc.assert(
      fc.property(game, ({ players, worths }) => {
        const worth = (set: number): number => worths[set] ?? 0;
        const whole = worth(2 ** players - 1) - worth(0);
        const sum = (shares: readonly number[]): number => shares.reduce((a, b) => a + b, 0);
        expect(sum(exactShares(players, worth).shares)).toBe(whole);
        const drawn = sampledShares(players, worth, { pairs: 3, random: randomStream(5) });
        expect(sum(drawn.shares)).toBe(whole);
      }),
      { seed: 31, numRuns: 300 },
    );
  });

  test('give nothing to who adds nothing, and the same to who adds the same', () => {
    const glove = (set: number): number => (set & 1 && set & 6 ? 60 : 0);
    // one left glove, two right ones, and somebody with none: 40, 10, 10, 0
    expect(exactShares(4, glove).shares).toEqual([40, 10, 10, 0]);
  });

  test('drawn lie within their error of the exact ones', () => {
    const worth = (set: number): number =>
      [...'01234567'].filter((k) => set & (1 << Number(k))).length ** 2 * 100;
    const drawn = sampledShares(8, worth, { pairs: 40, random: randomStream(7) });
    // by symmetry 6400 ÷ 8 each; an order and its reverse add 100 · (2p − 1) and 100 · (17 − 2p): no error at all
    expect(drawn).toEqual({
      shares: Array(8).fill(800),
      sampled: { orders: 80, standardErrors: Array(8).fill(0) },
    });
  });
});
