import { describe, expect, test } from 'vitest';
import type { PlanEdit } from '../problems/problem.ts';
import { parsePlan } from './parse-plan.ts';

const good = `
schema: quanheng/plan@1
id: p
posts:
  online:
    levels: { junior: { base: 4200, bonus: 1000 } }
    scorecard: [{ kpi: csat_top_box, weight: 100%, anchors: [[0.7, 0], [0.9, 100]] }]
    curve: { kind: points, points: [[60, 0], [100, 1]] }
`;
const anchors = 'anchors: [[0.7, 0], [0.9, 100]]';
const curve = 'curve: { kind: points, points: [[60, 0], [100, 1]] }';

/** What a changed plan is told: code, place without line, what was given; and the cures as path = value. */
function told(from: string, to: string): { found: string[]; cures: string[] } {
  expect(good).toContain(from);
  const { problems } = parsePlan(good.replace(from, to));
  const cure = (edit: PlanEdit): string =>
    `${edit.path.join('.')} = ${'value' in edit ? edit.value : 'key' in edit ? edit.key : 'none'}`;
  return {
    found: problems.map(({ code, at, values }) => {
      const value = values['given'] ?? values['limit'] ?? values['line'] ?? '';
      const said = typeof value === 'object' ? value.en : value;
      return `${code} ${at.replace(/ \(line.*/, '')} ${said}`.trim();
    }),
    cures: problems.flatMap(({ edits }) => (edits ?? []).map(cure)),
  };
}
const part = (text: string): [string, string] => ['    curve:', `    ${text}\n    curve:`];
const post = 'posts.online';

describe('checkSlips: shares of a KPI that are written as percent', () => {
  const at = `${post}.scorecard.0`;
  test.each([
    ['anchors: [[70, 0], [90, 100]]', 70, [`${at}.anchors.0.0 = 70%`, `${at}.anchors.1.0 = 90%`]],
    ['anchors: [[0.7, 0], [90, 100]]', 90, [`${at}.anchors.1.0 = 90%`]],
    ['steps: [[70, 0], [90, 100]]', 70, [`${at}.steps.0.0 = 70%`, `${at}.steps.1.0 = 90%`]],
    [
      'band: { from: 70, to: 90, falls_below: 0.1, falls_above: 0.1 }',
      70,
      [`${at}.band.from = 70%`, `${at}.band.to = 90%`],
    ],
    ['band: { from: 0.7, to: 90, falls_below: 0.1, falls_above: 0.1 }', 90, [`${at}.band.to = 90%`]],
  ])('%s', (scale, given, cures) => {
    expect(told(anchors, scale)).toEqual({
      found: [`plan/percent-slip ${post}.scorecard[0] ${given}`],
      cures,
    });
  });

  test('1.5 may be meant, and what is no share may be large', () => {
    expect(told(anchors, 'anchors: [[0.7, 0], [1.5, 100]]').found).toEqual([]);
    expect(told(anchors, 'anchors: [[0.7, 0], [1.51, 100]]').found).toHaveLength(1);
    expect(
      told(
        `kpi: csat_top_box, weight: 100%, ${anchors}`,
        'kpi: qa, weight: 100%, anchors: [[70, 0], [90, 100]]',
      ).found,
    ).toEqual([]);
  });
});

