import { passedFrom, reachedFrom } from './slack.ts';

/**
 * Every curve of a plan: straight pieces with jumps. Piece k holds from `from[k]` on and gives
 * `value[k] + slope[k] · (x − origin[k])`; left of `from[1]` piece 0 holds (`from[0]` is −∞).
 * `from` is `origin` with the slack of a threshold folded in where the curve jumps.
 */
export interface Piecewise {
  readonly from: readonly number[];
  readonly origin: readonly number[];
  readonly value: readonly number[];
  readonly slope: readonly number[];
  /** `reached`: a boundary belongs to the piece on its right; `passed`: to the piece on its left. */
  readonly boundary: 'reached' | 'passed';
}

export type Boundary = Piecewise['boundary'];

/** A point of a curve: x, then y. */
export type CurvePoint = readonly [x: number, y: number];

interface Piece {
  readonly at: number;
  readonly value: number;
  readonly slope: number;
}

/**
 * Value of a curve at x; NaN (missing) stays missing.
 *
 * evaluatePiecewise(interpolation([[70, 0], [85, 80], [90, 100]]), 88) // => 92
 */
export function evaluatePiecewise(curve: Piecewise, x: number): number {
  const { value, slope, origin } = pieceAt(curve, x);
  return value + slope * (x - origin);
}

/** The piece that holds at x: `value + slope · (x − origin)`; the first one for NaN. */
export function pieceAt(
  { from, origin, value, slope, boundary }: Piecewise,
  x: number,
): { readonly value: number; readonly slope: number; readonly origin: number } {
  let k = 0;
  // beyond the last piece stands nothing, which no number reaches
  if (boundary === 'reached') while (x >= from[k + 1]) k++;
  else while (x > from[k + 1]) k++;
  return { value: value[k], slope: slope[k], origin: origin[k] };
}

/**
 * Straight lines between points, flat beyond both ends.
 *
 * @param points  x strictly ascending, at least one
 * @param below   value left of the first point when that differs from its own (a threshold to reach)
 * @throws RangeError when x does not ascend
 */
export function interpolation(points: readonly CurvePoint[], below?: number): Piecewise {
  mustAscend(points.map(([x]) => x));
  const [firstX, firstY] = points[0];
  const pieces: Piece[] = [{ at: firstX, value: below ?? firstY, slope: 0 }];
  points.forEach(([x, y], k) => {
    const next = points[k + 1];
    pieces.push({ at: x, value: y, slope: next ? (next[1] - y) / (next[0] - x) : 0 });
  });
  return curve(pieces, 'reached');
}

/**
 * The value of the highest step reached (or, for `passed`, the lowest not passed: lower is better).
 *
 * evaluatePiecewise(steps([[0, 0], [80, 600], [90, 900]]), 85) // => 600
 */
export function steps(points: readonly CurvePoint[], boundary: Boundary = 'reached'): Piecewise {
  mustAscend(points.map(([x]) => x));
  const pieces = points.map(([x, y]) => ({ at: x, value: y, slope: 0 }));
  const [first] = points as readonly [CurvePoint];
  if (boundary === 'passed')
    return curve([{ at: first[0], value: first[1], slope: 0 }, ...stepsPassed(points)], boundary);
  return curve([{ at: first[0], value: 0, slope: 0 }, ...pieces], boundary);
}

/** Lower is better: [35, 100] pays up to and including 35, beyond it the next step's value. */
function stepsPassed(points: readonly CurvePoint[]): Piece[] {
  return points.map(([x], k) => ({ at: x, value: points[k + 1]?.[1] ?? 0, slope: 0 }));
}

/**
 * Whole tiers: the rate of the tier reached applies to the whole amount.
 * An upward notch at every tier whose rate is higher.
 *
 * evaluatePiecewise(wholeTiers([[0, 0.02], [10000, 0.03]]), 10001) // => 300.03
 */
