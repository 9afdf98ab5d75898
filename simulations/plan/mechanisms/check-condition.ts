import { valueEdits, type Path, type Report } from '../report.ts';
import { comparisonsOf, type Comparison, type Condition } from './condition.ts';
import { isShareKpi } from './kpi-value.ts';

/** Findings in a condition: a leaf without exactly one comparison, and a share compared with what no share can be. */
export function checkCondition(when: Condition, path: Path, report: Report): void {
  if ('all' in when) return when.all.forEach((each, k) => checkCondition(each, [...path, 'all', k], report));
  if ('any' in when) return when.any.forEach((each, k) => checkCondition(each, [...path, 'any', k], report));
  if ('times' in when) return checkCondition(when.of, [...path, 'of'], report);
  if ('label' in when) return;
  if ('grade' in when) {
    const given = [when.is, when.at_least, when.at_most].filter((value) => value !== undefined);
    if (given.length !== 1)
      report('plan/exactly-one', path, { subject: when.grade, known: 'is, at_least, at_most' });
    return;
  }
  const compared: Comparison = 'score' in when ? when.score : when;
  const subject = 'score' in when ? 'score' : 'number' in when ? when.number : when.kpi;
  if (comparisonsOf(compared).length !== 1) report('plan/condition', path, { subject });
  else if ('kpi' in when) checkReach(when, path, report);
}

/** A share beyond 100 %, or below nothing, is never met. */
function checkReach(when: Comparison & { readonly kpi: string }, path: Path, report: Report): void {
  if (!isShareKpi(when.kpi)) return;
  const [key] = comparisonsOf(when);
  const limit = key && when[key];
  if (key === undefined || limit === undefined) return;
  const never =
    (key === 'above' && limit >= 1) ||
    (key === 'below' && limit <= 0) ||
    ((key === 'at_least' || key === 'is') && limit > 1) ||
    ((key === 'at_most' || key === 'is') && limit < 0);
  if (never) {
    const meant = limit > 1.5 ? valueEdits([...path, key], `${limit}%`) : [];
    report('plan/condition-never-met', path, { kpi: when.kpi, limit }, meant);
  }
}
