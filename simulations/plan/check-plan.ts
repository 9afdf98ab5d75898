import { analysePiecewise } from '../program/analyse-piecewise.ts';
import { commissionCurve, commissionsOf } from './mechanisms/commission.ts';
import type { PlanLimit } from './mechanisms/pay-limits.ts';
import { checkMatrix } from './mechanisms/matrix-curve.ts';
import { checkRounding } from './mechanisms/check-rounding.ts';
import { checkShare } from './mechanisms/check-share.ts';
import type { CheckPlace } from './mechanisms/mechanism.ts';
import { curvePlaces, payoutCurve, type CurvePart, type PlanCurve } from './mechanisms/payout-curve.ts';
import type { ScorecardItem, ScorecardPart } from './mechanisms/scorecard.ts';
import { checkRaters } from './mechanisms/raters.ts';
import { checkShrinking } from './mechanisms/shrink.ts';
import { baseKpi, kpiDirection } from '../kpi/kpi-title.ts';
import { ascends, placesAscend } from './ascends.ts';
import { datedPlans } from './dated-plans.ts';
import { checkGrades } from './check-grades.ts';
import { checkOvertimeBase } from './check-overtime-base.ts';
import { checkScoredTiers } from './check-tiers.ts';
import { checkDirection } from './mechanisms/check-direction.ts';
import { checkEmptyTiers } from './mechanisms/empty-tiers.ts';
import { checkPaidSlips, checkScoredSlips } from './check-slips.ts';
import { valueEdits, type Path, type Report } from './report.ts';
import { namesCovered } from '../program/post-names.ts';
import { fewNames } from '../problems/few-names.ts';
import { kpiFault, nearOf } from './form-problems.ts';
import { kpiNames, type KpiNames } from './kpi-names.ts';
import { everyMechanism } from './every-mechanism.ts';
import { namedPlaces, type NamedPlace } from './named-places.ts';
import { nearestName } from './nearest-name.ts';
import { FULL_WEIGHT, weightBasisPoints, weightPoints } from './weights.ts';
import type { PlanDocument, PlanPost } from './plan-document.ts';

/**
 * What is wrong or unwise in a plan by itself, before any data: all of it, in document order.
 */
export function planFindings(plan: PlanDocument, report: Report): void {
  const found = new Set<string>();
  findingsOf(plan, (code, path, values, edits) => {
    found.add(placeOfFinding(code, path));
    report(code, path, values, edits);
  });
  if (plan.changes.length > 0) checkChanges(plan, found, report);
}

function findingsOf(plan: PlanDocument, report: Report): void {
  const posts = Object.entries(plan.posts);
  if (posts.length === 0) report('plan/no-post', ['posts']);
  const { effective } = plan;
  if (effective?.to !== undefined && effective.to < effective.from)
    report('plan/effective-reversed', ['effective', 'to'], { from: effective.from, to: effective.to }, [
      ...valueEdits(['effective', 'from'], effective.to),
      ...valueEdits(['effective', 'to'], effective.from),
    ]);
  checkShare(plan.scale, ['scale'], report);
  checkNames(posts, report);
  const places = namedPlaces(plan);
  for (const [name] of posts)
    checkPost(
      plan,
      name,
      places.filter(({ path }) => path[0] === 'posts' && path[1] === name),
      report,
    );
  checkGrades(plan, places, report);
  checkOvertimeBase(plan, report);
  checkPlanLines(plan, places, report);
  for (const mechanism of everyMechanism)
    if (mechanism.of === 'plan') mechanism.check?.(plan, { path: [], names: plan }, report);
  checkKpis(
    places.filter(({ path }) => path[0] !== 'posts'),
    kpiNames(plan),
    report,
  );
}

/** What is wrong with the dated changes, and what is wrong or unwise in the plan as it stands after each, beyond what was before. */
function checkChanges(plan: PlanDocument, before: Set<string>, report: Report): void {
  const { plans, tell } = datedPlans(plan);
  tell(report);
  const { from, to = '9999-12' } = plan.effective ?? { from: '0000-01' };
  for (const dated of plans.slice(1)) {
    if (dated.from !== null && (dated.from <= from || dated.from > to))
      report('plan/change-outside-dates', [...dated.path, 'from'], { from: dated.from });
    const now: string[] = [];
    findingsOf(dated.plan, (code, path, values) => {
      const place = placeOfFinding(code, path);
      now.push(place);
      if (!before.has(place)) report(code, dated.path, values);
    });
    now.forEach((place) => before.add(place));
  }
}

function placeOfFinding(code: string, path: Path): string {
  return JSON.stringify([code, path]);
}

