import type { Direction } from '../../kpi/kpi-title.ts';
import { band, interpolation, steps, type Piecewise } from '../../program/piecewise.ts';
import type { ScorecardItem } from '../plan-document.ts';

/**
 * How a KPI's value becomes points: straight lines between anchors, whole steps, or a band.
 * Steps of a KPI where lower is better hold up to and including their boundary.
 *
 * @param direction  which way is better, see `kpiDirection`
 *
 * @throws RangeError when the item has no scale (the checker reports it first)
 *
 * evaluatePiecewise(kpiPoints({ kpi: 'csat', weight: 1, min_samples: 0, anchors: [[0.7, 0], [0.9, 100]] }, 'higher'), 0.8) // ≈ 50
 */
export function kpiPoints(item: ScorecardItem, direction: Direction): Piecewise {
  if (item.anchors) return interpolation(item.anchors);
  if (item.steps) return steps(item.steps, direction === 'lower' ? 'passed' : 'reached');
  if (item.band) return band(item.band.from, item.band.to, item.band.falls_below, item.band.falls_above);
  throw new RangeError(`KPI ${item.kpi} has neither anchors, steps nor band`);
}
