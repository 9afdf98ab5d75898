import { ascends } from '../ascends.ts';
import type { Path, Report } from '../report.ts';
import { checkCondition } from './check-condition.ts';
import { checkDirection } from './check-direction.ts';
import { checkEmptyTiers } from './empty-tiers.ts';
import { checkRounding } from './check-rounding.ts';
import { checkKpiValue, checkShare } from './check-share.ts';
import type { PayItem } from './item-keys.ts';
import type { CheckPlace } from './mechanism.ts';

/** Findings in a pay item: not exactly one amount, steps out of order, slips of unit, deductions from base pay. */
export function checkItem(item: PayItem, { path, names }: CheckPlace, report: Report): void {
  const at = (...keys: PropertyKey[]): CheckPlace => ({ path: [...path, ...keys], names });
  const { id, amount, per, over_target, steps, by, table, times, when, deducts_from } = item;
  const exactlyOne = (subject: string, at: Path, of: Readonly<Record<string, unknown>>): void => {
    if (Object.values(of).filter((value) => value !== undefined).length !== 1)
      report('plan/exactly-one', at, { subject, known: Object.keys(of).join(', ') });
  };
  exactlyOne(id, path, { amount, per, over_target, steps, by });
  if ((by === undefined) !== (table === undefined)) report('plan/by-without-table', path, { subject: id });
  for (const [key, value] of Object.entries({ per, over_target, steps })) {
    if (value === undefined) continue;
    exactlyOne(`${id}.${key}`, [...path, key], { kpi: value.kpi, number: value.number });
    checkRounding(value, at(key), report);
  }
  if (over_target) {
    const { rate, amount: each, kpi, target } = over_target;
    exactlyOne(`${id}.over_target`, [...path, 'over_target'], { rate, amount: each });
    checkKpiValue(kpi, target, at('over_target', 'target'), report);
    checkShare(rate, [...path, 'over_target', 'rate'], report);
  }
  if (steps) checkSteps(steps, id, at('steps'), report);
  for (const [value, factor] of Object.entries(times?.table ?? {}))
    checkShare(factor, [...path, 'times', 'table', value], report);
  checkShare(times?.otherwise, [...path, 'times', 'otherwise'], report);
  if (when) checkCondition(when, at('when'), report);
  if (deducts_from?.includes('base'))
    report('plan/deducts-from-base', [...path, 'deducts_from'], { item: id });
}

function checkSteps(
  steps: NonNullable<PayItem['steps']>,
  id: string,
  { path, names }: CheckPlace,
  report: Report,
): void {
  const { amounts, at, shares_of, kpi } = steps;
  if ((amounts === undefined) === (at === undefined) || (at === undefined) !== (shares_of === undefined))
    report('plan/exactly-one', path, { subject: `${id}.steps`, known: 'amounts, at + shares_of' });
  const key = amounts ? 'amounts' : 'at';
  const points = amounts ?? at ?? [];
  if (ascends(points, [...path, key], report))
    checkDirection(kpi, points, { path: [...path, key], names }, report);
  checkEmptyTiers(points, [...path, key], report);
  points.forEach(([x, y], k) => {
    checkKpiValue(kpi, x, { path: [...path, key, k, 0], names }, report);
    if (at) checkShare(y, [...path, key, k, 1], report);
    else if (y < 0) report('plan/below-zero', [...path, key, k, 1], { given: y });
  });
}
