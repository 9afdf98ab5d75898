import type { PlanCurve } from '../../../simulations/plan/mechanisms/payout-curve.ts';
import type { CurvePoint } from '../screens/compare/curve-points.ts';

/** A curve with other points; other kinds than steps become `points`. */
export function curveWith(curve: PlanCurve, points: readonly CurvePoint[]): PlanCurve {
  const list = points.map(([x, y]): [number, number] => [x, y]);
  if (curve.kind === 'steps' || curve.kind === 'marginal_steps') return { kind: curve.kind, steps: list };
  const below = paysFromThreshold(curve) ? 0 : curveBelow(curve);
  return below === undefined ? { kind: 'points', points: list } : { kind: 'points', points: list, below };
}

/** Whether a curve pays nothing below its first point. */
function paysFromThreshold(curve: PlanCurve): boolean {
  return (
    curve.kind === 'threshold_target_excellence' || (curve.kind === 'proportional' && curve.threshold > 0)
  );
}

function curveBelow(curve: PlanCurve): number | undefined {
  return curve.kind === 'points' ? curve.below : undefined;
}

/** Points that draw a curve of any kind over the scores 0 … 120 or so; none for a table of two KPIs. */
export function curvePoints(curve: PlanCurve): [number, number][] {
  switch (curve.kind) {
    case 'points':
      return curve.points.map(([x, y]) => [x, y]);
    case 'steps':
    case 'marginal_steps':
      return curve.steps.map(([x, y]) => [x, y]);
    case 'proportional':
      return proportionalPoints(curve.threshold, curve.cap);
    case 'threshold_target_excellence':
      return [curve.threshold, curve.target, curve.excellence].map(([x, y]) => [x, y]);
    case 'matrix':
      return [];
    case 'fixed':
      return [
        [0, curve.multiple],
        [100, curve.multiple],
      ];
  }
}

function proportionalPoints(threshold: number, cap: number): [number, number][] {
  const end: [number, number] = [cap, cap / 100];
  return threshold > 0 ? [[threshold, threshold / 100], end] : [[0, 0], end];
}
