import { normalQuantile } from '../../math/normal-quantile.ts';
import type { NodeId } from '../../program/program.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import type { PlanAward } from './award-keys.ts';
import { wilsonBound } from './condition.ts';
import { kpiAmount, kpiDenominator, scoreTitle } from './kpi-value.ts';
import { meanScore } from './mean-score.ts';
import { isLowerBetter, rankedReference } from './ranked-by.ts';

/**
 * What an award ranks by, over its cycle to date: the value, or the bound of it that few observations make worse.
 * Missing with fewer observations than the award wants; observations of a score are months with one.
 *
 * @param of  whose value: `person`, or the label that names teams
 */
export function awardValue(on: PostLowering, { pick, cycle }: PlanAward, of: string, clause: string): NodeId {
  const { builder } = on;
  const { by = 'score', lower_bound, min_samples } = pick;
  if (by === 'score')
    return builder.mean(meanScore(on, { of, period: cycle, least: min_samples }), {
      title: scoreTitle(cycle),
      unit: 'points',
      clause,
    });
  const reference = {
    period: cycle,
    ...(of !== 'person' && { of }),
    ...rankedReference(by),
    ...(min_samples !== undefined && { min_samples }),
  };
  const value = kpiAmount(on, reference, clause);
  if (lower_bound === undefined) return value;
  const side = isLowerBetter(on.names, by) ? 1 : -1;
  const bound = wilsonBound(on, value, kpiDenominator(on, reference), side * normalQuantile(lower_bound));
  return builder.mean(bound, {
    title: { en: 'Bound that few observations make worse', zh: '置信界限（样本越少越不利）' },
    unit: 'share',
    clause,
  });
}