/** A name in the data that two posts would pay. */
function checkNames(posts: readonly [string, PlanPost][], report: Report): void {
  const payer = new Map<string, string>();
  for (const [id, post] of posts) {
    namesCovered(id, post).forEach((name, k) => {
      const other = payer.get(name);
      const at = post.covers ? ['covers', k] : [];
      if (other !== undefined && other !== id)
        report('plan/covered-twice', ['posts', id, ...at], { name, post: id, other });
      else payer.set(name, id);
    });
  }
}

function checkPost(plan: PlanDocument, name: string, places: readonly NamedPlace[], report: Report): void {
  const post = plan.posts[name] as PlanPost;
  const path: Path = ['posts', name];
  if (Object.keys(post.levels).length === 0) report('plan/no-level', [...path, 'levels'], { post: name });
  checkScores(plan, name, { part: post, path }, report);
  post.components.forEach((part, k) =>
    checkScores(plan, name, { part, period: part.period, path: [...path, 'components', k] }, report),
  );
  checkKpis(places, kpiNames(plan), report);
  checkLines(plan, name, places, report);
  checkDoubleLines(plan, name, path, report);
  checkTiers(plan, post, path, report);
  for (const mechanism of everyMechanism)
    if (mechanism.of === 'post') mechanism.check?.(post, { path, post: name, names: plan }, report);
  checkLimits(post, path, report);
  checkPaidSlips(post, { path, names: plan }, report);
}

/** What has a scorecard and a curve: a post, or a goal beside it. */
interface ScoredPlace {
  readonly part: CurvePart;
  /** What values cover where an item does not say it. */
  readonly period?: ScorecardItem['period'];
  readonly path: Path;
}

function checkScores(plan: PlanDocument, name: string, place: ScoredPlace, report: Report): void {
  const { part, path } = place;
  if (part.scorecard.length === 0 && !['fixed', 'matrix'].includes(part.curve.kind))
    report('plan/curve-without-scorecard', [...path, 'curve'], { post: name });
  checkWeights(name, part, path, report);
  checkScales(plan, place, report);
  checkScoredSlips(part, { path, names: plan }, report);
  checkScoredTiers(part, weightingsOf(part), path, report);
  checkCurve(part.curve, { path: [...path, 'curve'], names: plan }, report);
}

/** Weights by KPI: those of the scorecard, and of each variant of a post. */
function weightingsOf(part: CurvePart & Partial<Pick<PlanPost, 'variants'>>): Record<string, number>[] {
  const own = Object.fromEntries(part.scorecard.map(({ kpi, weight }) => [kpi, weight]));
  return [own, ...(part.variants ?? []).map(({ weights }) => weights)];
}

/** A number with thousands apart, at most four decimals: `10,000`. */
function grouped(value: number): string {
  const [whole = '', decimals] = String(Number(value.toFixed(4))).split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? thousands : `${thousands}.${decimals}`;
}

function checkWeights(name: string, post: ScorecardPart, path: Path, report: Report): void {
  if (post.scorecard.length === 0) return;
  const weighed = post.scorecard.filter(({ weight }) => weight > 0);
  const seen = new Set<string>();
  let sum = 0;
  post.scorecard.forEach(({ kpi, weight }, k) => {
    const points = weightBasisPoints(weight);
    const at = [...path, 'scorecard', k, 'weight'];
    const percent = Number((weight * 100).toFixed(4));
    if (points === null || points < 0 || points > FULL_WEIGHT)
      report('plan/weight-range', at, { kpi, weight: percent });
    else if (points > 0 && points < 500) report('plan/small-weight', at, { kpi, weight: percent });
    else if (points > 5000 && weighed.length > 2) report('plan/large-weight', at, { kpi, weight: percent });
    if (seen.has(kpi)) report('plan/duplicate-kpi', [...path, 'scorecard', k, 'kpi'], { kpi });
    seen.add(kpi);
    sum += weightPoints(weight);
  });
  if (sum !== FULL_WEIGHT) {
    const missing = grouped((FULL_WEIGHT - sum) / 100);
    const given = post.scorecard.find(({ weight }) => weight > 1 && weight <= 100)?.weight;
    const values = {
      post: name,
      sum: grouped(sum / 100),
      missing: missing.startsWith('-') ? missing : `+${missing}`,
      ...(given !== undefined && { given, near: `${given}%` }),
    };
    const meant = post.scorecard.flatMap(({ weight }, k) =>
      weight > 1 && weight <= 100 ? valueEdits([...path, 'scorecard', k, 'weight'], `${weight}%`) : [],
    );
    report('plan/weights-sum', [...path, 'scorecard'], values, meant);
  }
  if (post.scorecard.length > 8)
    report('plan/many-kpis', [...path, 'scorecard'], { post: name, count: post.scorecard.length });
}

