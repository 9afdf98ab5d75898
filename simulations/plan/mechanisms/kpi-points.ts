import { band, interpolation, steps, type Piecewise } from '../../program/piecewise.ts';
import type { ScorecardItem } from '../plan-document.ts';

/**
 * How a KPI's value becomes points: straight lines between anchors, whole steps, or a band.
 * Steps whose points fall with the value are lower-is-better: a boundary still keeps its step.
 *
 * @throws RangeError when the item has no scale (the checker reports it first)
 *
 * evaluatePiecewise(kpiPoints({ kpi: 'csat', weight: 1, min_samples: 0, anchors: [[0.7, 0], [0.9, 100]] }), 0.8) // ≈ 50
 */
export function kpiPoints(item: ScorecardItem): Piecewise {
  if (item.anchors) return interpolation(item.anchors);
  if (item.steps) return steps(item.steps, falls(item.steps) ? 'passed' : 'reached');
  if (item.band) return band(item.band.from, item.band.to, item.band.falls_below, item.band.falls_above);
  throw new RangeError(`KPI ${item.kpi} has neither anchors, steps nor band`);
}

function falls(points: readonly (readonly [number, number])[]): boolean {
  const [first, last] = [points[0], points.at(-1)];
  return first !== undefined && last !== undefined && last[1] < first[1];
}
