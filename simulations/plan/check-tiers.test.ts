import { describe, expect, test } from 'vitest';
import { documentAdvice } from './advice/document-advice.ts';
import { parsePlan } from './parse-plan.ts';

const plan = (parts: string, top = '') => `
schema: quanheng/plan@1
id: p
${top}
posts:
  online:
    levels: { junior: { base: 4000, bonus: 1000 } }
    ${parts}
`;
const told = (text: string): string[] =>
  parsePlan(text).problems.map(
    ({ code, at }) => `${code} ${at.replace(/ \(line.*/, '').replace('posts.online.', '')}`,
  );
const advised = (text: string): string[] => {
  const { plan: document, problems } = parsePlan(text);
  if (!document) throw new Error(JSON.stringify(problems));
  return documentAdvice(document).map(({ code, at }) => `${code} ${at.replace('posts.online.', '')}`);
};
const scored = (item: string, curve: string, more = '') =>
  plan(`scorecard: [{ kpi: qa, weight: 100%, ${item} }]\n    curve: ${curve}\n    ${more}`);
const to120 = 'anchors: [[0, 0], [100, 120]]';
const steps = (...at: number[]) =>
  `{ kind: steps, steps: [${at.map((from, k) => `[${from}, ${(k + 1) / 10}]`).join(', ')}] }`;

describe('tiers that no score lies in', () => {
  test.each<[string, string, string, string[]]>([
    ['the largest score is reached', to120, steps(60, 120), []],
    ['beyond it', to120, steps(60, 121), ['plan/tier-unreachable curve.steps[1]']],
    [
      'beyond the cap of an attainment',
      'attainment: { target: 9, cap: 110% }',
      steps(60, 111),
      ['plan/tier-unreachable curve.steps[1]'],
    ],
    [
      'a band gives 100',
      'band: { from: 1, to: 2, falls_below: 1, falls_above: 1 }',
      steps(60, 101),
      ['plan/tier-unreachable curve.steps[1]'],
    ],
    [
      'passed by everybody',
      'anchors: [[0, 70], [100, 120]]',
      steps(50, 60, 70, 80),
      ['plan/tier-unreachable curve.steps[1]'],
    ],
    ['below the first step of a KPI is nothing', 'steps: [[60, 70], [90, 120]]', steps(0, 50, 60), []],
    ['the end of a line is near', to120, '{ kind: points, points: [[60, 0], [130, 1]] }', []],
    [
      'a whole line lies beyond',
      to120,
      '{ kind: points, points: [[60, 0], [121, 1], [140, 2]] }',
      ['plan/tier-unreachable curve.points[2]'],
    ],
    [
      'a threshold lies beyond',
      to120,
      '{ kind: proportional, threshold: 121 }',
      ['plan/tier-unreachable curve.threshold'],
    ],
  ])('%s', (_, item, curve, found) => expect(told(scored(item, curve))).toEqual(found));

  test('a variant may reach what the scorecard does not', () => {
    const two = (variants: string) =>
      plan(`scorecard:
      - { kpi: qa, weight: 100%, anchors: [[0, 0], [100, 100]] }
      - { kpi: aht, weight: 0%, steps: [[300, 140]] }
    curve: { kind: steps, steps: [[60, 1], [120, 2]] }
    ${variants}`);
    expect(told(two(''))).toEqual(['plan/tier-unreachable curve.steps[1]']);
    const half = 'variants: [{ id: v, title: V, when: { kpi: qa, is: 1 }, weights: { qa: 50%, aht: 50% } }]';
    expect(told(two(half))).toEqual([]);
  });
});

test('tiers that pay what the one before pays, wherever tiers are', () => {
  expect(told(scored(to120, '{ kind: steps, steps: [[0, 0], [60, 1], [80, 1]] }'))).toEqual([
    'plan/tier-empty curve.steps[2]',
  ]);
  expect(told(scored('steps: [[60, 50], [80, 50], [90, 100]]', steps(50)))).toEqual([
    'plan/tier-empty scorecard[0].steps[1]',
  ]);
  expect(
    told(plan('commission: { kpi: sales_amount, kind: marginal_tiers, tiers: [[0, 1%], [9, 1%]] }')),
  ).toEqual(['plan/tier-empty commission.tiers[1]']);
  expect(told(plan('items: [{ id: a, title: A, steps: { kpi: qa, amounts: [[1, 5], [2, 5]] } }]'))).toEqual([
    'plan/tier-empty items[0].steps.amounts[1]',
  ]);
});