describe('checkSlips: multiples of the target bonus', () => {
  const slip = (place: string, given: number) => [`plan/multiple-slip ${post}.${place} ${given}`];
  test.each([
    [curve, 'curve: { kind: fixed, multiple: 100 }', 'curve', 100, ['curve.multiple = 100%']],
    [
      curve,
      'curve: { kind: steps, steps: [[60, 50], [80, 100]] }',
      'curve',
      50,
      ['curve.steps.0.1 = 50%', 'curve.steps.1.1 = 100%'],
    ],
    [
      curve,
      'curve: { kind: points, below: 20, points: [[60, 30], [100, 1000]] }',
      'curve',
      30,
      ['curve.points.0.1 = 30%', 'curve.points.1.1 = 1000%', 'curve.below = 20%'],
    ],
    [
      curve,
      'curve: { kind: points, below: 10, points: [[60, 1], [100, 9.9]] }',
      'curve',
      10,
      ['curve.below = 10%'],
    ],
    [...part('cap: 150'), 'cap', 150, ['cap = 150%', 'cap.share = 150%']],
    [...part('floor: { share: 50 }'), 'floor', 50, ['floor = 50%', 'floor.share = 50%']],
    [
      ...part('commission: { kpi: sales_amount, kind: whole_tiers, tiers: [[0, 0.5], [9, 1], [99, 12]] }'),
      'commission',
      1,
      ['commission.tiers.1.1 = 1%', 'commission.tiers.2.1 = 12%'],
    ],
    [
      ...part('modifiers: [{ by: attendance, points: [[0.5, 1], [1, 11]] }]'),
      'modifiers[0]',
      11,
      ['modifiers.0.points.1.1 = 11%'],
    ],
  ] as const)('%# %s → %s', (from, to, place, given, cures) => {
    const { found, cures: got } = told(from, to);
    // a curve that falls is told as such, too
    expect(found.filter((each) => !each.startsWith('plan/falling'))).toEqual(slip(place, given));
    expect(got).toEqual(cures.map((cure) => `${post}.${cure}`));
  });

  test.each([
    [curve, 'curve: { kind: fixed, multiple: -1 }', `${post}.curve -1`],
    [curve, 'curve: { kind: points, below: -0.5, points: [[60, 0], [100, 1]] }', `${post}.curve -0.5`],
    [...part('cap: { share: -1 }'), `${post}.cap -1`],
    [...part('floor: -0.1'), `${post}.floor -0.1`],
    [
      ...part('commission: { kpi: sales_amount, kind: whole_tiers, tiers: [[0, -0.01]] }'),
      `${post}.commission -0.01`,
    ],
    [...part('modifiers: [{ by: attendance, points: [[0.5, -1], [1, 11]] }]'), `${post}.modifiers[0] -1`],
    ['id: p', 'id: p\nscale: -0.5', 'scale -0.5'],
    ['id: p', 'id: p\nemployer: { on_cost: { rate: -0.1 } }', 'employer.on_cost -0.1'],
  ] as const)('%# below nothing: %s → %s', (from, to, place) => {
    expect(told(from, to)).toEqual({ found: [`plan/below-zero ${place}`], cures: [] });
  });

  test('nothing and a little below ten times are legal', () => {
    for (const multiple of [0, 9.99])
      expect(told(curve, `curve: { kind: fixed, multiple: ${multiple} }`).found).toEqual([]);
    expect(told(curve, 'curve: { kind: fixed, multiple: 10 }').found).toHaveLength(1);
    for (const limit of ['cap: 0', 'floor: 0']) expect(told(...part(limit)).found).toEqual([]);
    expect(told('id: p', 'id: p\nscale: 0').found).toEqual([]);
  });
});