function checkScales(plan: PlanDocument, { part, path, period }: ScoredPlace, report: Report): void {
  part.scorecard.forEach((item, k) => {
    const at = [...path, 'scorecard', k];
    const scales = [item.anchors, item.steps, item.band, item.attainment].filter(
      (scale) => scale !== undefined,
    );
    if (scales.length !== 1) report('plan/no-scale', at, { kpi: item.kpi });
    checkBand(item, [...at, 'band'], report);
    checkRounding(item, { path: at, names: plan }, report);
    checkAttainment(item, [...at, 'attainment'], report);
    checkRaters(item, at, report);
    checkShrinking({ ...item, period: item.period ?? period }, plan, at, report);
    const points = item.anchors ?? item.steps ?? [];
    if (!ascends(points, [...at, item.anchors ? 'anchors' : 'steps'], report)) return;
    const slopes = points.slice(1).map(([, y], j) => Math.sign(y - (points[j]?.[1] ?? y)));
    if (slopes.includes(1) && slopes.includes(-1)) report('plan/anchors-direction', at, { kpi: item.kpi });
    else if (slopes.includes(kpiDirection(item.kpi, plan) === 'lower' ? 1 : -1)) {
      const worse = kpiDirection(item.kpi, plan) === 'lower' ? 'higher' : 'lower';
      report('plan/against-direction', at, { kpi: item.kpi, worse });
    }
  });
}

/** A target lies above 0, and its cap above its floor. */
function checkAttainment({ attainment }: ScorecardItem, path: Path, report: Report): void {
  if (!attainment) return;
  const { target, floor, cap } = attainment;
  if (target <= 0) report('plan/not-above', [...path, 'target'], { given: String(target), least: 0 });
  if (cap <= floor) report('plan/not-above', [...path, 'cap'], { given: String(cap), least: floor });
}

function checkBand({ band }: ScorecardItem, path: Path, report: Report): void {
  if (!band) return;
  const { from, to } = band;
  if (from > to) report('plan/band-reversed', path, { from, to });
  for (const key of ['falls_below', 'falls_above'] as const)
    if (band[key] < 0) report('plan/too-small', [...path, key], { given: band[key], least: 0 });
}

/** Names of KPIs that neither catalogue nor plan has. */
function checkKpis(places: readonly NamedPlace[], names: KpiNames, report: Report): void {
  for (const { of, name, path } of places) {
    if (of !== 'kpi' || names.ids.includes(baseKpi(name))) continue;
    const [code, values] = kpiFault(name, names);
    report(code, path, values, valueEdits(path, values['near']));
  }
}

function checkCurve(curve: PlanCurve, { path, names }: CheckPlace, report: Report): void {
  if (curve.kind === 'matrix') return checkMatrix(curve, { path, names }, report);
  const curveFits = placesAscend(curvePlaces(curve), path, report);
  if (curve.kind === 'proportional' && curve.cap < curve.threshold) {
    report('plan/tier-order', [...path, 'cap'], {
      index: 2,
      value: curve.cap,
      before: curve.threshold,
      previous: 1,
    });
  } else if (curveFits && curve.kind !== 'fixed') falls(payoutCurve(curve), path, report);
}

function checkTiers(plan: PlanDocument, post: PlanPost, path: Path, report: Report): void {
  for (const { tiers, key } of commissionsOf(post)) {
    checkEmptyTiers(tiers.tiers, [...path, ...key, 'tiers'], report);
    if (ascends(tiers.tiers, [...path, ...key, 'tiers'], report))
      falls(commissionCurve(tiers), [...path, ...key], report);
  }
  post.modifiers.forEach(({ by, points = [] }, k) => {
    const at = [...path, 'modifiers', k];
    if (!ascends(points, [...at, 'points'], report) || typeof by !== 'string') return;
    checkDirection(by, points, { path: at, names: plan }, report);
  });
}

function falls(curve: Parameters<typeof analysePiecewise>[0], path: Path, report: Report): void {
  for (const { kind, at, jump } of analysePiecewise(curve)) {
    if (kind === 'notch_down')
      report('plan/falling-curve', path, { at, drop: Number(Math.abs(jump).toPrecision(6)) });
  }
  curve.slope.forEach((slope, k) => {
    const [at = NaN, next = NaN] = [curve.origin[k], curve.origin[k + 1]];
    const drop = -slope * (next - at);
    if (drop > 0) report('plan/falling-curve', path, { at, drop: Number(drop.toPrecision(6)) });
  });
}

function checkLimits({ cap, floor }: PlanPost, path: Path, report: Report): void {
  const limits: [string, PlanLimit | undefined][] = [
    ['cap', cap],
    ['floor', floor],
  ];
  for (const [name, limit] of limits) {
    if (limit && (limit.share === undefined) === (limit.amount === undefined))
      report('plan/limit-unit', [...path, name]);
  }
  const above = (key: 'share' | 'amount'): boolean => (floor?.[key] ?? -Infinity) > (cap?.[key] ?? Infinity);
  const sameLines = String(cap?.of.toSorted()) === String(floor?.of.toSorted());
  if (sameLines && (above('share') || above('amount'))) report('plan/floor-above-cap', [...path, 'floor']);
}

