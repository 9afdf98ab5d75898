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
  return parsePlan(good.replace(from, to)).problems.map(({ code, at }) => [
    code,
    at.replace(/, column \d+/, ''),
  ]);
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
    ['base: 4200', 'base: -1', 'plan/too-small', 'posts.online.levels.junior.base (line 6)'],
    ['base: 4200', 'base: .nan', 'plan/not-a-number', 'posts.online.levels.junior.base (line 6)'],
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

test('parsePlan(text) finds slips of unit and reach, each with what to write instead', () => {
  const post = 'posts.online';
  const withPart = (part: string): [string, string] => ['    curve:', `    ${part}\n    curve:`];
  const cases: [string, string, string, string][] = [
    ['[0.7, 0], [0.9, 100]', '[70, 0], [90, 100]', 'plan/percent-slip', `${post}.scorecard[0] (line 8)`],
    ['[100, 1]]', '[100, 100]]', 'plan/multiple-slip', `${post}.curve (line 10)`],
    ['[60, 0]', '[60, -1]', 'plan/below-zero', `${post}.curve (line 10)`],
    [...withPart('cap: 200'), 'plan/multiple-slip', `${post}.cap (line 10)`],
    [...withPart('cap: -200%'), 'plan/below-zero', `${post}.cap (line 10)`],
    ['id: p', 'id: p\nscale: -1', 'plan/below-zero', 'scale (line 4)'],
    ['id: p', 'id: p\nemployer: { on_cost: -5 }', 'plan/below-zero', 'employer.on_cost (line 4)'],
    [
      'id: p',
      'id: p\neffective: { from: 2030-01, to: 2029-01 }',
      'plan/effective-reversed',
      'effective.to (line 4)',
    ],
    [
      ...withPart('gates: [{ when: { kpi: complaint_rate, above: 2 }, then: { zero: performance } }]'),
      'plan/condition-never-met',
      `${post}.gates[0].when (line 10)`,
    ],
    [
      ...withPart('gates: [{ when: { kpi: complaint_rate, above: 2% }, then: { zero: commission } }]'),
      'plan/line-not-paid',
      `${post}.gates[0].then.zero (line 10)`,
    ],
    [
      'anchors: [[10, 0], [90, 100]]',
      'band: { from: 9, to: 5, falls_below: 1, falls_above: 1 }',
      'plan/band-reversed',
      `${post}.scorecard[1].band (line 9)`,
    ],
    [
      'anchors: [[10, 0], [90, 100]]',
      'band: { from: 5, to: 9, falls_below: 1, falls_above: -1 }',
      'plan/too-small',
      `${post}.scorecard[1].band.falls_above (line 9)`,
    ],
    ['[10, 0], [90, 100]', '[10, 100], [90, 0]', 'plan/against-direction', `${post}.scorecard[1] (line 9)`],
  ];
  for (const [from, to, code, at] of cases) expect(found(from, to)).toContainEqual([code, at]);
  expect(parsePlan(good.replace('[0.7, 0], [0.9, 100]', '[70, 0], [90, 100]')).problems[0]?.cure).toBe(
    'Write 70% instead of 70',
  );
});

test('parsePlan(text) lets a floor on all lie above a cap on one line, and refuses it on the same line', () => {
  const withLimits = (limits: string): string[] =>
    parsePlan(good.replace('    curve:', `    ${limits}\n    curve:`)).problems.map(({ code }) => code);
  expect(withLimits('cap: { amount: 800 }\n    floor: { amount: 900, of: all }')).toEqual([]);
  expect(withLimits('cap: { amount: 800 }\n    floor: { amount: 900 }')).toEqual(['plan/floor-above-cap']);
});
