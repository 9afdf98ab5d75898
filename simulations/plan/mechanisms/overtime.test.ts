import { expect, test } from 'vitest';
import { frameOf, type FrameRecord } from '../../frame/record-frame.ts';
import { replay } from '../../replay/replay.ts';
import { compilePlan } from '../compile-plan.ts';
import { parsePlan } from '../parse-plan.ts';

/** Fen by line of one junior of post online. */
function linesOf(top: string, post: string, record: Partial<FrameRecord>): Record<string, number> {
  const { plan, problems } = parsePlan(
    `schema: quanheng/plan@1\nid: p\n${top}\nposts: { online: { levels: { junior: { base: 4350, bonus: 1000 } }${post} } }`,
  );
  if (!plan) throw new Error(JSON.stringify(problems));
  const labels = { post: 'online', level: 'junior' };
  const { lines } = replay(
    compilePlan(plan),
    frameOf([{ person: 'a', month: '2026-01', labels, ...record }]),
  );
  return Object.fromEntries(Object.entries(lines).map(([id, fen]) => [id, fen[0] as number]));
}

const hours = { overtime_workday_hours: 4, overtime_rest_day_hours: 2, overtime_holiday_hours: 1 };

test('overtime is paid on full-time base pay, whatever share of it the month pays', () => {
  // 4,350 yuan ÷ 174 hours (21.75 days of 8) = 25 an hour: 4 × 150 %, 2 × 200 %, 1 × 300 %
  const overtime = { overtime_workday: 15_000, overtime_rest_day: 10_000, overtime_holiday: 7_500 };
  expect(linesOf('overtime: {}', '', { measures: hours })).toMatchObject({ base: 435_000, ...overtime });
  const half = { measures: hours, numbers: { fte: 0.5, paidShare: 0.8 } };
  expect(linesOf('overtime: {}', '', half)).toMatchObject({ base: 174_000, ...overtime });
});

test('overtime takes its divisor and multipliers from the plan, and pays nothing without hours', () => {
  const own = 'overtime: { hours_per_month: 145, workday: 100%, rest_day: 3, holiday: 4 }';
  // 4,350 ÷ 145 = 30 an hour
  expect(linesOf(own, '', { measures: hours })).toMatchObject({
    overtime_workday: 12_000,
    overtime_rest_day: 18_000,
    overtime_holiday: 12_000,
  });
  expect(linesOf(own, '', {})).toMatchObject({
    overtime_workday: 0,
    overtime_rest_day: 0,
    overtime_holiday: 0,
  });
  expect(Object.keys(linesOf('', '', { measures: hours }))).toEqual(['base', 'performance']);
});

test('hourly pay comes of fixed pay, of base pay alone, or with a share of performance pay', () => {
  const items =
    ', items: [{ id: seniority, title: S, amount: 870, counts_as: fixed_pay }, { id: praise, title: P, amount: 87 }]';
  const workday = (overtime: string) =>
    linesOf(`overtime: ${overtime}`, items, { measures: { overtime_workday_hours: 2 } })['overtime_workday'];
  // (4,350 + 870) ÷ 174 = 30; 4,350 ÷ 174 = 25; (5,220 + 87 % of 1,000) ÷ 174 = 35; two hours × 1.5
  expect(workday('{}')).toBe(9000);
  expect(workday('{ base: base }')).toBe(7500);
  expect(workday('{ bonus_share: 87% }')).toBe(10_500);
});

test('without hours of leave nothing is made up for, and it is said', () => {
  const { plan } = parsePlan(
    'schema: quanheng/plan@1\nid: p\novertime: { compensatory_leave: rest_day }\nposts: { online: { levels: { junior: { base: 4350 } } } }',
  );
  if (!plan) throw new Error('no plan');
  const labels = { post: 'online', level: 'junior' };
  const paid = (measures: Record<string, number>) =>
    replay(compilePlan(plan), frameOf([{ person: 'a', month: '2026-01', labels, measures }]));
  // 2 × 25 × 200 %
  const without = paid(hours);
  expect([without.lines['overtime_rest_day']?.[0], without.flags['no-leave-hours']?.[0]]).toEqual([
    10_000, 1,
  ]);
  const taken = paid({ ...hours, leave_in_lieu_hours: 1.5 });
  expect([taken.lines['overtime_rest_day']?.[0], taken.flags['no-leave-hours']?.[0]]).toEqual([2500, 0]);
});

test('performance and commission are variable pay, base and overtime are not', () => {
  const text =
    'schema: quanheng/plan@1\nid: p\novertime: {}\nposts: { online: { levels: { junior: { base: 4350, bonus: 1000 } }, commission: { kpi: sales_amount, kind: whole_tiers, tiers: [[0, 1%]] } } }';
  const { plan } = parsePlan(text);
  if (!plan) throw new Error('no plan');
  const labels = { post: 'online', level: 'junior' };
  const measures = { ...hours, sales_amount: 60_000 };
  const paid = replay(compilePlan(plan), frameOf([{ person: 'a', month: '2026-01', labels, measures }]));
  expect([paid.variableFen[0], paid.grossFen[0]]).toEqual([160_000, 435_000 + 160_000 + 32_500]);
});

test('the scale of a plan multiplies target bonus and commission, and neither base nor overtime', () => {
  const commission =
    ', commission: { kpi: sales_amount, kind: marginal_tiers, tiers: [[0, 1%], [50000, 1.5%]] }';
  const record = { measures: { ...hours, sales_amount: 60_000 } };
  const plain = linesOf('overtime: {}', commission, record);
  // 500 + 150 of commission; × 1.1
  expect(plain).toMatchObject({ performance: 100_000, commission: 65_000 });
  expect(linesOf('scale: 1.1\novertime: {}', commission, record)).toEqual({
    ...plain,
    performance: 110_000,
    commission: 71_500,
  });
});
