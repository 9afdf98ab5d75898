import { z } from 'zod';
import { kpiTitle } from '../../kpi/kpi-title.ts';
import type { NodeId, ValueUnit } from '../../program/program.ts';
import type { Sentence } from '../../problems/problem.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import type { PlanNames } from '../lowering/plan-names.ts';
import { kpiReference, share } from '../quantities.ts';
import { numberTitle } from './condition-words.ts';
import { kpiAmount, kpiUnit, scopedTitle, type KpiReference } from './kpi-value.ts';

/** How a value is rounded where it is used. */
export const rounding = {
  round: z
    .enum(['half_up', 'down'])
    .describe('Rounds the value before it is used: half_up to the nearest, down to what is full.')
    .optional(),
  round_to: share
    .describe('What the value is rounded to: 1 for whole numbers (so where absent), 1% for whole per cent.')
    .optional(),
};

/** A KPI, or a number of the data, rounded or not; exactly one of the two is written. */
export const measuredValue = {
  ...kpiReference,
  kpi: kpiReference.kpi.optional(),
  number: z.string().min(1).max(64).describe('A number of the data, e.g. years_of_service.').optional(),
  ...rounding,
};

/** How a document rounds a value. */
export interface Rounding {
  readonly round?: 'half_up' | 'down' | undefined;
  readonly round_to?: number | undefined;
}

/** What a document names as a measured value. */
export type MeasuredValue = Omit<KpiReference, 'kpi'> &
  Rounding & { readonly kpi?: string | undefined; readonly number?: string | undefined };

/** The node of a measured value, rounded as the document says; missing where the data has none. */
export function measured(on: PostLowering, of: MeasuredValue, clause: string): NodeId {
  const { builder, names } = on;
  const title = measuredTitle(names, of);
  if (of.kpi === undefined) {
    const unit = 'number';
    const value = builder.mean(builder.add({ op: 'number', name: of.number ?? '' }), { title, unit, clause });
    return rounded(on, value, of, { title, unit, clause });
  }
  const reference = { ...of, kpi: of.kpi };
  return rounded(on, kpiAmount(on, reference, clause), of, {
    title,
    unit: kpiUnit(of.kpi, on.names),
    clause,
  });
}

/** What a measured value is called. */
export function measuredTitle(names: PlanNames, { kpi, number = '', ...scope }: MeasuredValue): Sentence {
  return kpi === undefined ? numberTitle(number) : scopedTitle(names, { ...scope, kpi });
}

/** Id of what is measured, as flags name it. */
export function measuredId({ kpi, number = '' }: MeasuredValue): string {
  return kpi ?? number;
}

/** The node of a KPI's value at a scorecard's item, rounded as the item says. */
export function roundedKpi(
  on: PostLowering,
  { kpi, ...how }: Rounding & { readonly kpi: string },
  value: NodeId,
  clause: string,
): NodeId {
  return rounded(on, value, how, { title: kpiTitle(kpi, on.names), unit: kpiUnit(kpi, on.names), clause });
}

/** Half up is reached within the slack of a threshold, and so is what is full: 2.9999999999 years are 3. */
const SLACK = 1e-9;

function rounded(
  { builder }: PostLowering,
  value: NodeId,
  { round, round_to = 1 }: Rounding,
  { title, unit, clause }: { readonly title: Sentence; readonly unit: ValueUnit; readonly clause: string },
): NodeId {
  if (round === undefined) return value;
  const step = builder.constant(round_to);
  const units = round_to === 1 ? value : builder.arithmetic('divide', value, step);
  const reach = round === 'half_up' ? 0.5 : 0;
  const whole = builder.add({
    op: 'floor',
    input: builder.arithmetic('add', units, builder.threshold(reach, reach + SLACK)),
  });
  return builder.mean(round_to === 1 ? whole : builder.multiply(whole, step), {
    title: roundedTitle(title, round),
    unit,
    clause,
    given: true,
  });
}

function roundedTitle({ en, zh }: Sentence, how: 'half_up' | 'down'): Sentence {
  return how === 'half_up'
    ? { en: `${en}, rounded half up`, zh: `${zh}（四舍五入）` }
    : { en: `${en}, rounded down`, zh: `${zh}（舍去零头）` };
}