/** Parts of a post that change what is claimed: neither base pay nor what the plan adds behind the claims. */
const changesClaims: ReadonlySet<PropertyKey | undefined> = new Set([
  'gates',
  'modifiers',
  'adjustments',
  'cap',
  'floor',
]);

/** Lines that a mechanism names though the post does not pay them; one beside others may be of another post. */
function checkLines(plan: PlanDocument, name: string, places: readonly NamedPlace[], report: Report): void {
  const post = plan.posts[name] as PlanPost;
  const paid = ['base', ...linesOf(post), ...linesOfPlan(plan)];
  const named = places.filter(({ of }) => of === 'line');
  const fixed = ['base', ...linesOfPlan(plan)];
  for (const { name: line, path } of named) {
    if (changesClaims.has(path[2]) && fixed.includes(line)) {
      report('plan/line-not-changed', path, { line });
      continue;
    }
    if (line === 'all' || paid.includes(line)) continue;
    const list = typeof path.at(-1) === 'number' ? path.slice(0, -1) : path;
    const alone =
      named.filter((other) => String(other.path.slice(0, list.length)) === String(list)).length === 1;
    const place = alone ? list : path;
    if (line !== 'commission') {
      const near = nearestName(line, [...paid, 'commission', 'all']);
      const values = { line, post: name, known: fewNames(paid, 60), ...nearOf(near) };
      report('plan/unknown-line', place, values, valueEdits(place, near));
    } else if (alone) report('plan/line-not-paid', place, { line });
  }
}

/** Lines that a post pays beside base pay. */
function linesOf(post: PlanPost): string[] {
  return everyMechanism.flatMap((each) => (each.of === 'post' ? (each.lines?.(post) ?? []) : []));
}

/** Lines that the plan adds to those of its posts: shares of pools, awards. */
function linesOfPlan(plan: PlanDocument): string[] {
  return everyMechanism.flatMap((each) => (each.of === 'plan' ? (each.lines?.(plan) ?? []) : []));
}

/** Lines that the plan adds once those of its posts are settled: awards, annual bonuses. */
function lastLinesOf(plan: PlanDocument): string[] {
  return everyMechanism.flatMap((each) => (each.of === 'plan' ? (each.lastLines?.(plan) ?? []) : []));
}

/** Every line of the plan, of whichever post. */
function allLines(plan: PlanDocument): string[] {
  return ['base', ...Object.values(plan.posts).flatMap(linesOf), ...linesOfPlan(plan), ...lastLinesOf(plan)];
}

/** Lines that a part of the whole plan names though no post pays them. */
function checkPlanLines(plan: PlanDocument, places: readonly NamedPlace[], report: Report): void {
  const paid = ['base', ...Object.values(plan.posts).flatMap(linesOf), ...linesOfPlan(plan)];
  const last = lastLinesOf(plan);
  for (const { of, name: line, path } of places) {
    if (of !== 'line' || path[0] === 'posts') continue;
    const changes = path[0] === 'period_caps' || path.at(-1) === 'for' || path.at(-1) === 'adds';
    if ((line === 'base' || last.includes(line)) && changes) {
      report('plan/line-not-changed', path, { line });
      continue;
    }
    if (line === 'all' || paid.includes(line)) continue;
    if (path[0] === 'pools' && path.at(-1) === 'adds') continue;
    const near = nearestName(line, [...new Set(paid)]);
    const values = { line, known: fewNames([...new Set(paid)], 60), ...nearOf(near) };
    report('plan/line-of-no-post', path, values, valueEdits(path, near));
  }
}

/** A line that two parts of a post would pay: said at the later part. */
function checkDoubleLines(plan: PlanDocument, name: string, path: Path, report: Report): void {
  const post = plan.posts[name] as PlanPost;
  const ids = ['base', ...linesOf(post), ...lastLinesOf(plan)];
  post.adjustments.forEach(({ id }, k) => {
    if (allLines(plan).includes(id)) report('plan/double-id', [...path, 'adjustments', k, 'id'], { id });
  });
  const twice = new Set(ids.filter((id, k) => ids.indexOf(id) < k));
  for (const line of twice) {
    const at = Object.entries(post).flatMap(([key, list]): Path[] => {
      const k = Array.isArray(list) ? list.findLastIndex((item: { id?: unknown }) => item.id === line) : -1;
      return k < 0 ? [] : [[...path, key, k, 'id']];
    });
    report('plan/double-line', at.at(-1) ?? path, { line, post: name });
  }
}
