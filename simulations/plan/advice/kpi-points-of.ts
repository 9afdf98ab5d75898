import { kpiDirection } from '../../kpi/kpi-title.ts';
import { evaluatePiecewise } from '../../program/piecewise.ts';
import { kpiPoints } from '../mechanisms/kpi-points.ts';
import type { ScorecardItem } from '../mechanisms/scorecard.ts';
import type { PlanDocument } from '../plan-document.ts';

/** How values of a KPI become points by the scale of a scorecard's item. */
export function pointsOf(item: ScorecardItem, plan: PlanDocument): (value: number) => number {
  const { attainment } = item;
  const direction = kpiDirection(item.kpi, plan);
  if (!attainment) {
    const curve = kpiPoints(item, direction);
    return (value) => evaluatePiecewise(curve, value);
  }
  const { target, floor, cap, lower } = attainment;
  const reached = (value: number): number => {
    if (direction !== 'lower') return value / target;
    if (lower === 'linear') return 2 - value / target;
    return value <= 0 ? cap : target / value;
  };
  return (value) => 100 * Math.min(Math.max(reached(value), floor), cap);
}