describe('slips of unit wherever they can occur', () => {
  const goal = 'components: [{ id: goal, period: quarter, target: { junior: 600 }, ';
  const at = `${post}.components[0]`;
  const top = (text: string): [string, string] => ['id: p', `id: p\n${text}`];
  const own = 'kpis: { solved: { unit: share } }';
  const slip = (place: string, given: number) => `plan/multiple-slip ${place} ${given}`;

  test.each<[readonly [string, string], string[], string[]]>([
    [
      part(`${goal}scorecard: [{ kpi: fcr, weight: 100%, steps: [[70, 50], [0.8, 100]] }] }]`),
      [`plan/tier-order ${at}.scorecard[0].steps[1]`, `plan/percent-slip ${at}.scorecard[0] 70`],
      [`${post}.components.0.scorecard.0.steps.0.0 = 70%`],
    ],
    [
      part(`${goal}curve: { kind: fixed, multiple: 110 } }]`),
      [slip(`${at}.curve`, 110)],
      [`${post}.components.0.curve.multiple = 110%`],
    ],
    [part(`${goal}advance: 70 }]`), [slip(`${at}.advance`, 70)], [`${post}.components.0.advance = 70%`]],
    [
      part('missing: { min_coverage: 60 }'),
      [slip(`${post}.missing.min_coverage`, 60)],
      [`${post}.missing.min_coverage = 60%`],
    ],
    [
      part('adjustments: [{ id: a, title: A, share_of: performance, at_most: 40 }]'),
      [slip(`${post}.adjustments[0].at_most`, 40)],
      [`${post}.adjustments.0.at_most = 40%`],
    ],
    [
      part('modifiers: [{ by: attendance, points: [[80, 0.5], [100, 1]] }]'),
      [
        `plan/percent-slip ${post}.modifiers[0].points[0][0] 80`,
        `plan/percent-slip ${post}.modifiers[0].points[1][0] 100`,
      ],
      [`${post}.modifiers.0.points.0.0 = 80%`, `${post}.modifiers.0.points.1.0 = 100%`],
    ],
    [
      [
        curve,
        'curve: { kind: matrix, rows: { kpi: fcr, at: [70] }, columns: { kpi: qa, at: [80] }, multiples: [[100]] }',
      ],
      [slip(`${post}.curve`, 100), `plan/percent-slip ${post}.curve.rows.at[0] 70`],
      [`${post}.curve.multiples.0.0 = 100%`, `${post}.curve.rows.at.0 = 70%`],
    ],
    [top('scale: 110'), [slip('scale', 110)], ['scale = 110%']],
    [
      top('overtime: { bonus_share: 30, workday: 150 }'),
      [slip('overtime.bonus_share', 30), slip('overtime.workday', 150)],
      ['overtime.bonus_share = 30%', 'overtime.workday = 150%'],
    ],
    [top('probation: { months: 3, bonus: 50 }'), [slip('probation.bonus', 50)], ['probation.bonus = 50%']],
    [
      top('employer: { on_cost: 32 }'),
      [slip('employer.on_cost', 32)],
      ['employer.on_cost = 32%', 'employer.on_cost.rate = 32%'],
    ],
    [
      top('employer: { on_cost: { otherwise: [{ id: all, rate: 32 }] } }'),
      [slip('employer.on_cost.otherwise[0]', 32)],
      ['employer.on_cost.otherwise.0.rate = 32%'],
    ],
    [
      top('grades: [{ id: star, by: fcr, cuts: [[A, 90], [B, 0.5]] }]'),
      ['plan/percent-slip grades[0].cuts[0][1] 90'],
      ['grades.0.cuts.0.1 = 90%'],
    ],
    [
      top(
        'pools: [{ id: q, scope: team, adds: extra, rule: share, by: equal, fund: { over_target: { kpi: fcr, target: 80, amount: 9 } }, cap: { share: 20 } }]',
      ),
      [slip('pools[0].cap.share', 20), 'plan/percent-slip pools[0].fund.over_target.target 80'],
      ['pools.0.cap.share = 20%', 'pools.0.fund.over_target.target = 80%'],
    ],
    [
      [
        'kpi: csat_top_box, weight: 100%, anchors: [[0.7, 0], [0.9, 100]]',
        'kpi: fcr, weight: 100%, attainment: { target: 80 }',
      ],
      [`plan/percent-slip ${post}.scorecard[0] 80`],
      [`${post}.scorecard.0.attainment.target = 80%`],
    ],
  ])('%# %s', ([from, to], found, cures) => expect(told(from, to)).toEqual({ found, cures }));

  test('a KPI of the plan is a share where the plan says so', () => {
    const items =
      'items: [{ id: a, title: A, per: { kpi: solved, amount: 9 }, when: { kpi: solved, at_least: 70 } }]';
    const slips = parsePlan(good.replace('id: p', `id: p\n${own}`).replace(...part(items))).problems;
    expect(slips.map(({ code, at: place }) => `${code} ${place.replace(/, column \d+/, '')}`)).toEqual([
      `plan/condition-never-met ${post}.items[0].when (line 9)`,
    ]);
    const plain = parsePlan(
      good.replace('id: p', 'id: p\nkpis: { solved: { unit: count } }').replace(...part(items)),
    );
    expect(plain.problems).toEqual([]);
  });

  test('what the law asks is no less than the law asks', () => {
    for (const text of [
      'overtime: { workday: 150%, rest_day: 2, holiday: 300%, hours_per_month: 174 }',
      'overtime: { workday: 200%, hours_per_month: 160 }',
    ])
      expect(told(...top(text)).found).toEqual([]);
    expect(told(...top('overtime: { rest_day: 199%, holiday: 2.9, hours_per_month: 174.5 }'))).toEqual({
      found: [
        'plan/overtime-below-law overtime.rest_day 199 %',
        'plan/overtime-below-law overtime.holiday 290 %',
        'plan/overtime-hours-long overtime.hours_per_month 174.5',
      ],
      cures: ['overtime.rest_day = 200%', 'overtime.holiday = 300%', 'overtime.hours_per_month = 174'],
    });
    expect(told(...top('probation: { months: 7, base: 79% }')).cures).toEqual([
      'probation.base = 80%',
      'probation.months = 6',
    ]);
  });

  test('ids of overtime and adjustments are compared with the lines of the whole plan', () => {
    const overtimeItem = good
      .replace('id: p', 'id: p\novertime: {}')
      .replace(...part('items: [{ id: overtime_holiday, title: A, amount: 1 }]'));
    const codes = (text: string) =>
      parsePlan(text).problems.map(({ code, at: place }) => `${code} ${place.replace(/ \(line.*/, '')}`);
    expect(codes(overtimeItem)).toEqual([`plan/double-line ${post}.items[0].id`]);
    expect(codes(overtimeItem.replace('overtime: {}', ''))).toEqual([]);
    const pool = (line: string) =>
      `id: p\novertime: {}\npools: [{ id: q, scope: team, adds: ${line}, rule: share, by: equal, fund: { amount: 9 } }]`;
    expect(codes(good.replace('id: p', pool('overtime_workday')))).toEqual([
      'plan/line-not-changed pools[0].adds',
    ]);
    expect(codes(good.replace('id: p', pool('extra')))).toEqual([]);
    const phone =
      '  phone: { levels: { junior: { base: 1 } }, items: [{ id: gift, title: G, amount: 1 }] }\n';
    const taken = (id: string) =>
      codes(
        `${good}${phone}`.replace(...part(`adjustments: [{ id: ${id}, title: A, share_of: performance }]`)),
      );
    expect(taken('gift')).toEqual([`plan/double-id ${post}.adjustments[0].id`]);
    expect(taken('spot')).toEqual([]);
  });

  test('the benefit of the doubt is of a share', () => {
    const gate = (kpi: string) =>
      part(
        `gates: [{ when: { kpi: ${kpi}, below: 50%, benefit_of_doubt: 90% }, then: { zero: performance } }]`,
      );
    expect(told(...gate('fcr')).found).toEqual([]);
    expect(told(...gate('aht')).cures).toEqual([`${post}.gates.0.when.benefit_of_doubt = none`]);
    expect(told(...gate('aht')).found).toEqual([
      `plan/doubt-not-share ${post}.gates[0].when.benefit_of_doubt`,
    ]);
  });
});

