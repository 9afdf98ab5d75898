import { z } from 'zod';
import { kpiDirection } from '../../kpi/kpi-title.ts';
import type { Sentence } from '../../problems/problem.ts';
import type { NodeId } from '../../program/program.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import type { PlanNames } from '../lowering/plan-names.ts';
import { kpiId, kpiReference } from '../quantities.ts';
import type { Path, Report } from '../report.ts';
import { kpiAmount, scopedTitle, type KpiReference } from './kpi-value.ts';

/** What people are put in order by: the score, or a KPI. */
export const rankedBy = z
  .union([
    z.literal('score').describe('The score of the scorecard, points.'),
    kpiId,
    z.strictObject(kpiReference).describe('A KPI, of whom and over which period.'),
  ])
  .describe('The score, or a KPI in its own direction.');

export type RankedBy = z.output<typeof rankedBy>;

/** The node that people are put in order by; undefined in a post without a scorecard. */
export function rankedValue(on: PostLowering, by: RankedBy, clause: string): NodeId | undefined {
  return by === 'score' ? on.outputs['score'] : kpiAmount(on, rankedReference(by), clause);
}

/** Whether the lowest value is the best. */
export function isLowerBetter(names: PlanNames, by: RankedBy): boolean {
  return by !== 'score' && kpiDirection(rankedReference(by).kpi, names) === 'lower';
}

/** What people are put in order by, in words. */
export function rankedTitle(names: PlanNames, by: RankedBy): Sentence {
  return by === 'score' ? { en: 'score', zh: '绩效得分' } : scopedTitle(names, rankedReference(by));
}

/** The KPI that is meant; none for the score. */
export function rankedKpi(by: RankedBy): string | undefined {
  return by === 'score' ? undefined : rankedReference(by).kpi;
}

/** The KPI that is meant, with whose and over which period. */
export function rankedReference(by: Exclude<RankedBy, 'score'>): KpiReference {
  return typeof by === 'string' ? { kpi: by } : by;
}

/** A KPI that is good inside a band puts nobody in order. */
export function checkRankedBy(
  { id, by }: { readonly id: string; readonly by: RankedBy },
  path: Path,
  names: PlanNames,
  report: Report,
): void {
  const kpi = rankedKpi(by);
  if (kpi !== undefined && kpiDirection(kpi, names) === 'band') report('plan/ranked-band', path, { id, kpi });
}
