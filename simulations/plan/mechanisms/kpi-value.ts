import { kpiOf, kpiTitle } from '../../kpi/kpi-title.ts';
import type { ProgramBuilder } from '../../program/program-builder.ts';
import type { NodeId, ValueUnit } from '../../program/program.ts';
import { passedFrom, reachedFrom } from '../../program/slack.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';

/** The node of a KPI's value in a month, with its name on the payslip. */
export function kpiValue(
  { builder, names }: PostLowering,
  kpi: string,
  clause: string,
  minSamples = 0,
): NodeId {
  return builder.mean(builder.add({ op: 'measure', kpi, minSamples }), {
    title: kpiTitle(kpi, names),
    unit: kpiUnit(kpi),
    clause,
  });
}

/** 1 where a KPI's raw value lies above or below a limit, 0 where not, missing where there is no value. */
export function beyond(
  builder: ProgramBuilder,
  value: NodeId,
  when: { above?: number | undefined; below?: number | undefined },
): NodeId {
  if (when.above !== undefined)
    return builder.arithmetic('greater', value, builder.threshold(when.above, passedFrom(when.above)));
  const below = when.below ?? -Infinity;
  return builder.arithmetic('less', value, builder.threshold(below, reachedFrom(below)));
}

/** How values of a KPI are written. */
export function kpiUnit(kpi: string): ValueUnit {
  switch (kpiOf(kpi)?.unit) {
    case 'share':
      return 'share';
    case 'seconds':
      return 'seconds';
    case 'money':
      return 'yuan';
    case 'count':
      return 'count';
    case 'points':
      return 'points';
    case 'hours':
      return 'hours';
    default:
      return 'number';
  }
}