export function wholeTiers(tiers: readonly CurvePoint[]): Piecewise {
  mustAscend(tiers.map(([x]) => x));
  const pieces = tiers.map(([from, rate]) => ({ at: from, value: rate * from, slope: rate }));
  return curve([{ at: tiers[0][0], value: 0, slope: 0 }, ...pieces], 'reached');
}

/**
 * Marginal tiers: each rate applies to the part of the amount inside its tier; continuous.
 *
 * evaluatePiecewise(marginalTiers([[0, 0.02], [10000, 0.03]]), 10001) // => 200.03
 */
export function marginalTiers(tiers: readonly CurvePoint[]): Piecewise {
  mustAscend(tiers.map(([x]) => x));
  let value = 0;
  const pieces = tiers.map(([from, rate], k) => {
    const before = tiers[k - 1];
    if (before) value += before[1] * (from - before[0]);
    return { at: from, value, slope: rate };
  });
  return curve([{ at: tiers[0][0], value: 0, slope: 0 }, ...pieces], 'reached');
}

/**
 * Score / 100 between a threshold and a cap: nothing below the threshold, flat above the cap.
 *
 * @param threshold  score points from which it pays
 * @param capScore   score points from which it pays no more
 */
export function proportional(threshold: number, capScore: number): Piecewise {
  if (!(capScore >= threshold))
    throw new RangeError(`cap score ${capScore} is below the threshold ${threshold}`);
  const pieces: Piece[] = [
    { at: threshold, value: 0, slope: 0 },
    { at: threshold, value: threshold / 100, slope: 0.01 },
  ];
  if (Number.isFinite(capScore)) pieces.push({ at: capScore, value: capScore / 100, slope: 0 });
  return curve(pieces, 'reached');
}

/** A band: 100 points inside [lo, hi], falling straight to 0 at lo − tolLo and hi + tolHi; a tolerance of 0 falls at once. */
export function band(lo: number, hi: number, tolLo: number, tolHi: number): Piecewise {
  if (!(lo <= hi && tolLo >= 0 && tolHi >= 0))
    throw new RangeError('a band wants lo ≤ hi and tolerances of at least 0');
  const [below, above] = [Math.min(lo - tolLo, reachedFrom(lo)), Math.max(hi + tolHi, passedFrom(hi))];
  const inside: CurvePoint[] =
    hi > lo
      ? [
          [lo, 100],
          [hi, 100],
        ]
      : [[lo, 100]];
  return interpolation([[below, 0], ...inside, [above, 0]]);
}

/** The same curve with every value and slope multiplied. */
export function scaled(curveToScale: Piecewise, factor: number): Piecewise {
  return {
    ...curveToScale,
    value: curveToScale.value.map((v) => v * factor),
    slope: curveToScale.slope.map((s) => s * factor),
  };
}

/** Pieces in order; the first one reaches to −∞ and has no width at its own origin. */
function curve(pieces: readonly Piece[], boundary: Boundary): Piecewise {
  const from = pieces.map((piece, k) => (k === 0 ? -Infinity : threshold(pieces[k - 1], piece, boundary)));
  return {
    from,
    origin: pieces.map(({ at }) => at),
    value: pieces.map(({ value }) => value),
    slope: pieces.map(({ slope }) => slope),
    boundary,
  };
}

/** Where a piece begins: its origin, with slack only where the value jumps. */
function threshold(before: Piece, piece: Piece, boundary: Boundary): number {
  const jumps =
    Math.abs(before.value + before.slope * (piece.at - before.at) - piece.value) >
    1e-9 * Math.max(1, Math.abs(piece.value));
  if (!jumps) return piece.at;
  return boundary === 'reached' ? reachedFrom(piece.at) : passedFrom(piece.at);
}

function mustAscend(xs: readonly number[]): void {
  if (xs.length === 0) throw new RangeError('a curve wants at least one point');
  xs.forEach((x, k) => {
    const before = xs[k - 1];
    if (before !== undefined && !(x > before))
      throw new RangeError(`point ${k + 1}: ${x} must be above ${before}`);
  });
}
