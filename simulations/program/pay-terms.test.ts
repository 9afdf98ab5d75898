import { expect, test } from 'vitest';
import { frameOf } from '../frame/record-frame.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { parsePlan } from '../plan/parse-plan.ts';
import { paidLabels } from './paid-labels.ts';
import { payTerms } from './pay-terms.ts';

const frame = frameOf(
  ['junior', 'senior', 'chief'].map((level, k) => ({
    person: `p${k}`,
    month: '2026-01',
    labels: { post: 'online', level },
  })),
);
const levels = (senior: number): string =>
  `junior: { base: 4000, bonus: 500 }, senior: { base: ${senior}, bonus: 500 }`;

/** Terms of junior, senior and chief, whom no plan has. */
function terms(column: string, { base = 5000, curve = '[[0, 0], [100, 1]]', more = '' } = {}): string[] {
  const { plan } = parsePlan(`schema: quanheng/plan@1
id: p
posts:
  online:
    levels: { ${levels(base)} }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [100, 100]] }]
    curve: { kind: points, points: ${curve} }
${more}`);
  if (!plan) throw new Error('no plan');
  const of = payTerms(compilePlan(plan), frame);
  return [0, 1, 2].map((row) => of(row, column));
}

/** Of junior, senior and chief, whether the terms are those of the plan without changes. */
const same = (column: string, change: Parameters<typeof terms>[1]) => {
  const before = terms(column);
  return terms(column, change).map((each, k) => each === before[k]);
};

test('a plan that pays one level otherwise has other terms for that level alone', () => {
  expect(same('gross', { base: 6000 })).toEqual([true, false, true]);
  expect(same('line:performance', { base: 6000 })).toEqual([true, true, true]);
  expect(same('line:base', { base: 6000 })).toEqual([true, false, true]);
});

test('another curve is other terms for all, a bound of on-cost for on-cost alone', () => {
  expect(same('gross', { curve: '[[0, 0], [50, 0.5], [100, 1.1]]' })).toEqual([false, false, false]);
  expect(same('line:base', { curve: '[[0, 0], [50, 0.5], [100, 1.1]]' })).toEqual([true, true, true]);
  const bound = { more: 'employer: { on_cost: { rate: 30%, base_max: 9000 } }\n' };
  expect(same('gross', bound)).toEqual([true, true, true]);
  expect(same('on_cost', bound)).toEqual([false, false, false]);
});

test('levels that are paid alike have one text; a column that no plan has is none', () => {
  const [junior, senior] = terms('gross', { base: 4000 });
  expect(junior).toBe(senior);
  expect(terms('gross')[0]).not.toBe(terms('gross')[1]);
  expect(terms('line:commission')).toEqual(['', '', '']);
});

test('a condition on a label makes other terms for those who meet it', () => {
  const shifts = frameOf(
    ['day', 'night'].map((shift, k) => ({
      person: `p${k}`,
      month: '2026-01',
      labels: { post: 'online', level: 'junior', shift },
    })),
  );
  const { plan, problems } = parsePlan(`schema: quanheng/plan@1
id: p
posts:
  online:
    levels: { junior: { base: 4000, bonus: 500 } }
    gates: [{ when: { label: shift, is: night }, then: { zero: performance } }]
`);
  if (!plan) throw new Error(JSON.stringify(problems));
  const program = compilePlan(plan);
  expect(paidLabels(program)).toEqual(['post', 'level', 'shift']);
  const of = payTerms(program, shifts);
  expect(of(0, 'gross')).not.toBe(of(1, 'gross'));
  expect(of(0, 'line:base')).toBe(of(1, 'line:base'));
});

test('a plan that changes with the month pays by month', () => {
  const { plan } = parsePlan(`
schema: quanheng/plan@1
id: dated
posts: { online: { levels: { junior: { base: 4000, bonus: 500 } } } }
changes: [{ id: c, from: 2026-02, set: [{ at: posts.online.levels.junior.base, to: 4100 }] }]
`);
  expect(plan && paidLabels(compilePlan(plan))).toEqual(['post', 'level', 'month']);
});

test('groups over which a plan shares count among the labels by which it pays', () => {
  const column = { kind: 'over', name: 'c', fn: 'sum', input: 'x', months: 'same' } as const;
  const shared = [{ ...column, by: ['person', { label: 'site' }] }] as const;
  expect(paidLabels({ plan: 'p', posts: [], shared })).toEqual(['post', 'level', 'site']);
});
