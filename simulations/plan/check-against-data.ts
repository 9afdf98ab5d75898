import { labelAt, type Frame } from '../frame/frame.ts';
import { measureValues } from '../frame/measure-values.ts';
import { defaultThresholds } from '../disclosure/thresholds.ts';
import { fewNames } from '../problems/few-names.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { commissionsOf } from './mechanisms/commission.ts';
import { leaveKpi, overtimeKinds } from './mechanisms/overtime.ts';
import { overtimeLimits } from './mechanisms/overtime-pack.ts';
import { codesCovered, namesCovered } from '../program/post-names.ts';
import { passedFrom, reachedFrom } from '../program/slack.ts';
import { nearOf } from './form-problems.ts';
import { datedPlans } from './dated-plans.ts';
import { inexactSums } from './inexact-sums.ts';
import { keyEdits, pathText, valueEdits } from './report.ts';
import { ratedKpi } from '../kpi/kpi-title.ts';
import { LEAST_COVERAGE } from './mechanisms/raters.ts';
import type { ScorecardItem } from './mechanisms/scorecard.ts';
import { namedPlaces, type NamedPlace } from './named-places.ts';
import { nearestName } from './nearest-name.ts';
import type { PlanDocument, PlanPost } from './plan-document.ts';
import { protectedLabels } from './protected-labels.ts';
import { shortPools } from './short-pools.ts';

/**
 * What is wrong or unwise in a plan for the people and figures of a data version: posts that nobody
 * holds, people whom it does not pay, KPIs that no file has, base pay that nobody knows; of dated changes what is new.
 */
export function checkAgainstData(plan: PlanDocument, frame: Frame): Problem[] {
  return misfits(plan, frame, { figures: true });
}

/**
 * What of it rests on names, and on which figures are known: for roles without rows. A finding that rests on the figures
 * themselves says on which side of a threshold of the asker's they lie, and over several plans what somebody is paid.
 */
export function checkAgainstNames(plan: PlanDocument, frame: Frame): Problem[] {
  return misfits(plan, frame, { figures: false });
}

/** Whether what rests on figures of people is looked at. */
interface LooksAt {
  readonly figures: boolean;
}

function misfits(plan: PlanDocument, frame: Frame, looksAt: LooksAt): Problem[] {
  const found = [
    ...protectedLabels(plan),
    ...datesProblems(plan, frame),
    ...(looksAt.figures ? inexactSums(plan, frame) : []),
    ...problemsOf(plan, frame, looksAt),
  ];
  const told = new Set(found.map(({ code, at }) => `${code} ${at}`));
  for (const dated of plan.changes.length === 0 ? [] : datedPlans(plan).plans.slice(1))
    for (const each of problemsOf(dated.plan, frame, looksAt)) {
      if (told.has(`${each.code} ${each.at}`)) continue;
      told.add(`${each.code} ${each.at}`);
      found.push({ ...each, at: `${pathText(dated.path)}: ${each.at}` });
    }
  return found;
}

