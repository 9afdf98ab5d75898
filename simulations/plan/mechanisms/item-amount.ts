import { z } from 'zod';
import { kpiDirection } from '../../kpi/kpi-title.ts';
import { steps } from '../../program/piecewise.ts';
import type { NodeId } from '../../program/program.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { gradeId, label, points, share, yuan } from '../quantities.ts';
import { byGrade } from './by-grade.ts';
import { measured, measuredId, measuredValue, type MeasuredValue } from './measured-value.ts';

/** Keys of a pay item that say how much it is; exactly one of them is written. */
export const amountKeys = {
  amount: yuan.describe('The same amount every month, yuan.').optional(),
  per: z
    .strictObject({
      ...measuredValue,
      amount: yuan.describe('Yuan for each unit of the value.'),
    })
    .describe('So much for each unit of a KPI or a number: piecework, nights, years of service.')
    .optional(),
  over_target: z
    .strictObject({
      ...measuredValue,
      target: share.describe('Value beyond which it pays, in the unit of the KPI.'),
      rate: share.describe('Share of what lies beyond the target, for KPIs in yuan.').optional(),
      amount: yuan.describe('Yuan for each unit beyond the target.').optional(),
    })
    .describe('Pays for what lies beyond a target; exactly one of rate and amount.')
    .optional(),
  steps: z
    .strictObject({
      ...measuredValue,
      amounts: points('value from which the step holds, in its own unit', 'yuan')
        .min(1)
        .describe('Value to yuan by whole steps, values ascending.')
        .optional(),
      shares_of: z
        .enum(['base', 'target_bonus'])
        .describe('What the shares are of: base pay or the target bonus of the paid month.')
        .optional(),
      at: points('value from which the step holds, in its own unit', 'share of the pay named')
        .min(1)
        .describe('Value to share by whole steps, values ascending.')
        .optional(),
    })
    .describe('An amount by whole steps of a value: `amounts`, or `at` with `shares_of`.')
    .optional(),
  by: z
    .union([
      z
        .strictObject({ label: label.describe('A label of the data, e.g. level or shift.') })
        .describe('A label of the data.'),
      z.strictObject({ grade: gradeId }).describe('A grade of the plan.'),
    ])
    .describe('Whose value is looked up in `table`.')
    .optional(),
  table: z
    .record(label.describe('Value of the label, or the grade.'), yuan.describe('Yuan a month.'))
    .describe('Amount by the value of `by`; nothing for others.')
    .optional(),
};

type Steps = MeasuredValue & {
  readonly amounts?: readonly (readonly [number, number])[] | undefined;
  readonly shares_of?: 'base' | 'target_bonus' | undefined;
  readonly at?: readonly (readonly [number, number])[] | undefined;
};

/** What an item pays before its factor, cap and condition. */
export interface ItemAmount {
  readonly amount?: number | undefined;
  readonly per?: (MeasuredValue & { readonly amount: number }) | undefined;
  readonly over_target?: OverTarget | undefined;
  readonly steps?: Steps | undefined;
  readonly by?: { readonly label: string } | { readonly grade: string } | undefined;
  readonly table?: Readonly<Record<string, number>> | undefined;
}

type OverTarget = MeasuredValue & {
  readonly target: number;
  readonly rate?: number | undefined;
  readonly amount?: number | undefined;
};

/** Yuan of an item before its factor, cap and condition; 0 and flagged where its value is missing. */
export function itemAmount(on: PostLowering, item: ItemAmount, clause: string): NodeId {
  const { builder } = on;
  const { per, over_target, steps: stepped, by, table } = item;
  const orNothing = (of: MeasuredValue, yuan: NodeId): NodeId =>
    builder.orElse(yuan, 0, `item-missing:${measuredId(of)}`);
  if (per) return orNothing(per, builder.multiply(measured(on, per, clause), builder.constant(per.amount)));
  if (over_target) return orNothing(over_target, overTarget(on, over_target, clause));
  if (stepped) return orNothing(stepped, steppedAmount(on, stepped, clause));
  if (by && 'grade' in by) {
    const amount = byGrade(on, { grade: by.grade, table: table ?? {}, otherwise: 0 });
    return builder.orElse(amount, 0, `grade-missing-item:${by.grade}`);
  }
  if (by) {
    const amount = builder.add({ op: 'lookup', label: by.label, table: table ?? {} });
    return builder.select(builder.add({ op: 'isMissing', input: amount }), builder.constant(0), amount);
  }
  return builder.constant(item.amount ?? 0);
}

function overTarget(on: PostLowering, of: OverTarget, clause: string): NodeId {
  const { builder } = on;
  const over = builder.arithmetic('subtract', measured(on, of, clause), builder.constant(of.target));
  const excess = builder.mean(builder.arithmetic('max', over, builder.constant(0)), {
    title: { en: 'Beyond the target', zh: '超出目标部分' },
    unit: 'number',
    clause,
  });
  return builder.multiply(excess, builder.constant(of.rate ?? of.amount ?? 0));
}

function steppedAmount(on: PostLowering, of: Steps, clause: string): NodeId {
  const { builder, names, pay } = on;
  const boundary = of.kpi !== undefined && kpiDirection(of.kpi, names) === 'lower' ? 'passed' : 'reached';
  const step = builder.piecewise(measured(on, of, clause), steps(of.amounts ?? of.at ?? [[0, 0]], boundary));
  if (of.shares_of === undefined) return step;
  const rate = builder.mean(step, {
    title: { en: 'Share of the step reached', zh: '所达档次的比例' },
    unit: 'share',
    clause,
  });
  return builder.multiply(of.shares_of === 'base' ? pay.base : pay.target, rate);
}
