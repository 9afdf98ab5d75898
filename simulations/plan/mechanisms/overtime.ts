import { z } from 'zod';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { share } from '../quantities.ts';
import { numberWords } from '../words/figure-words.ts';
import { kpiValue } from './kpi-value.ts';
import type { PlanMechanism } from './mechanism.ts';

const rates = z.strictObject({
  hours_per_month: z
    .number()
    .positive()
    .describe("Hours that a month's base pay is divided by; 174 in China (21.75 days of 8 hours).")
    .default(174),
  workday: share.describe('Multiple of the hourly base pay on workdays; 1.5 where absent.').default(1.5),
  rest_day: share.describe('Multiple of the hourly base pay on rest days; 2 where absent.').default(2),
  holiday: share
    .describe('Multiple of the hourly base pay on statutory holidays; 3 where absent.')
    .default(3),
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
  example: `
schema: quanheng/plan@1
id: overtime
title: { en: Overtime, zh: 加班 }
posts:
  inbound:
    levels: { junior: { base: 5220 } }
overtime: { hours_per_month: 174, workday: 150%, rest_day: 200%, holiday: 300% }
cases:
  - id: each_kind_of_day
    given: { overtime_workday_hours: 10, overtime_rest_day_hours: 4, overtime_holiday_hours: 8 }
    by_hand: 5220 ÷ 174 = 30; 10 × 30 × 1.5; 4 × 30 × 2; 8 × 30 × 3
    expect: { overtime_workday: 450, overtime_rest_day: 240, overtime_holiday: 720, gross: 6630 }
  - id: half_time_earns_the_full_hourly_pay
    given: { fte: 0.5, overtime_workday_hours: 2 }
    by_hand: 2 × 30 × 1.5
    expect: { base: 2610, overtime_workday: 90, overtime_rest_day: 0 }
`,
  words({ overtime: part }) {
    if (!part) return [];
    const [hours, workday, restDay, holiday] = [
      part.hours_per_month,
      part.workday,
      part.rest_day,
      part.holiday,
    ].map(numberWords);
    const words = {
      en: `Overtime pays the hours of the data at full-time base pay ÷ ${hours} hours: × ${workday} on workdays, × ${restDay} on rest days, × ${holiday} on statutory holidays.`,
      zh: `加班工资按数据中的工时计，小时工资为全职基本工资 ÷ ${hours} 小时：工作日 ${workday} 倍，休息日 ${restDay} 倍，法定节假日 ${holiday} 倍。`,
    };
    return [{ clause: 'overtime', words }];
  },
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
