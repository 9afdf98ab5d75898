import { expect, test } from 'vitest';
import { caseProblems } from './case-problems.ts';
import { parsePlan } from '../parse-plan.ts';
import { runCases } from './run-cases.ts';

// a month of base pay in December alone
test.each([
  ['{ month: 2026-12 }', [2000]],
  ['{ month: 2026-11 }', [0]],
  ['{ people: [{ month: 2026-12 }] }', [2000]],
  ['{ months: [{ month: 2026-11 }, { month: 2026-12 }] }', [0, 2000]],
])('a case of %s is of the months that it names', (given, paid) => {
  const { plan } = parsePlan(`
schema: quanheng/plan@1
id: p
posts: { p: { levels: { a: { base: 2000 } } } }
annual: [{ id: ye, months_of_base: 1, prorate: none }]
cases: [{ id: c, given: ${given}, expect: { ye: [${paid.join(', ')}] } }]
`);
  expect(plan && runCases(plan).map(({ found }) => found)).toEqual(paid);
});

test('a mean that is published for a case is one that the plan draws something towards', () => {
  const { plan } = parsePlan(`
schema: quanheng/plan@1
id: p
posts: { p: { levels: { a: { base: 2000 } } } }
cases: [{ id: c, given: { published_prior: { mean: 87%, samples: 20 } }, expect: { base: 2000 } }]
`);
  expect(plan && caseProblems(plan)).toMatchObject([
    { code: 'plan/case-unknown-name', at: 'cases[0].given.published_prior' },
  ]);
});

test('a percentage that a case gives is the number of a KPI, and what it may not name is told by the names that cases use', () => {
  const { plan } = parsePlan(`
schema: quanheng/plan@1
id: p
posts:
  p:
    levels: { a: { base: 2000 } }
    items: [{ id: kick, title: Kick, amount: 100, when: { kpi: attendance, at_least: 98% } }]
cases:
  - { id: c, given: { months: [{ attendance: 98% }, { attendance: 97.9% }] }, expect: { kick: [100, 0] } }
  - { id: t, given: { 质检得分: 90 }, expect: { base: 2000 } }
`);
  expect(plan && runCases(plan).map(({ found }) => found)).toEqual([100, 0, 2000]);
  const [told] = plan ? caseProblems(plan) : [];
  expect(told).toMatchObject({ code: 'plan/case-unknown-name', values: { name: '质检得分', near: 'qa' } });
  expect(String(told?.values['known'])).not.toMatch(/baseFen|paidShare/);
});

test('a commission by count is no slip, and one on money still is', () => {
  const told = (kpi: string) =>
    parsePlan(`
schema: quanheng/plan@1
id: p
posts: { p: { levels: { a: { base: 2000 } }, commission: { kpi: ${kpi}, kind: marginal_tiers, tiers: [[0, 4], [1500, 6]] } } }
cases: [{ id: c, given: { ${kpi}: 2200 }, expect: { commission: 10200 } }]
`);
  const { plan, problems } = told('contacts');
  // 1500 × 4 + 700 × 6
  expect(plan && runCases(plan).map(({ agrees }) => agrees)).toEqual([true]);
  expect(problems.map(({ code }) => code)).not.toContain('plan/multiple-slip');
  expect(told('sales_amount').problems.map(({ code }) => code)).toContain('plan/multiple-slip');
});

test('a KPI that is declared under a name that is no id is told as that, and nothing near it is offered', () => {
  const { problems } = parsePlan(`
schema: quanheng/plan@1
id: p
kpis: { 大夜班: { unit: count }, 小夜班: { unit: count } }
posts: { p: { levels: { a: { base: 2000 } }, items: [{ id: night, title: N, per: { kpi: 大夜班, amount: 50 } }] } }
`);
  expect(problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
    'plan/not-an-id kpis.大夜班 (line 4, column 14)',
    'plan/not-an-id kpis.小夜班 (line 4, column 36)',
    'plan/not-an-id posts.p.items[0].per.kpi (line 5, column 89)',
  ]);
});
