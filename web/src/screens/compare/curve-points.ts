/** A point of a payout curve: score points, multiple of the target bonus. */
export type CurvePoint = readonly [x: number, y: number];

/** Why a point may not stand where the hand wants it. */
export type CurveRefusal = 'order' | 'falling' | 'above-cap' | 'below-zero' | 'too-few';

/** What the switches beside the curve ask for; `cap` is a multiple of the target bonus. */
export interface CurveRules {
  /** More score never pays less. */
  readonly monotone: boolean;
  readonly cap: number | null;
}

/** The points after a change, or the unchanged points with the reason. */
export interface CurveChange {
  readonly points: CurvePoint[];
  readonly refusal: CurveRefusal | null;
}

/** Smallest step of the score (points) and of the payout (1 % of the target). */
export const SCORE_STEP = 1;
export const PAYOUT_STEP = 0.01;
const FEWEST = 2;

/** The nearest whole number of steps, without the dust of binary fractions. */
export function snapTo(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(6));
}

/** The curve with point `index` elsewhere; x must stay between its neighbours. */
export function movePoint(
  points: readonly CurvePoint[],
  index: number,
  to: CurvePoint,
  rules: CurveRules,
): CurveChange {
  const next = points.map((point, k) => (k === index ? to : point));
  const refusal = refusalAt(next, index, rules);
  return { points: refusal === null ? next : [...points], refusal };
}

/** The curve with one more point on its line at x (`steps`: on the step there). */
export function addPoint(points: readonly CurvePoint[], x: number, steps = false): CurveChange {
  const place = points.findIndex(([before]) => before >= x);
  if (x < 0 || points[place]?.[0] === x) return { points: [...points], refusal: 'order' };
  const y = snapTo(payoutAt(points, x, steps), PAYOUT_STEP);
  return { points: points.toSpliced(place < 0 ? points.length : place, 0, [x, y]), refusal: null };
}

/** The curve with a point in the middle of the segment after `index` (after the last one: 10 further). */
export function splitSegment(points: readonly CurvePoint[], index: number, steps = false): CurveChange {
  const [from] = points[index] as CurvePoint;
  const until = points[index + 1]?.[0] ?? from + 20;
  const middle = snapTo((from + until) / 2, SCORE_STEP);
  return middle > from && middle < until
    ? addPoint(points, middle, steps)
    : { points: [...points], refusal: 'order' };
}

/** The curve without point `index`; two are the least. */
export function removePoint(points: readonly CurvePoint[], index: number): CurveChange {
  if (points.length <= FEWEST) return { points: [...points], refusal: 'too-few' };
  return { points: points.toSpliced(index, 1), refusal: null };
}

/** Payout at a score: flat beyond both ends, straight (or stepping) between. */
export function payoutAt(points: readonly CurvePoint[], x: number, steps = false): number {
  const after = points.findIndex(([at]) => at > x);
  if (after === 0) return points[0]?.[1] ?? 0;
  const [x0, y0] = points.at(after < 0 ? -1 : after - 1) ?? [0, 0];
  const next = after < 0 ? undefined : points[after];
  return next === undefined || steps ? y0 : y0 + ((next[1] - y0) * (x - x0)) / (next[0] - x0);
}

function refusalAt(
  points: readonly CurvePoint[],
  index: number,
  { monotone, cap }: CurveRules,
): CurveRefusal | null {
  const [x, y] = points[index] as CurvePoint;
  const before = points[index - 1] ?? [-Infinity, -Infinity];
  const after = points[index + 1] ?? [Infinity, Infinity];
  if (x < 0 || y < 0) return 'below-zero';
  if (x <= before[0] || x >= after[0]) return 'order';
  if (cap !== null && y > cap) return 'above-cap';
  return monotone && (y < before[1] || y > after[1]) ? 'falling' : null;
}
