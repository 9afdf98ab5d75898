import type { Frame } from '../frame/frame.ts';
import { measureValues } from '../frame/measure-values.ts';
import { piecewise, piecewiseTables } from './kernel-loops.ts';
import type { ProgramNode } from './program.ts';

type Curve = ProgramNode & { op: 'piecewise' };
type Measure = ProgramNode & { op: 'measure' };

/** Columns kept per frame; a plan of 3 posts with 12 KPIs on each of two sides needs 72. */
const KEPT = 96;

const kept = new WeakMap<Frame, Map<string, Float64Array>>();

/**
 * A curve of a KPI for all rows of a frame, kept as long as it is among the last used: while a
 * weight, a gate or the bonus curve moves, the points of every KPI stay as they are.
 */
export function pointsColumn(frame: Frame, measure: Measure, curve: Curve): Float64Array {
  const key = JSON.stringify([measure, { ...curve, input: 0 }]);
  let columns = kept.get(frame);
  if (!columns) kept.set(frame, (columns = new Map()));
  const column = columns.get(key) ?? compute(frame, measure, curve);
  columns.delete(key);
  columns.set(key, column);
  if (columns.size > KEPT) columns.delete(columns.keys().next().value as string);
  return column;
}

function compute(frame: Frame, { kpi, minSamples }: Measure, curve: Curve): Float64Array {
  const column = new Float64Array(frame.rows);
  piecewise(column, measureValues(frame, kpi, minSamples), 0, piecewiseTables(curve), frame.rows);
  return column;
}
