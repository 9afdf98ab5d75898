import type { PlanNames } from '../lowering/plan-names.ts';
import { removeEdits, type Path, type Report } from '../report.ts';
import type { PlanAward } from './award-keys.ts';
import { checkCondition } from './check-condition.ts';
import { addsUp, isShareKpi } from './kpi-value.ts';
import { checkRankedBy, rankedKpi, rankedReference } from './ranked-by.ts';

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
  if (by !== undefined) checkRankedBy({ id, by }, [...path, 'by'], names, report);
  checkTeamValue({ id, pick }, path, report);
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

/** Teams go by what they reach together: by the value of one of its people a team would win by the order of people. */
function checkTeamValue({ id, pick }: Pick<PlanAward, 'id' | 'pick'>, path: Path, report: Report): void {
  const { teams, by, team_label: label } = pick;
  if (teams === undefined || by === undefined || by === 'score') return;
  const { of = label } = rankedReference(by);
  const at = [...path, 'by', 'of'];
  if (of !== label) report('plan/award-of', at, { id, label, given: of }, removeEdits(at));
}
