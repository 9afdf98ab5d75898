import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameOf, type FrameRecord } from '../../frame/record-frame.ts';
import { payslip } from '../../pay/payslip.ts';
import { compilePlan } from '../compile-plan.ts';
import { parsePlan } from '../parse-plan.ts';
import { planWords } from '../words/plan-words.ts';
import { paidLine, planOfText, type GivenRow } from '../testing/paid-line.ts';
import { paidLines } from '../testing/paid-lines.ts';

const textOf = (award: string, more = '') => `
schema: quanheng/plan@1
id: awarded
posts:
  p:
    levels: { junior: { base: 4000 } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [200, 200]] }]
    curve: { kind: fixed, multiple: 0 }
  r: { levels: { junior: { base: 4000 } } }
awards: [{ id: star, title: Star, ${award} }]
${more}
`;
const awarded = (award: string, more = '') => planOfText(textOf(award, more));
const won = (award: string, people: readonly GivenRow[], months?: readonly GivenRow[]) =>
  paidLine(
    awarded(award),
    'star',
    people.map((own) => ({ post: 'p', level: 'junior', team: 'x', ...own })),
    months,
  );
const scores = (...values: readonly number[]) => values.map((qa) => ({ qa }));
const inMonth = (month: string) => [{ month }];

describe('places with prizes', () => {
  const places = 'pick: { places: [[1, 100], [1, 50.01]], by: score }';

  test.each<[string, number[], string, number[]]>([
    ['one each', [90, 80, 70], '2026-01', [100, 50.01, 0]],
    ['two tie for both', [90, 90, 70], '2026-01', [75.01, 75, 0]],
    ['the last fen goes to the last in an even month', [90, 90, 70], '2026-02', [75, 75.01, 0]],
    ['three tie for both', [90, 90, 90], '2026-01', [50.01, 50, 50]],
    ['three tie for both in an even month', [90, 90, 90], '2026-02', [50, 50, 50.01]],
    ['three tie for the second', [95, 90, 90, 90], '2026-01', [100, 16.67, 16.67, 16.67]],
    ['scores apart by rounding tie', [90, 89.99999999999999], '2026-01', [75.01, 75]],
  ])('%s', (_, qa, month, paid) => expect(won(places, scores(...qa), inMonth(month))).toEqual(paid));

  test('over random scores the prizes of the places are paid to the fen, and the order of people does not matter', () => {
    const score = fc.integer({ min: 80, max: 84 });
    fc.assert(
      fc.property(fc.array(score, { minLength: 2, maxLength: 9 }), fc.boolean(), (qa, isEven) => {
        const month = inMonth(isEven ? '2026-02' : '2026-01');
        const fen = (of: readonly number[]) =>
          won(places, scores(...of), month).map((yuan) => Math.round((yuan ?? NaN) * 100));
        const paid = fen(qa);
        expect(paid.reduce((a, b) => a + b)).toBe(15_001);
        const turned = fen(qa.toReversed()).toReversed();
        turned.forEach((each, k) => expect(Math.abs(each - (paid[k] as number))).toBeLessThanOrEqual(1));
      }),
      { seed: 20261128, numRuns: 60 },
    );
  });
});