/** What does not fit in a plan as it stands from some month on. */
function problemsOf(plan: PlanDocument, frame: Frame, { figures }: LooksAt): Problem[] {
  const held = peopleByPostAndLevel(frame);
  const posts = [...held.keys()];
  const covered = new Set(Object.entries(plan.posts).flatMap(([id, post]) => namesCovered(id, post)));
  return [
    ...withoutHours(plan, frame),
    ...(figures ? longHours(plan, frame) : []),
    ...Object.entries(plan.posts).flatMap(([id, post]) => nameProblems(id, post, posts, covered)),
    ...posts
      .filter((post) => !covered.has(post))
      .map((post) => problem('plan/post-not-covered', 'posts', { post, people: count(held.get(post)) })),
    ...kpiProblems(plan, frame),
    ...(figures ? shortPools(plan, frame) : []),
    ...Object.entries(plan.posts).flatMap(([name, post]) => [
      ...(figures ? commissionProblems(name, post, frame) : []),
      ...sampleProblems(name, post, frame),
      ...levelProblems(name, post, together(namesCovered(name, post).map((each) => held.get(each))), frame),
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
function withoutHours({ overtime }: PlanDocument, frame: Frame): Problem[] {
  const known = overtimeKinds.map(({ kpi }) => kpi);
  return overtime && !known.some((kpi) => frame.measures[kpi])
    ? [problem('plan/overtime-without-hours', 'overtime', { known: known.join(', ') })]
    : [];
}

/** Overtime above the hours of a month that the law, or the plan, warns of. */
function longHours({ overtime }: PlanDocument, frame: Frame): Problem[] {
  if (!overtime) return [];
  const most = overtime.warn_above ?? overtimeLimits[overtime.jurisdiction];
  const people = new Set(
    overtimeHours(frame, overtime.compensatory_leave === 'rest_day').flatMap((hours, row) =>
      hours > passedFrom(most) ? (frame.person[row] as number) : [],
    ),
  );
  // a limit that may be chosen must not find out the hours of a few
  if (people.size < defaultThresholds.group) return [];
  return [problem('plan/overtime-above', 'overtime', { most, people: people.size })];
}

/** Hours of overtime by row, without those on rest days that leave makes up for; what no file says is none. */
function overtimeHours(frame: Frame, isMadeUp: boolean): number[] {
  const hours = (kpi: string): number[] =>
    [...measureValues(frame, kpi, 0)].map((value) => (Number.isNaN(value) ? 0 : value));
  const leave = hours(leaveKpi);
  return overtimeKinds
    .map(({ key, kpi }) =>
      hours(kpi).map((value, row) =>
        isMadeUp && key === 'rest_day' ? Math.max(0, value - (leave[row] as number)) : value,
      ),
    )
    .reduce((sum, kind) => sum.map((value, row) => value + (kind[row] as number)));
}

type PeopleByLevel = Map<string, Set<number>>;

function peopleByPostAndLevel(frame: Frame): Map<string, PeopleByLevel> {
  const held = new Map<string, PeopleByLevel>();
  for (let row = 0; row < frame.rows; row++) {
    const name = labelAt(frame, 'post', row);
    if (name === null) continue;
    const levels = held.get(name) ?? new Map<string, Set<number>>();
    held.set(name, levels);
    const of = labelAt(frame, 'level', row) ?? '—';
    const people = levels.get(of) ?? new Set<number>();
    levels.set(of, people.add(frame.person[row] as number));
  }
  return held;
}

/** People of several names in the data, by level. */
function together(held: readonly (PeopleByLevel | undefined)[]): PeopleByLevel {
  const all: PeopleByLevel = new Map();
  for (const [level, people] of held.flatMap((levels) => [...(levels ?? [])]))
    all.set(level, new Set([...(all.get(level) ?? []), ...people]));
  return all;
}

/** Names that nobody in the data has: all of a post's, or some of those that it covers. */
function nameProblems(
  id: string,
  post: PlanPost,
  posts: readonly string[],
  covered: ReadonlySet<string>,
): Problem[] {
  const free = posts.filter((name) => !covered.has(name));
  const names = namesCovered(id, post);
  const unheld = names.filter((name) => !posts.includes(name));
  const known = fewNames(posts, 40);
  const code = unheld.length === names.length ? 'plan/post-without-people' : 'plan/name-not-in-data';
  return unheld.map((name) => {
    const near = nearestName(name, free);
    const at = post.covers ? ['posts', id, 'covers', post.covers.indexOf(name)] : ['posts', id];
    const meant = post.covers ? valueEdits(at, near) : keyEdits(at, near);
    return problem(code, pathText(at), { post: name, known, ...nearOf(near) }, meant);
  });
}

function count(levels: PeopleByLevel | undefined): string {
  return shownCount(new Set([...(levels?.values() ?? [])].flatMap((people) => [...people])).size);
}

/** KPIs that the plan names and no file has. */
function kpiProblems(plan: PlanDocument, frame: Frame): Problem[] {
  const measured = Object.keys(frame.measures);
  const known = fewNames(measured, 60);
  return namedPlaces(plan)
    .filter(({ of }) => of === 'kpi')
    .flatMap((place) => unmeasured(plan, place, measured).map((name) => ({ name, path: place.path })))
    .map(({ name: kpi, path }) => {
      const near = nearestName(kpi, measured);
      const post = path[0] === 'posts' ? plan.posts[String(path[1])] : undefined;
      const holds = post !== undefined && path[2] === 'scorecard' && scoreHolds(post, measured);
      const rule = post?.missing.rule ?? '—';
      const code = holds ? 'plan/kpi-held-by-rule' : 'plan/kpi-without-data';
      return problem(code, pathText(path), { kpi, known, rule, ...nearOf(near) }, valueEdits(path, near));
    });
}

/** What of a KPI no file has: itself, or what its kinds of raters say where too few of them are there. */
function unmeasured(plan: PlanDocument, { name, path }: NamedPlace, measured: readonly string[]): string[] {
  const [posts, post, list, k] = path;
  const item =
    posts === 'posts' && list === 'scorecard' ? plan.posts[String(post)]?.scorecard[Number(k)] : undefined;
  if (item?.kpi !== name || item.raters === undefined) return measured.includes(name) ? [] : [name];
  return isRated(item, measured) ? [] : Object.keys(item.raters).map((kind) => ratedKpi(name, kind));
}

/** Whether enough kinds of raters rate a KPI. */
function isRated({ kpi, raters = {}, missing_rater }: ScorecardItem, measured: readonly string[]): boolean {
  const share = Object.entries(raters)
    .filter(([kind]) => measured.includes(ratedKpi(kpi, kind)))
    .reduce((sum, [, weight]) => sum + weight, 0);
  return share > 0 && share >= reachedFrom(missing_rater?.min_coverage ?? LEAST_COVERAGE);
}

/**
 * A commission that rests on a number below 0 in some month: the curve pays 0, and the rest is forgotten. Without a count,
 * and for posts of a few people not at all: whose number it is would be told.
 */
function commissionProblems(name: string, post: PlanPost, frame: Frame): Problem[] {
  const label = frame.labels['post'];
  if (!label) return [];
  const codes = codesCovered({ covers: namesCovered(name, post) }, label);
  return commissionsOf(post).flatMap(({ tiers: { kpi, reversals }, key }) => {
    if (reversals) return [];
    const values = measureValues(frame, kpi, 0);
    const people = new Set<number>();
    let isBelow = false;
    for (let row = 0; row < frame.rows; row++) {
      if (!codes.has(label.codes[row] as number)) continue;
      people.add(frame.person[row] as number);
      isBelow ||= (values[row] as number) < 0;
    }
    if (!isBelow || people.size < defaultThresholds.group) return [];
    const at = pathText(['posts', name, ...key, 'kpi']);
    return [problem('plan/commission-below-zero', at, { kpi, post: name })];
  });
}

/** KPIs that are drawn towards a mean although the data has one observation of each month: nothing tells many from few. */
function sampleProblems(name: string, post: PlanPost, frame: Frame): Problem[] {
  return post.scorecard.flatMap(({ kpi, shrink }, k) => {
    const samples = frame.measures[kpi]?.samples;
    if (shrink === undefined || !samples || samples.some((size) => size > 1)) return [];
    return [
      problem('plan/shrink-without-samples', pathText(['posts', name, 'scorecard', k, 'shrink']), { kpi }),
    ];
  });
}

/** Whether a score comes about without the KPIs that no file has: by what the rule fills in, or by the weight that is left. */
function scoreHolds({ scorecard, missing }: PlanPost, measured: readonly string[]): boolean {
  if (missing.rule !== 'renormalise') return true;
  const left = scorecard.filter((item) =>
    item.raters ? isRated(item, measured) : measured.includes(item.kpi),
  );
  const share = left.reduce((sum, { weight }) => sum + weight, 0);
  return share > 0 && share >= reachedFrom(missing.min_coverage);
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
