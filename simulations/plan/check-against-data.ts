import type { Frame } from '../frame/frame.ts';
import { defaultThresholds } from '../disclosure/thresholds.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { overtimeKinds } from './mechanisms/overtime.ts';
import { nearOf } from './form-problems.ts';
import { nearestName } from './nearest-name.ts';
import type { PlanDocument, PlanPost } from './plan-document.ts';

/**
 * What is wrong or unwise in a plan for the people and figures of a data version: posts that nobody
 * holds, people whom it does not pay, KPIs that no file has, base pay that nobody knows.
 */
export function checkAgainstData(plan: PlanDocument, frame: Frame): Problem[] {
  const held = peopleByPostAndLevel(frame);
  const posts = [...held.keys()];
  const known = posts.join(', ');
  const unheld = Object.keys(plan.posts).filter((post) => !held.has(post));
  return [
    ...datesProblems(plan, frame),
    ...overtimeProblems(plan, frame),
    ...unheld.map((post) =>
      problem('plan/post-without-people', `posts.${post}`, {
        post,
        known,
        ...nearOf(nearestName(post, posts)),
      }),
    ),
    ...posts
      .filter((post) => !plan.posts[post])
      .map((post) => problem('plan/post-not-covered', 'posts', { post, people: count(held.get(post)) })),
    ...Object.entries(plan.posts).flatMap(([name, post]) => [
      ...kpiProblems(name, post, frame),
      ...levelProblems(name, post, held.get(name) ?? new Map<string, Set<number>>(), frame),
    ]),
  ];
}

/** A plan is replayed on history as if it had been in force: said where its own months lie elsewhere. */
function datesProblems({ effective }: PlanDocument, { months }: Frame): Problem[] {
  if (!effective) return [];
  const { from, to } = effective;
  const outside = months.filter((month) => month < from || (to !== undefined && month > to));
  return outside.length === 0
    ? []
    : [problem('plan/as-if-in-force', 'effective', { from, to: to ?? '…', months: outside.length })];
}

/** Overtime that no file brings hours for. */
function overtimeProblems({ overtime }: PlanDocument, { measures }: Frame): Problem[] {
  const known = overtimeKinds.map(({ kpi }) => kpi);
  return overtime && !known.some((kpi) => measures[kpi])
    ? [problem('plan/overtime-without-hours', 'overtime', { known: known.join(', ') })]
    : [];
}

type PeopleByLevel = Map<string, Set<number>>;

function peopleByPostAndLevel({ rows, labels, person }: Frame): Map<string, PeopleByLevel> {
  const held = new Map<string, PeopleByLevel>();
  const [post, level] = [labels['post'], labels['level']];
  for (let row = 0; row < rows; row++) {
    const name = post?.values[post.codes[row] ?? -1];
    if (name === undefined) continue;
    const levels = held.get(name) ?? new Map<string, Set<number>>();
    held.set(name, levels);
    const of = level?.values[level.codes[row] ?? -1] ?? '—';
    const people = levels.get(of) ?? new Set<number>();
    levels.set(of, people.add(person[row] as number));
  }
  return held;
}

function count(levels: PeopleByLevel | undefined): string {
  return shownCount(new Set([...(levels?.values() ?? [])].flatMap((people) => [...people])).size);
}

function kpiProblems(name: string, post: PlanPost, frame: Frame): Problem[] {
  const measured = Object.keys(frame.measures);
  const known = measured.join(', ');
  const uses: [string, string][] = [
    ...post.scorecard.map(({ kpi }, k): [string, string] => [kpi, `scorecard[${k}].kpi`]),
    ...post.gates.map(({ when }, k): [string, string] => [when.kpi, `gates[${k}].when.kpi`]),
    ...post.modifiers.map(({ by }, k): [string, string] => [by, `modifiers[${k}].by`]),
    ...(post.commission ? [[post.commission.kpi, 'commission.kpi'] as [string, string]] : []),
  ];
  return uses
    .filter(([kpi]) => !frame.measures[kpi])
    .map(([kpi, at]) =>
      problem('plan/kpi-without-data', `posts.${name}.${at}`, {
        kpi,
        known,
        ...nearOf(nearestName(kpi, measured)),
      }),
    );
}

function levelProblems(name: string, post: PlanPost, held: PeopleByLevel, frame: Frame): Problem[] {
  const at = `posts.${name}.levels`;
  const base = frame.numbers['baseFen'];
  const baseKnown = (people: Set<number>): boolean =>
    base !== undefined && frame.person.some((who, row) => people.has(who) && base[row] === base[row]);
  return [...held].flatMap(([level, people]) => {
    const pay = post.levels[level];
    if (!pay)
      return [problem('plan/level-not-covered', at, { post: name, level, people: shownCount(people.size) })];
    if (pay.base === undefined && !baseKnown(people))
      return [problem('plan/no-base-pay', `${at}.${level}`, { level })];
    return [];
  });
}

/** A number of people as anybody may see it. */
function shownCount(people: number): string {
  const { group } = defaultThresholds;
  return people < group ? `< ${group}` : String(people);
}
