import { defaultThresholds } from '../../disclosure/thresholds.ts';
import { measureValues } from '../../frame/measure-values.ts';
import { kpiDirection, kpiTitle } from '../../kpi/kpi-title.ts';
import { problem, type Problem } from '../../problems/problem.ts';
import { passedFrom, reachedFrom } from '../../program/slack.ts';
import { commissionsOf } from '../mechanisms/commission.ts';
import { pathText, type Path } from '../report.ts';
import { kpiFigure } from '../words/figure-words.ts';
import { peopleIn, type AdvisedPlan, type AdvisedPost, type AdviceRule } from './advised-plan.ts';
import { stakeOfPeople } from './stake-of.ts';

/** Tiers of commissions, steps of items and targets beyond which they pay that hardly anybody ever reached: the first of each. */
export const tiersInReach: AdviceRule = (on) =>
  on.posts.flatMap((post) =>
    tiersOf(post).flatMap(({ kpi, from, path }) => {
      const beyond = from.findIndex((value) => reachedBy(on, post, kpi, value) < defaultThresholds.group);
      return beyond < 0
        ? []
        : finding(on, post, { kpi, value: from[beyond] as number, path: [...path, beyond] });
    }),
  );

/** Values of a KPI from which something pays more, the nearest first. */
interface Tiers {
  readonly kpi: string;
  readonly from: readonly number[];
  /** Where their list stands; the index of one is its place in the order of `from`. */
  readonly path: Path;
}

/** Those of each person and month alone: a team or a quarter reaches more than one person in one month. */
function tiersOf({ name, post }: AdvisedPost): Tiers[] {
  const at: Path = ['posts', name];
  const commissions = commissionsOf(post).map(({ tiers: { kpi, tiers }, key }): Tiers => ({
    kpi,
    from: tiers.map(([from]) => from),
    path: [...at, ...key, 'tiers'],
  }));
  const items = post.items.flatMap(({ steps }, k): Tiers[] => {
    if (
      steps?.kpi === undefined ||
      (steps.of ?? 'person') !== 'person' ||
      (steps.period ?? 'month') !== 'month'
    )
      return [];
    const key = steps.amounts ? 'amounts' : 'at';
    const from = (steps[key] ?? []).map(([value]) => value);
    return [{ kpi: steps.kpi, from, path: [...at, 'items', k, 'steps', key] }];
  });
  return [...commissions, ...items];
}

/** People who ever reached a value; nobody has to reach nothing. */
function reachedBy(
  { plan, frame }: AdvisedPlan,
  { rows, people }: AdvisedPost,
  kpi: string,
  value: number,
): number {
  if (!frame.measures[kpi]) return people;
  const values = measureValues(frame, kpi, 0);
  const isLower = kpiDirection(kpi, plan) === 'lower';
  const limit = isLower ? passedFrom(value) : reachedFrom(value);
  return peopleIn(
    frame,
    rows.filter((row) => (isLower ? (values[row] as number) <= limit : (values[row] as number) >= limit)),
  );
}

function finding(
  { plan }: AdvisedPlan,
  { people }: AdvisedPost,
  { kpi, value, path }: { readonly kpi: string; readonly value: number; readonly path: Path },
): Problem[] {
  const values = {
    kpi: kpiTitle(kpi, plan),
    value: kpiFigure(kpi, value, plan),
    least: defaultThresholds.group,
  };
  const found = problem('plan/tier-out-of-reach', pathText(path), values);
  return [{ ...found, stake: stakeOfPeople(people, plan.currency) }];
}
