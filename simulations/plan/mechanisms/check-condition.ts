import { removeEdits, valueEdits, type Report } from '../report.ts';
import { comparisonsOf } from './condition.ts';
import type { Comparison, Condition } from './condition-type.ts';
import { isShareKpi } from './kpi-value.ts';
import type { CheckPlace } from './mechanism.ts';
import { periodsMeant } from './periods-meant.ts';

/**
 * Findings in a condition: a leaf without exactly one comparison, a share compared with what no share can be, and the
 * doubt of few observations where there is no share of them.
 */
export function checkCondition(when: Condition, { path, names }: CheckPlace, report: Report): void {
  const inside = (each: Condition, ...keys: PropertyKey[]): void =>
    checkCondition(each, { path: [...path, ...keys], names }, report);
  if ('all' in when) return when.all.forEach((each, k) => inside(each, 'all', k));
  if ('any' in when) return when.any.forEach((each, k) => inside(each, 'any', k));
  if ('times' in when) return inside(when.of, 'of');
  if ('in' in when) {
    const { least, of } = periodsMeant(when.in);
    if (least > of) report('plan/not-periods', [...path, 'in'], { given: when.in });
    return inside(when.of, 'of');
  }
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
  else if ('kpi' in when) checkReach(when, { path, names }, report);
  if ('kpi' in when && when.benefit_of_doubt !== undefined && !isShareKpi(when.kpi, names))
    report(
      'plan/doubt-not-share',
      [...path, 'benefit_of_doubt'],
      { kpi: when.kpi },
      removeEdits([...path, 'benefit_of_doubt']),
    );
}

/** A share beyond 100 %, or below nothing, is never met. */
function checkReach(
  when: Comparison & { readonly kpi: string },
  { path, names }: CheckPlace,
  report: Report,
): void {
  if (!isShareKpi(when.kpi, names)) return;
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
