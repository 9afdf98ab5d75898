import { expect, test } from 'vitest';
import { frameOf } from '../frame/record-frame.ts';
import { checkAgainstData, checkAgainstNames } from './check-against-data.ts';
import { parsePlan } from './parse-plan.ts';
import { planDocument } from './plan-document.ts';

test('checkAgainstData(plan, frame) names posts without people, people without pay and KPIs without data', () => {
  const plan = planDocument.parse({
    schema: 'quanheng/plan@1',
    id: 'p',
    posts: {
      online: {
        levels: { junior: {}, senior: { base: 1 } },
        scorecard: [
          {
            kpi: 'qa',
            weight: 1,
            anchors: [
              [0, 0],
              [1, 100],
            ],
          },
        ],
      },
      sales: { levels: { junior: { base: 1 } } },
    },
  });
  const row = (person: string, post: string, level: string) => ({
    person,
    month: '2026-01',
    labels: { post, level },
    measures: { csat: 1 },
  });
  const frame = frameOf([
    row('a', 'online', 'junior'),
    row('b', 'online', 'chief'),
    row('c', 'phone', 'junior'),
  ]);
  expect(checkAgainstData(plan, frame).map(({ code, at }) => `${code} ${at}`)).toEqual([
    'plan/post-without-people posts.sales',
    'plan/post-not-covered posts',
    'plan/kpi-without-data posts.online.scorecard[0].kpi',
    'plan/no-base-pay posts.online.levels.junior',
    'plan/level-not-covered posts.online.levels',
  ]);
});

test('checkAgainstData(plan, frame) says that overtime without hours in the data comes to nothing', () => {
  const plan = planDocument.parse({
    schema: 'quanheng/plan@1',
    id: 'p',
    posts: { online: { levels: { junior: { base: 1 } } } },
    overtime: {},
  });
  const found = (measures: Record<string, number>): string[] => {
    const labels = { post: 'online', level: 'junior' };
    const frame = frameOf([{ person: 'a', month: '2026-01', labels, measures }]);
    return checkAgainstData(plan, frame).map(({ code }) => code);
  };
  expect(found({ csat: 1 })).toEqual(['plan/overtime-without-hours']);
  expect(found({ overtime_holiday_hours: 8 })).toEqual([]);
});

test('checkAgainstData(plan, frame) says who works more than 36 hours of overtime, but not of four people', () => {
  const found = (overtime: object, hours: readonly Record<string, number>[]) => {
    const posts = { online: { levels: { junior: { base: 1 } } } };
    const plan = planDocument.parse({ schema: 'quanheng/plan@1', id: 'p', posts, overtime });
    const labels = { post: 'online', level: 'junior' };
    const frame = frameOf(
      hours.map((measures, k) => ({ person: `p${k}`, month: '2026-01', labels, measures })),
    );
    return checkAgainstData(plan, frame).flatMap(({ code, values }) =>
      code === 'plan/overtime-above' ? [values] : [],
    );
  };
  const people = (count: number, measures: Record<string, number>) =>
    Array.from({ length: count }, () => measures);
  // 20 + 8 + 8 is 36 to the hour; 8 of it are made up for
  const worked = { overtime_workday_hours: 20, overtime_rest_day_hours: 8, overtime_holiday_hours: 8 };
  const more = { ...worked, overtime_workday_hours: 21, leave_in_lieu_hours: 9 };
  expect(found({}, people(6, worked))).toEqual([]);
  expect(found({}, [...people(5, more), ...people(5, worked)])).toEqual([{ most: 36, people: 5 }]);
  expect(found({}, [...people(4, more), ...people(5, worked)])).toEqual([]);
  expect(found({ compensatory_leave: 'rest_day' }, people(5, more))).toEqual([]);
  expect(found({ compensatory_leave: 'rest_day', warn_above: 28 }, people(5, more))).toEqual([
    { most: 28, people: 5 },
  ]);
});

test('checkAgainstData(plan, frame) says that a commission rests on less than nothing, but not of four people', () => {
  const tiers = [[0, 0.1]];
  const posts = {
    online: {
      levels: { junior: { base: 1 } },
      commission: { kpi: 'sales_amount', kind: 'whole_tiers', tiers },
    },
  };
  const planOf = (of: object) => planDocument.parse({ schema: 'quanheng/plan@1', id: 'p', posts: of });
  const carried = JSON.parse(
    JSON.stringify(posts).replaceAll('"tiers"', '"reversals":{"below_zero":"carry_forward"},"tiers"'),
  ) as object;
  /** Seven people online and one on the phone, in two months. */
  const found = (sold: (k: number) => number, size = 8, plan = planOf(posts)): string[] => {
    const frame = frameOf(
      Array.from({ length: 2 * size }, (_, k) => ({
        person: `p${k % size}`,
        month: k < size ? '2026-01' : '2026-02',
        labels: { post: k % size === size - 1 ? 'phone' : 'online', level: 'junior' },
        measures: { sales_amount: sold(k) },
      })),
    );
    return checkAgainstData(plan, frame)
      .map(({ code }) => code)
      .filter((code) => code === 'plan/commission-below-zero');
  };
  expect(found((k) => (k === 3 ? -0.01 : 0))).toHaveLength(1);
  expect(found((k) => (k % 8 === 7 ? -1 : 0))).toEqual([]);
  expect(found(() => -1, 5)).toEqual([]);
  expect(found(() => -1, 6)).toHaveLength(1);
  expect(found(() => -1, 6, planOf(carried))).toEqual([]);
});

