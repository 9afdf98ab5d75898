import { z } from 'zod';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { share } from '../quantities.ts';
import { kpiValue } from './kpi-value.ts';
import type { PlanMechanism } from './mechanism.ts';

const rates = z.strictObject({
  hours_per_month: z
    .number()
    .positive()
    .describe("Hours that a month's base pay is divided by; 174 in China (21.75 days of 8 hours).")
    .default(174),
  workday: share.describe('Multiple of the hourly base pay on workdays.').default(1.5),
  rest_day: share.describe('Multiple of the hourly base pay on rest days.').default(2),
  holiday: share.describe('Multiple of the hourly base pay on statutory holidays.').default(3),
});

const keys = { overtime: rates.describe('Overtime pay; none where absent.').optional() };

interface OvertimePart {
  readonly overtime?: z.output<typeof rates> | undefined;
}

/** Kinds of overtime by the day it falls on, with the KPI that holds their hours. */
export const overtimeKinds = [
  {
    key: 'workday',
    kpi: 'overtime_workday_hours',
    title: { en: 'Overtime on workdays', zh: '工作日加班工资' },
  },
  {
    key: 'rest_day',
    kpi: 'overtime_rest_day_hours',
    title: { en: 'Overtime on rest days', zh: '休息日加班工资' },
  },
  {
    key: 'holiday',
    kpi: 'overtime_holiday_hours',
    title: { en: 'Overtime on statutory holidays', zh: '法定节假日加班工资' },
  },
] as const;

/**
 * Overtime pay 加班工资: hours × full-time base / hours a month × the multiplier of the kind of day.
 * Hours come from the data (missing: none); multipliers and divisor from the plan, defaults China's
 * (Labour Law art. 44; 21.75 days of 8 hours).
 */
export const overtime = {
  id: 'overtime',
  of: 'plan',
  keys,
  lower: {
    totals({ overtime: part }, { posts }) {
      if (part) for (const on of posts) lower(part, on);
    },
  },
} as const satisfies PlanMechanism<OvertimePart>;

function lower(part: z.output<typeof rates>, on: PostLowering): void {
  const { builder, pay } = on;
  const hourly = builder.mean(
    builder.arithmetic('divide', pay.fullBase, builder.constant(part.hours_per_month)),
    { title: { en: 'Hourly base pay', zh: '小时工资' }, unit: 'yuan', clause: 'overtime.hours_per_month' },
  );
  for (const { key, kpi, title } of overtimeKinds) {
    const hours = builder.orElse(kpiValue(on, kpi, `overtime.${key}`), 0, 'no-hours');
    const yuan = builder.multiply(builder.multiply(hours, hourly), builder.constant(part[key]));
    on.line({ id: `overtime_${key}`, title, variable: false }, builder.add({ op: 'roundFen', input: yuan }));
  }
}
