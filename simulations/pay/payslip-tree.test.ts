import { expect, test } from 'vitest';
import { frameOf } from '../frame/record-frame.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { parsePlan } from '../plan/parse-plan.ts';
import { payslip, type Payslip, type PayslipStep } from './payslip.ts';

const yaml = `
schema: quanheng/plan@1
id: rich
posts:
  online:
    levels: { junior: { base: 4350, bonus: 1000 } }
    scorecard:
      - { kpi: qa, weight: 60%, anchors: [[0, 0], [100, 100]] }
      - { kpi: aht, weight: 40%, anchors: [[200, 120], [300, 20]] }
    curve: { kind: points, points: [[60, 0], [100, 1]] }
    commission: { kpi: sales_amount, kind: marginal_tiers, tiers: [[0, 1%]] }
    modifiers: [{ by: attendance, points: [[0, 0], [1, 1]] }]
    gates:
      - { when: { kpi: complaint_rate, above: 2% }, then: { multiply: 50% } }
      - { when: { kpi: nps, below: 0 }, then: { zero: commission } }
    cap: { amount: 900, of: all }
    floor: { amount: 100 }
overtime: { workday: 150% }
employer: { on_cost: 10% }
`;

function slip(): Payslip {
  const { plan, problems } = parsePlan(yaml);
  if (!plan) throw new Error(JSON.stringify(problems));
  const frame = frameOf([
    {
      person: 'a',
      month: '2026-01',
      labels: { post: 'online', level: 'junior' },
      numbers: { fte: 0.5 },
      measures: {
        qa: 90,
        aht: 250,
        sales_amount: 20_000,
        attendance: [9, 10],
        complaint_rate: [3, 100],
        nps: 5,
        overtime_workday_hours: 4,
      },
    },
  ]);
  const pay = payslip(compilePlan(plan), frame, 0);
  if (pay.kind !== 'paid') throw new Error(pay.reason);
  return pay.slip;
}

/** A line of pay with all steps below it: title [unit] value = formula @ clause. */
function told(id: string): string[] {
  const line = slip().lines.find((each) => each.id === id);
  if (!line) throw new Error(id);
  const step =
    (depth: number) =>
    (each: PayslipStep): string[] => [
      `${'  '.repeat(depth)}${each.title.en} [${each.unit}] ${each.value} = ${each.formula} @ ${each.clause}`,
      ...each.parts.flatMap(step(depth + 1)),
    ];
  return [`${id} ${line.fen} = ${line.formula}`, ...line.parts.flatMap(step(1))];
}

// 1,000 × 50 % × 0.55 × 0.9 × 50 %: the gate on complaints halves, that on recommendations does not strike
const pay = `base 217500 = ¥4350 × 50 %
  Full-time base pay of the level [yuan] 4350 = 4350 @ posts.online.levels
  Paid share of the month × full-time share [share] 0.5 = 100 % × 50 % @ posts.online.levels
    Paid share of the month [share] 1 = 100 % @ posts.online.levels
    Full-time share [share] 0.5 = 0.5 @ posts.online.levels
performance 12375 = max(¥1000 × 50 % × 0.55 × 0.9 × 0.5, ¥100)
  Gate strikes: Complaints per contact above 2 % [flag] 1 = 3 % > 2 % @ posts.online.gates[0]
    Complaints per contact [share] 0.03 = 3 ÷ 100 (n = 100) @ posts.online.gates[0]
  Target bonus of the level [yuan] 1000 = ¥1000 @ posts.online.levels
  Paid share of the month × full-time share [share] 0.5 = 100 % × 50 % @ posts.online.levels
    Paid share of the month [share] 1 = 100 % @ posts.online.levels
    Full-time share [share] 0.5 = 0.5 @ posts.online.levels
  Bonus curve: multiple of the target bonus [multiple] 0.55 = 0.025 × (82 − 60) @ posts.online.curve
    Score: weighted mean of the points [points] 82 = 60 % × 90 + 40 % × 70 @ posts.online.scorecard
      Points of Inspection score (weight 60 %) [points] 90 = 1 × 90 @ posts.online.scorecard[0]
        Inspection score [points] 90 = 90 (n = 1) @ posts.online.scorecard[0]
      Points of Average handle time (weight 40 %) [points] 70 = 120 − 1 × (250 − 200) @ posts.online.scorecard[1]
        Average handle time [seconds] 250 = 250 (n = 1) @ posts.online.scorecard[1]
  Modifier by Attendance [multiple] 0.9 = 1 × 90 % @ posts.online.modifiers[0]
    Attendance [share] 0.9 = 9 ÷ 10 (n = 10) @ posts.online.modifiers[0]
  Gate strikes: Net promoter score below 0 [flag] 0 = 5 < 0 @ posts.online.gates[1]
    Net promoter score [number] 5 = 5 (n = 1) @ posts.online.gates[1]
  Commission by tiers [yuan] 200 = 0.01 × ¥20000 @ posts.online.commission
    Sales amount [yuan] 20000 = 20000 (n = 1) @ posts.online.commission
  Cap [yuan] 900 = ¥900 @ posts.online.cap
  Floor [yuan] 100 = ¥100 @ posts.online.floor`;
// 4,350 ÷ 174 = 25 yuan an hour
const overtime = `overtime_workday 15000 = 4 h × ¥25 × 1.5
  Overtime on workdays [hours] 4 = 4 (n = 1) @ overtime.workday
  Hourly pay [yuan] 25 = ¥4350 ÷ 174 h @ overtime.hours_per_month
    Full-time base pay of the level [yuan] 4350 = 4350 @ posts.online.levels
    Hours of a paid month by law [hours] 174 =  @ overtime.jurisdiction`;

test('the steps of a payslip, each with its number, its arithmetic and its place in the plan', () => {
  expect([...told('base'), ...told('performance')].join('\n')).toBe(pay);
  expect(told('overtime_workday').join('\n')).toBe(overtime);
});

test('the lines of a payslip add up, with on-cost on the sum and the rules for what is missing', () => {
  const { lines, grossFen, onCostFen, flags, ...rest } = slip();
  expect(lines.map(({ id, fen, title }) => [id, fen, title.en])).toEqual([
    ['base', 217_500, 'Base pay'],
    ['performance', 12_375, 'Performance pay'],
    ['commission', 20_000, 'Commission'],
    ['overtime_workday', 15_000, 'Overtime on workdays'],
    ['overtime_rest_day', 0, 'Overtime on rest days'],
    ['overtime_holiday', 0, 'Overtime on statutory holidays'],
  ]);
  // 10 % of 2,648.75 yuan, half up
  expect([grossFen, onCostFen]).toEqual([264_875, 26_488]);
  expect(flags).toEqual(['full-month-assumed', 'no-hours']);
  expect(rest).toEqual({
    coverage: 1,
    plan: 'rich',
    currency: 'CNY',
    month: '2026-01',
    post: 'online',
    level: 'junior',
    proposals: [],
  });
});