test('more is paid less: a curve that falls along a line, factors and items against the direction of a KPI', () => {
  const falling = scored(to120, '{ kind: points, points: [[60, 1], [80, 0.5], [100, 2]] }');
  expect(parsePlan(falling).problems.map(({ code, values }) => [code, values['at'], values['drop']])).toEqual(
    [['plan/falling-curve', 60, 0.5]],
  );
  const modifier = (points: string) => told(plan(`modifiers: [{ by: attendance, points: ${points} }]`));
  expect(modifier('[[0.8, 1], [0.9, 0.5]]')).toEqual(['plan/against-direction modifiers[0]']);
  expect(modifier('[[0.8, 0.5], [0.9, 1]]')).toEqual([]);
  const item = (kpi: string) =>
    told(plan(`items: [{ id: a, title: A, steps: { kpi: ${kpi}, amounts: [[1, 5], [2, 3]] } }]`));
  expect(item('qa')).toEqual(['plan/against-direction items[0].steps.amounts']);
  expect(item('aht')).toEqual([]);
  const matrix = (multiples: string) =>
    told(
      plan(
        `curve: { kind: matrix, rows: { kpi: qa, at: [80, 90] }, columns: { kpi: aht, at: [200, 300] }, multiples: ${multiples} }`,
      ),
    );
  expect(matrix('[[1, 0.5], [2, 1]]')).toEqual([]);
  expect(matrix('[[1, 2], [2, 3]]')).toEqual(['plan/against-direction curve.columns']);
  expect(matrix('[[2, 1], [1, 0.5]]')).toEqual(['plan/against-direction curve.rows']);
});

describe('what the law asks', () => {
  const overtime = (rest: string, items = '', places = 'otherwise: [{ from: 2026-01, amount: 4300 }]') =>
    told(plan(items, `overtime: { ${rest} }\nlegal_minimum: { table: { ${places} } }`));

  test('hourly pay for overtime is no less than that of the lowest minimum wage', () => {
    const low = ['plan/overtime-base-low levels.junior.base'];
    expect(overtime('')).toEqual(low);
    expect(overtime('', '', 'otherwise: [{ from: 2026-01, amount: 4000 }]')).toEqual([]);
    expect(
      overtime(
        '',
        '',
        'A: [{ from: 2026-02, amount: 3900 }, { from: 2025-01, amount: 9000 }], otherwise: [{ from: 2026-01, amount: 4300 }]',
      ),
    ).toEqual([]);
    const item = (rest: string) => `items: [{ id: a, title: A, amount: 300, counts_as: ${rest} }]`;
    expect(overtime('', item('fixed_pay'))).toEqual([]);
    expect(overtime('', item('variable'))).toEqual(low);
    expect(overtime('', item('fixed_pay, when: { kpi: qa, above: 1 }'))).toEqual(low);
    expect(overtime('base: base', item('fixed_pay'))).toEqual(low);
    expect(overtime('bonus_share: 50%')).toEqual([]);
    expect(told(plan('', 'overtime: {}'))).toEqual([]);
  });

  test('a rank alone ends no employment, and ranks nobody among a few', () => {
    const grade = (rest: string, names = '[A, 90%], [B, 10%]') =>
      told(plan('', `grades: [{ id: star, by: score, ${rest}, rank: { among: post, shares: [${names}] } }]`));
    expect(grade('title: Star')).toEqual([]);
    for (const title of ['末位淘汰', 'Bottom-out', 'Exit list', 'Terminated'])
      expect(grade(`title: ${title}`)).toEqual(['plan/rank-ends-employment grades[0]']);
    expect(grade('title: Star', '[A, 90%], [Fired, 10%]')).toEqual(['plan/rank-ends-employment grades[0]']);
    expect(grade('title: Firefly existing')).toEqual([]);
    expect(told(plan('', 'grades: [{ id: exit, by: score, cuts: [[A, 90], [B, 0]] }]'))).toEqual([]);
  });
});

