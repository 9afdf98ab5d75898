import { expect, test } from 'vitest';
import { runCases } from '../cases/run-cases.ts';
import { payslip } from '../../pay/payslip.ts';
import { parsePlan } from '../parse-plan.ts';
import { paidLines } from '../testing/paid-lines.ts';

/** Score of one person by a scorecard of one item on a KPI of the plan. */
function scored(rest: string, value: number): number | null {
  const { plan, problems } = parsePlan(`
schema: quanheng/plan@1
id: scores
kpis: { x: { unit: count } }
posts: { p: { levels: { junior: { base: 1 } }, scorecard: [{ kpi: x, weight: 100%, ${rest} }], curve: { kind: proportional } } }
cases: [{ id: c, given: { x: ${value} }, expect: { score: 0 } }]
`);
  if (!plan) throw new Error(JSON.stringify(problems));
  return runCases(plan)[0]?.found ?? null;
}

test.each([
  ['round: half_up', 1.5, 20],
  ['round: half_up', 1.49, 10],
  ['round: down', 1.99, 10],
  ['round: down, round_to: 0.5', 1.99, 15],
  ['min_samples: 0', 1.5, 15],
])('a scorecard item with %s gives %d the points of what it is rounded to', (how, value, points) => {
  expect(scored(`anchors: [[0, 0], [10, 100]], ${how}`, value)).toBeCloseTo(points, 9);
});

const thin = (missing: string, variants = '') => `
schema: quanheng/plan@1
id: thin
kpis: { a: { perspective: customer }, b: { perspective: growth }, c: {} }
posts:
  p:
    levels: { junior: { base: 1, bonus: 1 } }
    scorecard:
      - { kpi: a, weight: 30%, anchors: [[0, 0], [200, 200]] }
      - { kpi: b, weight: 50%, anchors: [[0, 0], [200, 200]] }
      - { kpi: c, weight: 20%, anchors: [[0, 0], [200, 200]] }
    missing: { ${missing} }
    ${variants}
    curve: { kind: proportional }
`;

test.each([
  ['renormalise', { b: 100, c: 50 }, 0.7],
  ['zero', { a: 100, b: 100, c: 100 }, 1],
  ['target', { a: 90 }, 0.3],
  ['renormalise', {}, 0],
])('a payslip under the rule %s with %j says how much of the weight has data', (rule, measures, coverage) => {
  const labels = { post: 'p', level: 'junior' };
  const { program, frame } = paidLines(thin(`rule: ${rule}`), [
    { person: 'x', month: '2026-01', labels, measures },
  ]);
  const pay = payslip(program, frame, 0);
  expect(pay).toMatchObject({ slip: { coverage } });
});

test('a payslip of a newcomer says it by the weights that hold for them', () => {
  const own =
    'variants: [{ id: new, title: New, when: { number: tenure_months, at_most: 6 }, weights: { a: 100% } }]';
  const covered = (tenure_months: number) => {
    const { program, frame } = paidLines(thin('rule: zero', own), [
      {
        person: 'x',
        month: '2026-01',
        labels: { post: 'p', level: 'junior' },
        numbers: { tenure_months },
        measures: { a: 1 },
      },
    ]);
    return payslip(program, frame, 0);
  };
  expect(covered(3)).toMatchObject({ slip: { coverage: 1 } });
  expect(covered(7)).toMatchObject({ slip: { coverage: 0.3 } });
});

test('within perspectives, the minimum coverage is still one of KPIs', () => {
  const labels = { post: 'p', level: 'junior' };
  const scores = (measures: Record<string, number>) => {
    const { program, frame } = paidLines(thin('within: perspective, no_score: zero'), [
      { person: 'x', month: '2026-01', labels, measures },
    ]);
    const pay = payslip(program, frame, 0);
    return pay.kind === 'paid' ? pay.slip.lines.find(({ id }) => id === 'performance')?.fen : null;
  };
  // 50 % is less than 60 %; 70 % is enough: (50 × 80 + 20 × 45) ÷ 70 = 70
  expect(scores({ b: 80 })).toBe(0);
  expect(scores({ b: 80, c: 45 })).toBe(70);
});

test('what a kind of rater says is of the perspective that the plan gives the KPI', () => {
  const text = `
schema: quanheng/plan@1
id: p
kpis: { attitude: { perspective: finance } }
posts:
  p:
    levels: { junior: { base: 4000, bonus: 1000 } }
    scorecard:
      - { kpi: attitude@qa, weight: 40%, anchors: [[0, 0], [100, 100]] }
      - { kpi: sales_amount, weight: 20%, anchors: [[0, 0], [100, 100]] }
      - { kpi: qa, weight: 40%, anchors: [[0, 0], [100, 100]] }
    missing: { within: perspective }
    curve: { kind: proportional }
`;
  const labels = { post: 'p', level: 'junior' };
  const told = paidLines(text, [
    { person: 'x', month: '2026-01', labels, measures: { 'attitude@qa': 50, qa: 100 } },
  ]);
  // finance 50 with the weight of the sales that are missing: 60 % × 50 + 40 % × 100
  expect(told.fen('performance')).toEqual([70_000]);
});
