import type { CurvePoint, PlanEdits } from './plan-edits.ts';

/** Adds edits to a query: `w.<post>=4000.3000.3000`, `c.<post>=0_0.100_1`, `s=0.9731`. */
export function writeEdits(query: URLSearchParams, { weights, curves, scale }: PlanEdits): void {
  for (const [post, list] of Object.entries(weights)) query.set(`w.${post}`, list.join('-'));
  for (const [post, points] of Object.entries(curves)) query.set(`c.${post}`, curveText(points));
  if (scale !== null) query.set('s', String(scale));
}

/** Reads edits from a query; whatever does not parse is as if it were not there. */
export function readEdits(query: URLSearchParams): PlanEdits {
  const scale = Number(query.get('s') ?? NaN);
  return {
    weights: prefixed(query, 'w.', readWeights),
    curves: prefixed(query, 'c.', readCurve),
    scale: scale > 0 && scale <= 100 ? scale : null,
  };
}

function prefixed<T>(
  query: URLSearchParams,
  prefix: string,
  read: (text: string) => T | null,
): Record<string, T> {
  const found: Record<string, T> = {};
  for (const [key, text] of query) {
    const value = key.startsWith(prefix) ? read(text) : null;
    if (value !== null) found[key.slice(prefix.length)] = value;
  }
  return found;
}

function readWeights(text: string): number[] | null {
  const list = text.split('-').map(Number);
  const sum = list.reduce((total, weight) => total + weight, 0);
  return list.every((weight) => Number.isInteger(weight) && weight >= 0) && sum === 10_000 ? list : null;
}

function curveText(points: readonly CurvePoint[]): string {
  return points.map(([x, y]) => `${x}_${y}`).join('~');
}

function readCurve(text: string): CurvePoint[] | null {
  const points = text.split('~').map((part) => part.split('_').map(Number));
  const ascends = points.every(([x], k) => k === 0 || (x as number) > (points[k - 1]?.[0] as number));
  const whole = points.every((point) => point.length === 2 && point.every(Number.isFinite));
  return whole && ascends && points.length >= 1 ? (points as unknown as CurvePoint[]) : null;
}
