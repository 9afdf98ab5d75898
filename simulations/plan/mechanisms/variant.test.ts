import { expect, test } from 'vitest';
import { runCases } from '../cases/run-cases.ts';
import { parsePlan } from '../parse-plan.ts';

/** Scores of months under two variants; KPI values are points. */
function scores(months: string): (number | null)[] {
  const count = months.split('},').length;
  const { plan, problems } = parsePlan(`
schema: quanheng/plan@1
id: variants
kpis: { a: { unit: count }, b: { unit: count } }
posts:
  p:
    levels: { junior: { base: 1 }, senior: { base: 1 } }
    scorecard:
      - { kpi: a, weight: 50%, anchors: [[0, 0], [200, 200]] }
      - { kpi: b, weight: 50%, anchors: [[0, 0], [200, 200]] }
    missing: { min_coverage: 60% }
    variants:
      - { id: new, title: New, when: { number: tenure_months, at_most: 6 }, weights: { a: 100% } }
      - { id: seniors, title: Seniors, when: { label: level, is: senior }, weights: { a: 20%, b: 80% } }
    curve: { kind: proportional }
cases: [{ id: c, given: { level: junior, months: ${months} }, expect: { score: [${Array(count).fill(0).join(', ')}] } }]
`);
  if (!plan) throw new Error(JSON.stringify(problems));
  return runCases(plan).map(({ found }) => found);
}

test('the first variant that holds weighs the score, by hand', () => {
  // 50 × 0.5 + 100 × 0.5; 20 % of 50 + 80 % of 100; a newcomer by `a` alone, senior or not
  expect(
    scores(
      '[{ a: 50, b: 100 }, { a: 50, b: 100, level: senior }, { a: 50, b: 100, level: senior, tenure_months: 6 }]',
    ),
  ).toEqual([75, 90, 50]);
});

test('coverage is of the weights of the variant', () => {
  // `b` is missing: 50 % of 60 % as settled, 20 % as a senior, and all that a newcomer wants
  expect(scores('[{ a: 50 }, { a: 50, level: senior }, { a: 50, tenure_months: 1 }]')).toEqual([
    null,
    null,
    50,
  ]);
});
