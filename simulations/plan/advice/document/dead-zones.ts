import type { PlanCurve } from '../../mechanisms/payout-curve.ts';
import type { Path, Report } from '../../report.ts';

/** Points of score by which a curve stands still before it is said; assumed. */
const DEAD = 10;

/** Stretches inside a curve where more points pay nothing more. */
export function adviseOfDeadZones(curve: PlanCurve, path: Path, report: Report): void {
  if (curve.kind !== 'points') return;
  curve.points.slice(0, -1).forEach(([from, pays], k) => {
    const [to = NaN, then] = curve.points[k + 1] ?? [];
    const goesOn = curve.points.slice(k + 2).some(([, later]) => later !== pays);
    if (pays === then && to - from >= DEAD && goesOn) report('plan/dead-zone', [...path, k], { from, to });
  });
}
