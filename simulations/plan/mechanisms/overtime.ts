import type { ProgramBuilder } from '../../program/program-builder.ts';
import type { NodeId, ProgramLine } from '../../program/program.ts';
import type { PlanDocument } from '../plan-document.ts';
import { measure } from './kpi-value.ts';

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
export function lowerOvertime(builder: ProgramBuilder, plan: PlanDocument, fullBase: NodeId): ProgramLine[] {
  const { overtime } = plan;
  if (!overtime) return [];
  const hourly = builder.mean(
    builder.arithmetic('divide', fullBase, builder.constant(overtime.hours_per_month)),
    {
      title: { en: 'Hourly base pay', zh: '小时工资' },
      unit: 'yuan',
      clause: 'overtime.hours_per_month',
    },
  );
  return overtimeKinds.map(({ key, kpi, title }) => {
    const hours = builder.orElse(measure(builder, plan, kpi, 0, `overtime.${key}`), 0, 'no-hours');
    const pay = builder.multiply(builder.multiply(hours, hourly), builder.constant(overtime[key]));
    return {
      id: `overtime_${key}`,
      title,
      node: builder.add({ op: 'roundFen', input: pay }),
      variable: false,
    };
  });
}
