import { expect, test } from 'vitest';
import { runCases } from '../cases/run-cases.ts';
import { parsePlan } from '../parse-plan.ts';

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
