import type { NodeId } from '../../program/program.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { kpiAmount, scoreTitle, type KpiReference } from './kpi-value.ts';
import { meanScore, type ScoresMeant } from './mean-score.ts';
import { rankedReference, type RankedBy } from './ranked-by.ts';

/** A value that something goes by in the last month of its cycle. */
export interface CycleValue {
  readonly by: RankedBy;
  readonly cycle: ScoresMeant['period'];
  /** Whose value: `person`, or a label whose people count together. */
  readonly of: string;
  /** Fewest observations; of a score, months with one. */
  readonly min_samples?: number | undefined;
}

/** The node of a value over a cycle to date: the mean score, or a KPI; missing with fewer observations than the least. */
export function cycleValue(on: PostLowering, value: CycleValue, clause: string): NodeId {
  const { by, cycle, of, min_samples } = value;
  if (by !== 'score') return kpiAmount(on, cycleReference({ ...value, by }), clause);
  const mean = meanScore(on, { of, period: cycle, least: min_samples });
  return on.builder.mean(mean, { title: scoreTitle(cycle), unit: 'points', clause });
}

/** The KPI of a value over a cycle, unless the document says whose and over which period. */
export function cycleReference({
  by,
  cycle,
  of,
  min_samples,
}: CycleValue & { readonly by: Exclude<RankedBy, 'score'> }): KpiReference {
  return {
    period: cycle,
    ...(of !== 'person' && { of }),
    ...rankedReference(by),
    ...(min_samples !== undefined && { min_samples }),
  };
}
