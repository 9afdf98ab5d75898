import { commissionsOf } from './mechanisms/commission.ts';
import { curvePlaces } from './mechanisms/payout-curve.ts';
import { kpiOf } from '../kpi/kpi-title.ts';
import type { PlanEdit } from '../problems/problem.ts';
import { valueEdits, type Path, type Report } from './report.ts';
import type { PlanDocument, PlanPost } from './plan-document.ts';

/** A share of target bonus that nobody means: 100 written for 100 %. */
const SURELY_PERCENT = 10;

/**
 * Slips of unit: legal numbers that surely mean something else. Each finding says what to write instead.
 */
export function checkSlips(plan: PlanDocument, post: PlanPost, path: Path, report: Report): void {
  checkShareScales(post, path, report);
  checkMultiples(plan, post, path, report);
}

const isShare = (kpi: string): boolean => kpiOf(kpi)?.unit === 'share';

/** 70 made 70 %; nothing for what can be a share. */
function percentEdits(path: Path, value: number): PlanEdit[] {
  return value > 1.5 ? valueEdits(path, `${value}%`) : [];
}

/** Values of a KPI that is a share lie between 0 and 1: 70 means 70 %. */
function checkShareScales({ scorecard }: PlanPost, path: Path, report: Report): void {
  scorecard.forEach(({ kpi, anchors, steps, band }, k) => {
    if (!isShare(kpi)) return;
    const values = [...(anchors ?? steps ?? []).map(([x]) => x), ...(band ? [band.from, band.to] : [])];
    const slip = values.find((x) => x > 1.5);
    if (slip === undefined) return;
    const at = [...path, 'scorecard', k];
    const scale = anchors ? 'anchors' : 'steps';
    const meant = [
      ...(anchors ?? steps ?? []).flatMap(([x], j) => percentEdits([...at, scale, j, 0], x)),
      ...(['from', 'to'] as const).flatMap((key) => percentEdits([...at, 'band', key], band?.[key] ?? 0)),
    ];
    report('plan/percent-slip', at, { kpi, given: slip }, meant);
  });
}

/** Multiples and shares of the target bonus: 100 means 100 %; below 0 nobody can be paid. */
function checkMultiples(plan: PlanDocument, post: PlanPost, path: Path, report: Report): void {
  const { curve, cap, floor, modifiers } = post;
  const multiples =
    curve.kind === 'fixed' ? [curve.multiple] : curvePlaces(curve).map(({ point: [, y] }) => y);
  if (curve.kind === 'matrix') multiples.push(...curve.multiples.flat());
  if (curve.kind === 'points' && curve.below !== undefined) multiples.push(curve.below);
  const factors = modifiers.flatMap((modifier) => [
    ...(modifier.points ?? []).map(([, y]) => y),
    ...Object.values(modifier.table ?? {}),
  ]);
  const parts: [Path, readonly number[]][] = [
    [['curve'], multiples],
    [['cap'], [cap?.share ?? 0]],
    [['floor'], [floor?.share ?? 0]],
    ...commissionsOf(post).map(({ tiers, key }): [Path, number[]] => [
      key,
      tiers.tiers.map(([, rate]) => rate),
    ]),
    [['modifiers'], factors],
  ];
  for (const [key, values] of parts) {
    const high = values.find((value) => value >= SURELY_PERCENT);
    const low = values.find((value) => value < 0);
    if (low !== undefined) report('plan/below-zero', [...path, ...key], { given: low });
    else if (high !== undefined)
      report('plan/multiple-slip', [...path, ...key], { given: high }, multipleEdits(post, path, key));
  }
  if (plan.scale < 0) report('plan/below-zero', ['scale'], { given: plan.scale });
}

/** Multiples at a place made percentages where surely percent is meant; a limit is written as a share or with one. */
function multipleEdits({ curve, cap, floor }: PlanPost, path: Path, [part]: Path): PlanEdit[] {
  const percent = (at: Path, value: number | undefined): PlanEdit[] =>
    value !== undefined && value >= SURELY_PERCENT ? valueEdits([...path, ...at], `${value}%`) : [];
  if (part === 'cap' || part === 'floor') {
    const share = (part === 'cap' ? cap : floor)?.share;
    return [...percent([part], share), ...percent([part, 'share'], share)];
  }
  if (part !== 'curve') return [];
  if (curve.kind === 'fixed') return percent(['curve', 'multiple'], curve.multiple);
  const points = curvePlaces(curve).flatMap(({ at, point: [, y] }) => percent(['curve', ...at, 1], y));
  return curve.kind === 'points' ? [...points, ...percent(['curve', 'below'], curve.below)] : points;
}