describe('who is ranked', () => {
  test('the worse end of the interval: of what is better low it is the upper one', () => {
    // upper bounds: 0 of 10 z² ÷ (10 + z²) = 0.213; 2 of 200 0.0309
    const few = [{ complaint_rate: [0, 10] as const }, { complaint_rate: [2, 200] as const }];
    expect(won('pick: { top: 1, by: complaint_rate, lower_bound: 95% }, amount: 1', few)).toEqual([0, 1]);
    expect(won('pick: { top: 1, by: complaint_rate, min_samples: 1 }, amount: 1', few)).toEqual([1, 0]);
  });

  test('nobody without a value, in no group of the scope, or in a post without a scorecard', () => {
    const people = [{ qa: 50, team: null }, {}, { qa: 10 }, { qa: 99, post: 'r' }, { qa: 20, team: 'y' }];
    expect(won('pick: { top: 1, per: team, by: score }, amount: 7', people)).toEqual([0, 0, 7, 0, 7]);
  });

  test('a quarter goes by the mean of its scores, in its last month, to who is there', () => {
    const award = 'pick: { top: 1, by: score }, cycle: quarter, amount: 9';
    const of = (person: string, month: string, qa: number): FrameRecord => ({
      person,
      month,
      labels: { post: 'p', level: 'junior' },
      measures: { qa },
    });
    const told = paidLines(textOf(award), [
      of('a', '2026-01', 60),
      of('b', '2026-01', 80),
      of('c', '2026-01', 99),
      of('a', '2026-03', 90),
      of('b', '2026-03', 80),
    ]);
    // means 75 and 80; c has left
    expect(told.fen('star')).toEqual([0, 0, 0, 0, 900]);
  });

  test('a team with too few observations is not ranked; of a score they are months with one', () => {
    const people = [
      { team: 'x', csat_top_box: [29, 29] as const, qa: 99 },
      { team: 'y', csat_top_box: [20, 30] as const, qa: 50 },
      { team: 'y', csat_top_box: [5, 10] as const, qa: 50 },
    ];
    const award = (by: string) => `pick: { teams: 1, ${by} }, amount: 100`;
    expect(won(award('by: csat_top_box, min_samples: 30'), people)).toEqual([0, 50, 50]);
    expect(won(award('by: csat_top_box, min_samples: 29'), people)).toEqual([100, 0, 0]);
    expect(won(award('by: score, min_samples: 2'), people)).toEqual([0, 50, 50]);
  });

  test('teams that tie all win; only who meets the condition shares, in turn by the month', () => {
    const people = [
      { team: 'x', contacts: 3, qa: 90 },
      { team: 'x', contacts: 4, qa: 90 },
      { team: 'x', contacts: 3, qa: 80 },
      { team: 'y', contacts: 10, qa: 90 },
    ];
    const award = 'pick: { teams: 1, by: contacts }, when: { kpi: qa, at_least: 90 }, amount: 0.03';
    expect(won(award, people)).toEqual([0.02, 0.01, 0, 0.03]);
    expect(won(award, people, inMonth('2026-02'))).toEqual([0.01, 0.02, 0, 0.03]);
    expect(won(`${award}, shared: each`, people)).toEqual([0.03, 0.03, 0, 0.03]);
  });
});

test('a team is not ranked by the value of one of its people, nor anybody by what is good inside a band', () => {
  const codes = (pick: string) =>
    parsePlan(textOf(`pick: { ${pick} }, amount: 6`)).problems.map(
      ({ code, at }) => `${code} ${at.split(' ')[0]}`,
    );
  const team = (of: string) => codes(`teams: 1, by: { kpi: contacts, of: ${of} }`);
  expect(team('team')).toEqual([]);
  expect(team('person')).toEqual(['plan/award-of awards[0].pick.by.of']);
  expect(team('site')).toEqual(['plan/award-of awards[0].pick.by.of']);
  expect(codes('teams: 1, team_label: site, by: { kpi: contacts, of: site }')).toEqual([]);
  expect(codes('top: 1, by: overtime_workday_hours')).toEqual(['plan/ranked-band awards[0].pick.by']);
});

test.each([
  ['grades[0].by', 'grades: [{ id: g, by: $, rank: { among: post, shares: [[A, 50%], [B, 50%]] } }]'],
  [
    'pools[0].by.by',
    'pools: [{ id: q, scope: all, adds: z, fund: { amount: 1 }, rule: share, by: { rank: [[1, 1]], by: $ } }]',
  ],
  [
    'ladder.rules[0].quota.by',
    'ladder: { rules: [{ id: up, from: junior, to: { post: r, level: same }, when: { score: { at_least: 1 } }, quota: { people: 1, by: $ } }] }',
  ],
])('nor does anything else that ranks by a KPI: %s', (place, more) => {
  const at = (kpi: string) =>
    parsePlan(textOf('pick: { top: 1, by: score }, amount: 6', more.replace('$', kpi))).problems.map(
      (each) => `${each.code} ${each.at.split(' ')[0]}`,
    );
  expect(at('qa')).toEqual([]);
  expect(at('overtime_workday_hours')).toEqual([`plan/ranked-band ${place}`]);
});

