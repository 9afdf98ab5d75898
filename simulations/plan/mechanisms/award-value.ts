import { normalQuantile } from '../../math/normal-quantile.ts';
import type { NodeId } from '../../program/program.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import type { PlanAward } from './award-keys.ts';
import { wilsonBound } from './condition.ts';
import { cycleReference, cycleValue } from './cycle-value.ts';
import { kpiDenominator } from './kpi-value.ts';
import { isLowerBetter } from './ranked-by.ts';

/**
 * What an award ranks by, over its cycle to date: the value, or the bound of it that few observations make worse.
 *
 * @param of  whose value: `person`, or the label that names teams
 */
export function awardValue(on: PostLowering, { pick, cycle }: PlanAward, of: string, clause: string): NodeId {
  const { by = 'score', lower_bound, min_samples } = pick;
  const value = cycleValue(on, { by, cycle, of, min_samples }, clause);
  if (lower_bound === undefined || by === 'score') return value;
  const side = isLowerBetter(on.names, by) ? 1 : -1;
  const n = kpiDenominator(on, cycleReference({ by, cycle, of, min_samples }));
  return on.builder.mean(wilsonBound(on, value, n, side * normalQuantile(lower_bound)), {
    title: { en: 'Bound that few observations make worse', zh: '置信界限（样本越少越不利）' },
    unit: 'share',
    clause,
  });
}
