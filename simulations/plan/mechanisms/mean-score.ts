import type { NodeId } from '../../program/program.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { wholeNumber } from './kpi-value.ts';

const MILLION = 1e6;

/** Whose scores, over what. */
export interface ScoresMeant {
  /** `person`, or a label whose people count together. */
  readonly of: string;
  /** Up to and with the month. */
  readonly period: 'month' | 'quarter' | 'half_year' | 'year';
  /** Fewest months with a score; 1 where absent. */
  readonly least?: number | undefined;
}

/** The node of the mean of scores, points, each month of each person once, in millionths; missing with fewer than the least. */
export function meanScore(on: PostLowering, { of, period, least = 1 }: ScoresMeant): NodeId {
  const { all, builder } = on;
  const input = all.history('score in millionths', ({ builder: each, outputs }) =>
    outputs['score'] === undefined ? undefined : wholeNumber(each, outputs['score'], MILLION),
  );
  const by = [of === 'person' ? ('person' as const) : { label: of }];
  const months = period === 'month' ? ('same' as const) : { toDate: period };
  const scores = (fn: 'sum' | 'count'): NodeId =>
    builder.shared(all.shared.over({ name: `${fn} of scores of ${of} by ${period}`, fn, input, by, months }));
  const [sum, count] = [scores('sum'), scores('count')];
  const mean = builder.arithmetic('divide', sum, builder.multiply(count, builder.constant(MILLION)));
  const few = builder.arithmetic('less', count, builder.constant(least));
  return builder.select(few, builder.constant(NaN), mean);
}
