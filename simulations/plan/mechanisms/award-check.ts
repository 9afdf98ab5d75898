import type { PlanNames } from '../lowering/plan-names.ts';
import type { Path, Report } from '../report.ts';
import type { PlanAward } from './award-keys.ts';
import { checkCondition } from './check-condition.ts';
import { addsUp, isShareKpi } from './kpi-value.ts';
import { rankedKpi } from './ranked-by.ts';

/**
 * Findings in an award: not exactly one way to win, nothing to win, bounds of what is no share, a mean without a least
 * number of observations, dates the wrong way round.
 */
export function checkAward(awards: readonly PlanAward[], k: number, names: PlanNames, report: Report): void {
  const award = awards[k] as PlanAward;
  const { id, pick, when, amount, gift, months } = award;
  const path: Path = ['awards', k];
  const { top, places, everybody, teams } = pick;
  if (awards.findIndex((other) => other.id === id) < k) report('plan/double-id', [...path, 'id'], { id });
  const ways = [top, places, everybody, teams].filter((value) => value !== undefined);
  if (ways.length !== 1)
    report('plan/exactly-one', [...path, 'pick'], { subject: id, known: 'top, places, everybody, teams' });
  if (places ? amount !== undefined : amount === undefined && gift === undefined)
    report('plan/award-prize', path, { id });
  checkRanking(names, award, [...path, 'pick'], report);
  if (months?.to !== undefined && months.to < months.from)
    report('plan/effective-reversed', [...path, 'months', 'to'], { from: months.from, to: months.to });
  if (when) checkCondition(when, { path: [...path, 'when'], names }, report);
  if (everybody) checkCondition(everybody, { path: [...path, 'pick', 'everybody'], names }, report);
}

function checkRanking(names: PlanNames, { id, pick }: PlanAward, path: Path, report: Report): void {
  const { everybody, teams, by, lower_bound, min_samples } = pick;
  const isRanked = everybody === undefined;
  if (isRanked !== (by !== undefined) || (!isRanked && min_samples !== undefined))
    report('plan/award-by', path, { id });
  const kpi = by === undefined ? undefined : rankedKpi(by);
  if (
    lower_bound !== undefined &&
    (kpi === undefined || !isShareKpi(kpi, names) || lower_bound <= 0.5 || lower_bound >= 1)
  )
    report('plan/award-bound', [...path, 'lower_bound'], { id });
  if (by === undefined || min_samples !== undefined) return;
  const isMean = kpi === undefined ? teams !== undefined : !addsUp(kpi, names);
  // the bound of a person's share speaks against few observations by itself; a team's must be stated
  if (isMean && (teams !== undefined || lower_bound === undefined))
    report('plan/award-minimum', path, { id });
}
