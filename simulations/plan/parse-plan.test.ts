import { expect, test } from 'vitest';
import { parsePlan } from './parse-plan.ts';

const good = `
schema: quanheng/plan@1
id: p
posts:
  online:
    levels: { junior: { base: 4200, bonus: 1000 } }
    scorecard:
      - { kpi: csat_top_box, weight: 60%, anchors: [[0.7, 0], [0.9, 100]] }
      - { kpi: contacts, weight: 40%, anchors: [[10, 0], [90, 100]] }
    curve: { kind: points, points: [[60, 0], [100, 1]] }
`;

/** Codes and places that a changed plan is answered with. */
function found(from: string, to: string): [string, string][] {
  return parsePlan(good.replace(from, to)).problems.map(({ code, at }) => [code, at]);
}

test('parsePlan(text) takes a good plan without a word', () => {
  expect(parsePlan(good)).toMatchObject({ problems: [] });
});

test('parsePlan(text) names what is wrong, where, with the line', () => {
  const cases: [string, string, string, string][] = [
    ['60%', '59.9%', 'plan/weights-sum', 'posts.online.scorecard (line 8)'],
    ['60%', '"sixty"', 'plan/not-a-share', 'posts.online.scorecard[0].weight (line 8)'],
    ['[60, 0], [100, 1]', '[100, 0], [60, 1]', 'plan/tier-order', 'posts.online.curve.points[1] (line 10)'],
    ['kpi: contacts', 'kpi: contcts', 'plan/unknown-kpi', 'posts.online.scorecard[1].kpi (line 9)'],
    ['id: p', 'id: p\npool: 3', 'plan/unknown-key', 'pool (line 4)'],
    ['base: 4200', 'base: -1', 'plan/wrong-value', 'posts.online.levels.junior.base (line 6)'],
    ['base: 4200', 'base: .nan', 'plan/wrong-value', 'posts.online.levels.junior.base (line 6)'],
    ['id: p', 'id: [', 'plan/not-yaml', 'line 4'],
    ['schema: quanheng/plan@1', '', 'plan/missing-key', 'schema (line 3)'],
  ];
  for (const [from, to, code, at] of cases) expect(found(from, to)).toContainEqual([code, at]);
});

test('parsePlan(text) gives all problems at once', () => {
  expect(found('weight: 60%, anchors: [[0.7, 0], [0.9, 100]]', 'weight: 70%').map(([code]) => code)).toEqual([
    'plan/weights-sum',
    'plan/no-scale',
  ]);
});

test('parsePlan(text) refuses an alias bomb and an empty text', () => {
  const bomb =
    'a: &a [1,1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c]\n';
  expect(parsePlan(bomb).problems[0]?.code).toBe('plan/not-yaml');
  expect(parsePlan('  ').problems[0]?.code).toBe('plan/empty');
});