describe('advice on the document alone', () => {
  test('a cliff moves 3 % of a month on target within a point', () => {
    const curve = (points: string) => advised(scored(to120, `{ kind: points, points: ${points} }`));
    // 5000 on target: 15 % of 1000 is 3 %
    expect(curve('[[0, 0], [6, 0.9], [20, 3]]')).toEqual(['plan/cliff curve']);
    expect(curve('[[0, 0], [10, 1.49], [20, 2]]')).toEqual([]);
    expect(advised(scored(to120, '{ kind: steps, steps: [[60, 14.9%], [90, 29.8%]] }'))).toEqual([]);
    expect(advised(scored(to120, '{ kind: steps, steps: [[60, 14.9%], [90, 29.9%]] }'))).toEqual([
      'plan/cliff curve',
    ]);
    expect(advised(scored(to120, '{ kind: proportional, threshold: 20 }'))).toEqual(['plan/cliff curve']);
    expect(advised(scored(to120, '{ kind: proportional, threshold: 10 }'))).toEqual([]);
  });

  test('its cure writes lines for steps, and marginal for whole tiers', () => {
    const edits = (text: string) => documentAdvice(parsePlan(text).plan!).map((each) => each.edits);
    const at = ['posts', 'online'];
    expect(edits(scored(to120, '{ kind: steps, steps: [[60, 1]] }'))).toEqual([
      [
        { path: [...at, 'curve', 'kind'], value: 'points' },
        { path: [...at, 'curve', 'steps'], key: 'points' },
      ],
    ]);
    const tiers = (rates: string) =>
      plan(`commission: { kpi: sales_amount, kind: whole_tiers, tiers: ${rates} }`);
    expect(edits(tiers('[[0, 1%], [900, 2%]]'))).toEqual([
      [{ path: [...at, 'commission', 'kind'], value: 'marginal_tiers' }],
    ]);
    expect(advised(tiers('[[0, 1%]]'))).toEqual([]);
  });

  test('stretches of ten points that stand still between rises', () => {
    const curve = (points: string) => advised(scored(to120, `{ kind: points, points: ${points} }`));
    expect(curve('[[60, 0], [70, 0.5], [80, 0.5], [90, 1]]')).toEqual(['plan/dead-zone curve.points[1]']);
    expect(curve('[[60, 0], [70, 0.5], [79, 0.5], [90, 1]]')).toEqual([]);
    expect(curve('[[60, 0], [70, 0.5], [90, 0.5]]')).toEqual([]);
  });

  test('KPIs, grades and parameters that nothing reads', () => {
    const kpis = 'kpis: { solved: { unit: share }, overtime_holiday_hours: { title: H } }';
    expect(advised(plan('', kpis))).toEqual([
      'plan/unused kpis.solved',
      'plan/unused kpis.overtime_holiday_hours',
    ]);
    expect(
      advised(plan('items: [{ id: a, title: A, per: { kpi: solved, amount: 1 } }]', `${kpis}\novertime: {}`)),
    ).toEqual([]);
    const grades = 'grades: [{ id: star, by: score, cuts: [[A, 90], [B, 0]] }]';
    expect(advised(plan('', grades))).toEqual(['plan/unused grades[0]']);
    expect(
      advised(plan('gates: [{ when: { grade: star, is: B }, then: { zero: performance } }]', grades)),
    ).toEqual([]);
    const missing = (rest: string) =>
      advised(scored(to120, '{ kind: proportional }', `missing: { ${rest} }`));
    expect(missing('rule: zero, min_coverage: 80%')).toEqual(['plan/unused missing.min_coverage']);
    expect(missing('rule: zero')).toEqual([]);
    expect(missing('min_coverage: 80%')).toEqual([]);
    const goal = (rest: string) =>
      advised(
        plan(`components: [{ id: g, period: quarter, target: { junior: 1 }, claw_back: true${rest} }]`),
      );
    expect(goal('')).toEqual(['plan/unused components[0].claw_back']);
    expect(goal(', advance: 50%')).toEqual([]);
  });

  test('80 % of the weight of three KPIs and more in one perspective', () => {
    const weights = (...of: [string, number][]) =>
      advised(
        plan(
          `scorecard: [${of.map(([kpi, weight]) => `{ kpi: ${kpi}, weight: ${weight}%, steps: [[1, 100]] }`).join(', ')}]`,
        ),
      ).filter((each) => each.includes('perspective'));
    expect(weights(['csat_top_box', 40], ['nps', 40], ['qa', 20])).toEqual([
      'plan/one-perspective scorecard',
    ]);
    expect(weights(['csat_top_box', 40], ['nps', 39], ['qa', 21])).toEqual([]);
    expect(weights(['csat_top_box', 50], ['nps', 50])).toEqual([]);
    const own = (perspective: string) =>
      advised(
        plan(
          `scorecard: [${['a', 'b', 'c'].map((kpi, k) => `{ kpi: ${kpi}, weight: ${[30, 30, 40][k]}%, steps: [[1, 100]] }`).join(', ')}]`,
          `kpis: { a: { ${perspective} }, b: { perspective: growth }, c: { perspective: growth } }`,
        ),
      );
    expect(own('perspective: growth')).toEqual(['plan/one-perspective scorecard']);
    expect(own('unit: count')).toEqual([]);
  });
});
