import type { PlanEdit } from '../problems/problem.ts';
import { checkKpiValue, checkShare, percentEdits, SURELY_PERCENT } from './mechanisms/check-share.ts';
import { commissionsOf, perUnit } from './mechanisms/commission.ts';
import type { CheckPlace } from './mechanisms/mechanism.ts';
import { isShareKpi } from './mechanisms/kpi-value.ts';
import { curvePlaces, type CurvePart, type PlanCurve } from './mechanisms/payout-curve.ts';
import { valueEdits, type Path, type Report } from './report.ts';
import type { PlanPost } from './plan-document.ts';

/*
 * Slips of unit: legal numbers that surely mean something else. Each finding says what to write instead. Those of one
 * mechanism alone stand with its other checks.
 */

/** Slips in what makes a score and pays it: a post, or a goal beside it. */
export function checkScoredSlips(part: CurvePart, { path, names }: CheckPlace, report: Report): void {
  part.scorecard.forEach((item, k) =>
    checkShareScale(item, { path: [...path, 'scorecard', k], names }, report),
  );
  checkShare(part.missing.min_coverage, [...path, 'missing', 'min_coverage'], report, 1.5);
  checkValues(multiplesOf(part.curve), [...path, 'curve'], report);
  if (part.curve.kind !== 'matrix') return;
  for (const key of ['rows', 'columns'] as const) {
    const { kpi, at } = part.curve[key];
    at.forEach((value, k) =>
      checkKpiValue(kpi, value, { path: [...path, 'curve', key, 'at', k], names }, report),
    );
  }
}

/** Values of a KPI that is a share lie between 0 and 1: 70 means 70 %. */
function checkShareScale(
  { kpi, anchors, steps, band, attainment }: CurvePart['scorecard'][number],
  { path, names }: CheckPlace,
  report: Report,
): void {
  if (!isShareKpi(kpi, names)) return;
  const key = anchors ? 'anchors' : 'steps';
  const values = [
    ...(anchors ?? steps ?? []).map(([x], k) => [[key, k, 0], x] as const),
    ...Object.entries(band ?? {}).map(([name, x]) => [['band', name], x] as const),
    ...(attainment ? [[['attainment', 'target'], attainment.target] as const] : []),
  ];
  const slip = values.find(([, x]) => x > 1.5)?.[1];
  if (slip === undefined) return;
  const meant = values.flatMap(([at, x]) => percentEdits([...path, ...at], x));
  report('plan/percent-slip', path, { kpi, given: slip }, meant);
}

/** Slips in what a post pays beside its score: limits, commissions, modifiers. */
export function checkPaidSlips(post: PlanPost, { path, names }: CheckPlace, report: Report): void {
  for (const key of ['cap', 'floor'] as const) {
    const share = post[key]?.share;
    if (share === undefined) continue;
    const at = [...path, key];
    // a limit is written as a share, or with one
    checkValues([[[], share]], at, report, percentEdits([...at, 'share'], share));
  }
  for (const { tiers, key } of commissionsOf(post)) {
    if (perUnit(tiers.kpi, names)) continue;
    const at = [...path, ...key];
    checkValues(
      tiers.tiers.map(([, rate], k) => [['tiers', k, 1], rate]),
      at,
      report,
      [],
      WHOLE,
    );
  }
  post.modifiers.forEach(({ by, points = [], table = {} }, k) => {
    const at = [...path, 'modifiers', k];
    const factors = Object.entries(table).map(([name, y]): PlacedValue => [['table', name], y]);
    checkValues([...points.map(([, y], j): PlacedValue => [['points', j, 1], y]), ...factors], at, report);
    if (typeof by === 'string')
      points.forEach(([x], j) => checkKpiValue(by, x, { path: [...at, 'points', j, 0], names }, report));
  });
}

/** A commission of all that is sold. */
const WHOLE = 1;

type PlacedValue = readonly [at: Path, value: number];

/** Multiples of the target bonus in a curve. */
function multiplesOf(curve: PlanCurve): PlacedValue[] {
  if (curve.kind === 'fixed') return [[['multiple'], curve.multiple]];
  if (curve.kind === 'matrix')
    return curve.multiples.flatMap((row, j) =>
      row.map((value, k): PlacedValue => [['multiples', j, k], value]),
    );
  const points = curvePlaces(curve).map(({ at, point: [, y] }): PlacedValue => [[...at, 1], y]);
  return curve.kind === 'points' && curve.below !== undefined
    ? [...points, [['below'], curve.below]]
    : points;
}

/** Multiples and shares of pay, said once for all of a place: 100 means 100 %; below 0 nobody can be paid. */
function checkValues(
  values: readonly PlacedValue[],
  path: Path,
  report: Report,
  more: readonly PlanEdit[] = [],
  from: number = SURELY_PERCENT,
): void {
  const low = values.find(([, value]) => value < 0)?.[1];
  const high = values.find(([, value]) => value >= from)?.[1];
  if (low !== undefined) report('plan/below-zero', path, { given: low });
  else if (high !== undefined) {
    const meant = values.flatMap(([at, value]) =>
      value >= from ? valueEdits([...path, ...at], `${value}%`) : [],
    );
    report('plan/multiple-slip', path, { given: high }, [...meant, ...more]);
  }
}
