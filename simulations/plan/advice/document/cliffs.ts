import { evaluatePiecewise, type Piecewise } from '../../../program/piecewise.ts';
import type { PlanEdit } from '../../../problems/problem.ts';
import { payoutCurve } from '../../mechanisms/payout-curve.ts';
import { keyEdits, valueEdits, type Path, type Report } from '../../report.ts';
import type { PlanPost } from '../../plan-document.ts';
import { numberWords, percentWords } from '../../words/figure-words.ts';

/** Part of a month's pay on target from which a step is a cliff. Source: shared design, "Numbers". */
const CLIFF = 0.03;

/** Base pay of a level in yuan a month, as far as it is known. */
export type BaseOf = (level: string, base: number | undefined) => number | undefined;

/** Where a point of score moves 3 % of a month's pay on target: at the level for which that is most of it. */
export function adviseOfCliffs(
  { curve, levels, scorecard }: PlanPost,
  { scale, path, baseOf }: { readonly scale: number; readonly path: Path; readonly baseOf: BaseOf },
  report: Report,
): void {
  if (scorecard.length === 0 || curve.kind === 'fixed' || curve.kind === 'matrix') return;
  const pays = Object.entries(levels).flatMap(([level, { base: written, bonus }]) => {
    const base = baseOf(level, written);
    return base === undefined || bonus === 0
      ? []
      : [{ level, target: bonus * scale, pay: base + bonus * scale }];
  });
  const worst = pays.toSorted((a, b) => b.target / b.pay - a.target / a.pay)[0];
  const rise = steepest(payoutCurve(curve), 1);
  if (!worst || !rise || rise.by * worst.target < CLIFF * worst.pay) return;
  const yuan = rise.by * worst.target;
  const values = {
    at: rise.at,
    yuan: numberWords(Number(yuan.toFixed(0))),
    share: percentWords(Number((yuan / worst.pay).toFixed(3))),
    level: worst.level,
  };
  const at = [...path, 'curve'];
  report('plan/cliff', at, values, curve.kind === 'steps' ? slopeEdits(at) : []);
}

/** Straight lines between the steps, in place of whole steps. */
function slopeEdits(path: Path): PlanEdit[] {
  return [...valueEdits([...path, 'kind'], 'points'), ...keyEdits([...path, 'steps'], 'points')];
}

/** Where a curve changes most within one unit, and by how much; nothing for a flat one. */
function steepest(curve: Piecewise, unit: number): { readonly at: number; readonly by: number } | undefined {
  const rises = curve.origin.filter(Number.isFinite).flatMap((at) =>
    [at, at + unit].map((to) => ({
      at,
      by: Math.abs(evaluatePiecewise(curve, to) - evaluatePiecewise(curve, to - unit)),
    })),
  );
  return rises.toSorted((a, b) => b.by - a.by || a.at - b.at)[0];
}