describe('sitting out after winning', () => {
  const award = 'pick: { top: 1, by: score }, cool_down: 2, amount: 5';
  const of = (person: string, post: string, months: readonly string[], qa: number): FrameRecord[] =>
    months.map((month) => ({ person, month, labels: { post, level: 'junior' }, measures: { qa } }));
  const all = ['2026-01', '2026-02', '2026-03', '2026-04'];

  test('months count by the calendar, also those in which the person is not there', () => {
    const told = paidLines(textOf(award), [
      ...of('a', 'p', ['2026-01', '2026-03', '2026-04'], 90),
      ...of('b', 'p', all, 50),
    ]);
    // January a, b; February b; March a, b; April a, b: b sits out in March too, so nobody is left
    expect(told.fen('star')).toEqual([500, 0, 500, 0, 0, 500, 0]);
    expect(told.flags(3)).toContain('award-left:star');
    expect(told.flags(5)).not.toContain('award-left:star');
  });

  test('a change of post does not end it', () => {
    const plan = textOf(award).replace(
      '  r: {',
      '  q: { levels: { junior: {} }, scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [200, 200]] }] }\n  r: {',
    );
    const told = paidLines(plan.replace('junior: {} ', 'junior: { base: 1 } '), [
      ...of('a', 'p', ['2026-01'], 90),
      ...of('a', 'q', ['2026-02'], 90),
      ...of('b', 'p', ['2026-01', '2026-02'], 50),
    ]);
    expect(told.fen('star').reduce((sum, fen) => sum + fen, 0)).toBe(1000);
    expect(told.fen('star')).toEqual([500, 0, 500, 0]);
  });

  test('an award that a dated change brings starts with nobody sitting out', () => {
    const change = `changes: [{ id: c, from: 2026-02, add: [{ at: awards.late, to: { title: Late, ${award} } }] }]`;
    const told = paidLines(textOf(award, change), [...of('a', 'p', all, 90), ...of('b', 'p', all, 50)]);
    expect(told.fen('star')).toEqual([500, 0, 0, 500, 0, 0, 500, 0]);
    expect(told.fen('late')).toEqual([0, 0, 500, 0, 0, 500, 0, 0]);
  });
});

