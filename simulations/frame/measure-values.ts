import { measureValue, type Frame } from './frame.ts';

const known = new WeakMap<Frame, Map<string, Float64Array>>();

/**
 * Values of a KPI for all rows, NaN where it is missing or rests on fewer than `minSamples` samples.
 * Made once per frame and kept as long as the frame lives.
 */
export function measureValues(frame: Frame, kpi: string, minSamples: number): Float64Array {
  const key = `${kpi}\u0000${minSamples}`;
  let columns = known.get(frame);
  if (!columns) known.set(frame, (columns = new Map()));
  let values = columns.get(key);
  if (!values) columns.set(key, (values = compute(frame, kpi, minSamples)));
  return values;
}

function compute(frame: Frame, kpi: string, minSamples: number): Float64Array {
  const measure = frame.measures[kpi];
  const values = new Float64Array(frame.rows).fill(NaN);
  if (!measure) return values;
  for (let row = 0; row < frame.rows; row++) {
    if (!(measure.samples[row] < minSamples)) values[row] = measureValue(measure, row);
  }
  return values;
}