test('checkAgainstData(plan, frame) says that months outside the dates of a plan are replayed as if in force', () => {
  const found = (effective: object) => {
    const posts = { online: { levels: { junior: { base: 1 } } } };
    const plan = planDocument.parse({ schema: 'quanheng/plan@1', id: 'p', posts, effective });
    const labels = { post: 'online', level: 'junior' };
    const months = ['2025-11', '2025-12', '2026-01', '2026-02'];
    const frame = frameOf(months.map((month) => ({ person: 'a', month, labels, measures: { csat: 1 } })));
    return checkAgainstData(plan, frame).flatMap(({ code, values }) => [code, values['months']]);
  };
  expect(found({ from: '2026-01' })).toEqual(['plan/as-if-in-force', 2]);
  expect(found({ from: '2025-12', to: '2026-01' })).toEqual(['plan/as-if-in-force', 2]);
  expect(found({ from: '2025-11', to: '2026-02' })).toEqual([]);
});

test('checkAgainstData(plan, frame) names the post of the data that a mistyped one surely means', () => {
  const posts = { onlien: { levels: { junior: { base: 1 } } } };
  const plan = planDocument.parse({ schema: 'quanheng/plan@1', id: 'p', posts });
  const labels = { post: 'online', level: 'junior' };
  const frame = frameOf([{ person: 'a', month: '2026-01', labels, measures: { csat: 1 } }]);
  expect(checkAgainstData(plan, frame)[0]?.cure).toBe('Write "online"');
});

test('checkAgainstData(plan, frame) counts people from five on, and finds every KPI without data at its place', () => {
  const posts = {
    online: {
      levels: { junior: { base: 1 } },
      gates: [{ when: { kpi: 'complaint_rate', above: 0.1 }, then: { zero: 'performance' } }],
      modifiers: [{ by: 'attendance', points: [[0, 1]] }],
      commission: { kpi: 'sales_amount', kind: 'whole_tiers', tiers: [[0, 0.1]] },
    },
  };
  const plan = planDocument.parse({ schema: 'quanheng/plan@1', id: 'p', posts });
  const some = (count: number, post: string, level: string) =>
    Array.from({ length: count }, (_, k) => ({
      person: `${post}${level}${k}`,
      month: '2026-01',
      labels: { post, level },
      measures: { csat: 1 },
    }));
  const frame = frameOf([
    ...some(6, 'phone', 'junior'),
    ...some(2, 'phone', 'senior'),
    ...some(4, 'desk', 'junior'),
    ...some(5, 'online', 'chief'),
    ...some(1, 'online', 'junior'),
  ]);
  expect(checkAgainstData(plan, frame).map(({ code, at, values }) => [code, at, values['people']])).toEqual([
    ['plan/post-not-covered', 'posts', '< 5'],
    ['plan/post-not-covered', 'posts', '8'],
    ['plan/kpi-without-data', 'posts.online.commission.kpi', undefined],
    ['plan/kpi-without-data', 'posts.online.modifiers[0].by', undefined],
    ['plan/kpi-without-data', 'posts.online.gates[0].when.kpi', undefined],
    ['plan/level-not-covered', 'posts.online.levels', '5'],
  ]);
});

test('checkAgainstNames(plan, frame) tells nothing that rests on the figures of people', () => {
  const plan = planDocument.parse({
    schema: 'quanheng/plan@1',
    id: 'p',
    posts: {
      online: {
        levels: { junior: { base: 100 } },
        commission: { kpi: 'sales_amount', kind: 'marginal_tiers', tiers: [[0, 0.01]] },
      },
    },
    overtime: {},
    pools: [
      {
        id: 'q',
        scope: 'post',
        adds: 'x',
        fund: { amount: 1 },
        rule: 'share',
        by: 'equal',
        minimum: { amount: 2 },
      },
    ],
  });
  const measures = { overtime_workday_hours: 37, sales_amount: -1 };
  const frame = frameOf(
    ['online', 'trainer'].flatMap((post) =>
      Array.from({ length: 6 }, (_, k) => ({
        person: `${post}${k}`,
        month: '2026-01',
        labels: { post, level: 'junior' },
        measures,
      })),
    ),
  );
  const codes = (of: typeof checkAgainstData) => of(plan, frame).map(({ code }) => code);
  expect(codes(checkAgainstData)).toEqual([
    'plan/overtime-above',
    'plan/post-not-covered',
    'plan/pool-minimums-short',
    'plan/commission-below-zero',
  ]);
  expect(codes(checkAgainstNames)).toEqual(['plan/post-not-covered']);
});

test.each([
  ['a condition', '', 'items: [{ id: a, title: A, amount: 1, when: { label: gender, is: f } }]'],
  ['a group', 'pools: [{ id: q, scope: age, adds: x, fund: { amount: 1 }, rule: share, by: equal }]', ''],
  [
    'teams of an award',
    'awards: [{ id: a, title: A, pick: { top: 1, by: score, team_label: sex }, amount: 1 }]',
    '',
  ],
  [
    'a dated change',
    "changes: [{ id: c, from: 2026-02, set: [{ at: 'posts.online.items.a.when', to: { label: gender, is: f } }] }]",
    'items: [{ id: a, title: A, amount: 1, when: { label: shift, is: f } }]',
  ],
])('nobody is paid by a protected attribute: %s', (_, top, part) => {
  const { plan, problems } = parsePlan(`
schema: quanheng/plan@1
id: p
${top}
posts:
  online:
    levels: { junior: { base: 1, bonus: 1 } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [100, 100]] }]
    ${part}
`);
  if (!plan) throw new Error(JSON.stringify(problems));
  const labels = { post: 'online', level: 'junior' };
  const frame = frameOf([{ person: 'a', month: '2026-01', labels, measures: { qa: 1 } }]);
  for (const check of [checkAgainstData, checkAgainstNames])
    expect(check(plan, frame).map(({ code }) => code)).toContain('plan/pays-by-protected');
});