describe('what nobody can take', () => {
  test('is flagged for the group whose award it is, in the months that give it', () => {
    const award = 'pick: { top: 1, per: team, by: score }, months: { from: 2026-02 }, amount: 5';
    const told = paidLines(
      textOf(award),
      ['2026-01', '2026-02'].flatMap((month) =>
        ['x', 'y'].map((team) => ({
          person: team,
          month,
          labels: { post: 'p', level: 'junior', team },
          measures: team === 'x' ? { qa: 80 } : {},
        })),
      ),
    );
    expect(told.fen('star')).toEqual([0, 0, 500, 0]);
    expect([0, 1, 2, 3].map((row) => told.flags(row).includes('award-left:star'))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  test('places that stay empty are flagged, and pay who has one', () => {
    const told = paidLines(textOf('pick: { places: [[1, 10], [2, 5]], by: score }'), [
      { person: 'a', month: '2026-01', labels: { post: 'p', level: 'junior' }, measures: { qa: 80 } },
    ]);
    expect(told.fen('star')).toEqual([1000]);
    expect(told.flags(0)).toContain('award-left:star');
  });
});

test('more than a thousand places of one prize are refused: each has a step of its own', () => {
  const codes = (count: number) =>
    parsePlan(textOf(`pick: { places: [[${count}, 1]], by: score }`)).problems.map(({ code }) => code);
  expect(codes(1000)).toEqual([]);
  expect(codes(1001)).toEqual(['plan/too-large']);
});

test('two awards of one rule are two lines and two gifts', () => {
  const rule = 'pick: { places: [[1, 10]], by: score }, gift: { title: Cup, worth: 3 }';
  const plan = awarded(rule).awards[0];
  const twice = { ...awarded(rule), awards: [plan, { ...plan, id: 'moon' }] } as ReturnType<typeof awarded>;
  for (const [line, paid] of [
    ['star', 10],
    ['moon', 10],
    ['star.gift', 3],
    ['moon.gift', 3],
    ['on_cost', 6],
    ['gross', 4020],
  ] as const)
    expect(paidLine(twice, line, [{ post: 'p', level: 'junior', qa: 90 }])).toEqual([paid]);
});

test('an award has a line of its own, which nothing settled before can change', () => {
  const codes = (more: string) =>
    parsePlan(textOf('pick: { top: 1, by: score }, amount: 1', more)).problems.map(
      ({ code, at }) => `${code} ${at.replace(/ \(.*/, '')}`,
    );
  expect(codes('')).toEqual([]);
  expect(codes('period_caps: [{ id: c, of: star, per: year, amount: 9 }]')).toEqual([
    'plan/line-not-changed period_caps[0].of[0]',
  ]);
  expect(
    codes('pools: [{ id: q, scope: all, adds: star, fund: { amount: 1 }, rule: share, by: equal }]'),
  ).toEqual(['plan/line-not-changed pools[0].adds']);
  const item = textOf('pick: { top: 1, by: score }, amount: 1').replace(
    'r: { levels',
    'r: { items: [{ id: star, title: S, amount: 1 }], levels',
  );
  expect(parsePlan(item).problems.map(({ code }) => code)).toEqual(['plan/double-line']);
});

describe('the payslip of an award', () => {
  const slipOf = (award: string, people: number) => {
    const frame = frameOf(
      Array.from({ length: people }, (_, k) => ({
        person: `p${k}`,
        month: '2026-01',
        labels: { post: 'p', level: 'junior', team: 'x' },
        measures: { qa: 90 - k, csat_top_box: [95, 100] as const },
      })),
    );
    const told = payslip(compilePlan(awarded(award)), frame, 1);
    if (told.kind !== 'paid') throw new Error('paid by the plan');
    expect(told.slip.lines.reduce((sum, { fen }) => sum + fen, 0)).toBe(told.slip.grossFen);
    return told.slip.lines.find(({ id }) => id === 'star');
  };
  const steps = (award: string, people: number) =>
    slipOf(award, people)?.parts.map(({ title, value }) => [title.en, value]);
  const top = 'pick: { top: 2, by: score }, cool_down: 1, amount: 5';
  const shared = 'pick: { teams: 1, by: csat_top_box, min_samples: 5 }, amount: 10';

  test('tells place and number of people to five and more', () => {
    expect(steps(top, 5)).toEqual([
      ['Has not won just before', 1],
      ['score', 89],
      ['Place by score', 2],
      ['People who are ranked', 5],
      ['Wins', 1],
      ['Amount of the award', 5],
    ]);
  });

  test('tells fewer than five what is their own', () => {
    expect(steps(top, 4)).toEqual([
      ['Has not won just before', 1],
      ['score', 89],
      ['Wins', 1],
      ['Amount of the award', 5],
    ]);
    expect(steps(shared, 4)).toEqual([
      ['The team wins', 1],
      ["Own part of the team's award", 250],
    ]);
    expect(JSON.stringify(slipOf(shared, 4))).not.toMatch(/1000|0\.95/);
  });

  test('tells five of a team what the team reached', () => {
    expect(steps(shared, 5)?.map(([title]) => title)).toEqual([
      'Satisfied customers (team)',
      'The team wins',
      "Own part of the team's award",
    ]);
  });

  test('shows the bound that few observations make worse', () => {
    const award = 'pick: { top: 1, by: csat_top_box, lower_bound: 95% }, amount: 5';
    const bound = slipOf(award, 3)?.parts.find(({ title }) => title.en.startsWith('Bound'));
    // Wilson, one-sided 95 %, 95 of 100
    expect(bound?.value).toBeCloseTo(0.9008389147, 9);
  });
});

test.each([
  [
    'pick: { top: 3, per: team, by: csat_top_box, lower_bound: 95%, min_samples: 30 }, cool_down: 1, amount: 500, need: relatedness',
    'Star: given every month; the best 3 by Satisfied customers (lower bound of 95 %, at least 30 observations) in each team, ties win; 500 yuan each; who has won sits out 1 month; need: relatedness.',
    'Star：每月评选；在每个班组内按满意率（取 95% 置信下限，样本不少于 30 个）取前 3 名，并列均获奖；每人 500 元；获奖后 1 个月内不再参评；满足的需要：关系。',
  ],
  [
    'pick: { everybody: { score: { at_least: 90 } } }, cycle: quarter, gift: { title: { en: Cup, zh: 奖杯 }, worth: 30 }',
    'Star: given every quarter; everybody with score (mean of the quarter to date) at least 90; Cup worth 30 yuan, cost beside pay.',
    'Star：每季度评选；凡符合“绩效得分（本季度累计平均）不低于 90”者；奖杯（价值 30 元，计入成本，不计入工资）。',
  ],
  [
    'pick: { teams: 2, by: complaint_rate, lower_bound: 95%, min_samples: 50 }, amount: 100',
    'Star: given every month; the best 2 teams by Complaints per contact (upper bound of 95 %, at least 50 observations) among everybody, ties win; 100 yuan for the team, shared equally.',
    'Star：每月评选；在全体中按投诉率（取 95% 置信上限，样本不少于 50 个）取前 2 个班组，并列均获奖；每组 100 元，成员均分。',
  ],
  [
    'pick: { top: 1, by: score, min_samples: 2 }, cycle: quarter, amount: 100',
    'Star: given every quarter; the best by score (at least 2 months with one) among everybody, ties win; 100 yuan each.',
    'Star：每季度评选；在全体中按绩效得分（有得分的月份不少于 2 个）取前 1 名，并列均获奖；每人 100 元。',
  ],
])('%s in words', (award, en, zh) => {
  const sentences = planWords(awarded(award)).flatMap(({ sentences: list }) => list);
  expect(sentences.find(({ clause }) => clause === 'awards[0]')?.words).toEqual({ en, zh });
});