describe('checkSlips: gates that can never strike, lines that nobody pays', () => {
  const gate = (when: string, then = 'zero: performance') =>
    part(
      `gates: [{ when: { kpi: qa, below: 60 }, then: { zero: performance } }, { when: { ${when} }, then: { ${then} } }]`,
    );
  const when = `${post}.gates.1.when`;
  test.each([
    ['kpi: complaint_rate, above: 1', 1, []],
    ['kpi: complaint_rate, above: 5', 5, [`${when}.above = 5%`]],
    ['kpi: complaint_rate, below: 0', 0, []],
    ['kpi: complaint_rate, below: -2', -2, []],
  ])('%s', (condition, limit, cures) => {
    expect(told(...gate(condition))).toEqual({
      found: [`plan/condition-never-met ${post}.gates[1].when ${limit}`],
      cures,
    });
  });

  test.each([
    'kpi: complaint_rate, above: 0.99',
    'kpi: complaint_rate, below: 0.01',
    'kpi: qa, above: 90',
    'kpi: nps, below: 0',
  ])('%s may strike', (condition) => expect(told(...gate(condition)).found).toEqual([]));

  test.each([
    [gate('kpi: qa, below: 50', 'zero: commission'), 'gates[1].then.zero'],
    [gate('kpi: qa, below: 50', 'multiply: 50%, of: commission'), 'gates[1].then.of'],
    [gate('kpi: qa, below: 50', 'cap: 100, of: commission'), 'gates[1].then.of'],
    [part('modifiers: [{ by: attendance, points: [[0, 0], [1, 1]], of: commission }]'), 'modifiers[0].of'],
    [part('cap: { amount: 100, of: commission }'), 'cap.of'],
    [part('floor: { amount: 100, of: [commission] }'), 'floor.of'],
  ])('%s', ([from, to], place) => {
    expect(told(from, to).found).toEqual([`plan/line-not-paid ${post}.${place} commission`]);
    const paid = '    commission: { kpi: sales_amount, kind: whole_tiers, tiers: [[0, 1%]] }\n    curve:';
    expect(told(from, to.replace('    curve:', paid)).found).toEqual([]);
  });

  test('`all` names whatever there is', () => {
    for (const lines of ['all', '[performance, commission]'])
      expect(told(...part(`cap: { amount: 9000, of: ${lines} }`)).found).toEqual([]);
  });
});

