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