describe('checks of weights, limits and names in detail', () => {
  const two = (first: string, second: string): [string, string] => [
    `[{ kpi: csat_top_box, weight: 100%, ${anchors} }]`,
    `[{ kpi: csat_top_box, weight: ${first}, ${anchors} }, { kpi: qa, weight: ${second}, anchors: [[0, 0], [1, 100]] }]`,
  ];
  const sum = (first: string, second: string) => {
    const { problems } = parsePlan(good.replace(...two(first, second)));
    const found = problems.find(({ code }) => code === 'plan/weights-sum')?.values;
    return found && [found['sum'], found['missing'], found['near']];
  };

  test('the sum is told with what is missing or too much, percent with a cure', () => {
    expect(sum('60%', '40%')).toBeUndefined();
    expect(sum('60%', '39.5%')).toEqual(['99.5', '+0.5', undefined]);
    expect(sum('70%', '40%')).toEqual(['110', '-10', undefined]);
    expect(sum('0.333333', '0.5')).toEqual(['83.3333', '+16.6667', undefined]);
    expect(sum('60', '0.4')).toEqual(['6,040', '-5,940', '60%']);
    expect(sum('100', '0.4')).toEqual(['10,040', '-9,940', '100%']);
    expect(sum('101', '0.4')).toEqual(['10,140', '-10,040', undefined]);
    const edits = (weight: string) =>
      parsePlan(good.replace(...two(weight, '0.4'))).problems.find(({ code }) => code === 'plan/weights-sum')
        ?.edits;
    expect(edits('100')).toMatchObject([{ value: '100%' }]);
    expect(told(...two('60', '40')).cures).toEqual([
      `${post}.scorecard.0.weight = 60%`,
      `${post}.scorecard.1.weight = 40%`,
    ]);
    expect(told(...two('100.5', '1')).cures).toEqual([]);
  });

  test.each(['0.33333', '-0.1', '1.01'])('a weight of %s is out of range', (weight) => {
    expect(told(...two(weight, '50%')).found).toContain(`plan/weight-range ${post}.scorecard[0].weight`);
  });

  test('weights of 5 % and 50 % are neither small nor large', () => {
    expect(told(...two('50%', '50%')).found).toEqual([]);
    expect(told(...two('95%', '5%')).found.filter((each) => each.includes('small'))).toEqual([]);
  });

  test('a floor above a cap on the same lines, in whatever order they are written', () => {
    const limits = (cap: string, floor: string): string[] =>
      told(
        '    curve:',
        `    commission: { kpi: sales_amount, kind: whole_tiers, tiers: [[0, 1%]] }\n    cap: ${cap}\n    floor: ${floor}\n    curve:`,
      ).found;
    const above = [`plan/floor-above-cap ${post}.floor`];
    expect(
      limits(
        '{ amount: 800, of: [performance, commission] }',
        '{ amount: 900, of: [commission, performance] }',
      ),
    ).toEqual(above);
    expect(limits('{ share: 1.5, of: all }', '{ share: 1.6, of: all }')).toEqual(above);
    expect(limits('{ amount: 800 }', '{ amount: 800 }')).toEqual([]);
    expect(limits('{ amount: 800 }', '{ share: 150% }')).toEqual([]);
    expect(limits('{ amount: 800, share: 1 }', '{ amount: 1 }')).toEqual([`plan/limit-unit ${post}.cap`]);
    expect(limits('{ amount: 800 }', '{ of: performance }')).toEqual([`plan/limit-unit ${post}.floor`]);
  });

  test('a name that two posts cover is told at its place', () => {
    const phone = (covers: string): string[] =>
      parsePlan(`${good}  phone:\n    covers: ${covers}\n    levels: { junior: { base: 1 } }\n`).problems.map(
        ({ code, at, values }) =>
          `${code} ${at.replace(/ \(line.*/, '')} ${values['name']} ${values['other']}`,
      );
    expect(phone('[mail, online]')).toEqual(['plan/covered-twice posts.phone.covers[1] online online']);
    expect(phone('[mail]')).toEqual([]);
  });

  test('curves, tiers and modifiers out of order are told at the point', () => {
    const order = (place: string) => [`plan/tier-order ${post}.${place}`];
    expect(told(curve, 'curve: { kind: proportional, threshold: 80, cap: 79 }').found).toEqual(
      order('curve.cap'),
    );
    expect(told(curve, 'curve: { kind: proportional, threshold: 80, cap: 80 }').found).toEqual([]);
    expect(told(curve, 'curve: { kind: steps, steps: [[60, 0], [60, 1]] }').found).toEqual(
      order('curve.steps[1]'),
    );
    expect(told(anchors, 'steps: [[0.9, 0], [0.7, 100]]').found).toEqual(order('scorecard[0].steps[1]'));
    expect(
      told(...part('commission: { kpi: sales_amount, kind: whole_tiers, tiers: [[5, 0], [5, 1%]] }')).found,
    ).toEqual(order('commission.tiers[1]'));
    expect(told(...part('modifiers: [{ by: attendance, points: [[1, 0], [0, 1]] }]')).found).toEqual(
      order('modifiers[0].points[1]'),
    );
    expect(
      told(...part('commission: { kpi: sales_amount, kind: whole_tiers, tiers: [[0, 6%], [20000, 5%]] }'))
        .found,
    ).toEqual([`plan/falling-curve ${post}.commission`]);
  });

  test('a band falls to both sides by nothing or more', () => {
    const band = (below: number, above: number) =>
      told(anchors, `band: { from: 0.5, to: 0.6, falls_below: ${below}, falls_above: ${above} }`).found;
    expect(band(0, 0)).toEqual([]);
    expect(band(-0.1, 0)).toEqual([`plan/too-small ${post}.scorecard[0].band.falls_below -0.1`]);
    expect(band(0, -0.1)).toEqual([`plan/too-small ${post}.scorecard[0].band.falls_above -0.1`]);
  });

  test('KPIs that nobody knows are told where they stand, with the one that is meant', () => {
    const unknown = (from: string, to: string) => told(from, to);
    const gates = part('gates: [{ when: { kpi: complaint_rat, above: 1% }, then: { zero: performance } }]');
    expect(unknown(...gates)).toEqual({
      found: [`plan/unknown-kpi ${post}.gates[0].when.kpi`],
      cures: [`${post}.gates.0.when.kpi = complaint_rate`],
    });
    expect(unknown(...part('modifiers: [{ by: atendance, points: [[0, 0], [1, 1]] }]'))).toEqual({
      found: [`plan/unknown-kpi ${post}.modifiers[0].by`],
      cures: [`${post}.modifiers.0.by = attendance`],
    });
    expect(unknown(...part('commission: { kpi: sales_amont, kind: whole_tiers, tiers: [[0, 1%]] }'))).toEqual(
      {
        found: [`plan/unknown-kpi ${post}.commission.kpi`],
        cures: [`${post}.commission.kpi = sales_amount`],
      },
    );
    const title = parsePlan(
      good.replace(...part('commission: { kpi: Sales amount, kind: whole_tiers, tiers: [[0, 1%]] }')),
    );
    expect(title.plan?.posts['online']?.commission?.kpi).toBe('sales_amount');
  });
});
