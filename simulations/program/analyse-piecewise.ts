import type { Piecewise } from './piecewise.ts';

/** A place where a curve breaks: a notch (it jumps) or a kink (only its slope changes). */
export interface CurveBreak {
  readonly at: number;
  readonly jump: number;
  readonly slopeLeft: number;
  readonly slopeRight: number;
  readonly kind: 'notch_up' | 'notch_down' | 'kink_convex' | 'kink_concave';
  /** After a downward notch: the x at which the value left of the notch is reached again; null = never. */
  readonly dominatedUntil?: number | null;
}

/**
 * Notches and kinks of a curve, left to right; places where nothing changes are left out.
 *
 * Source: methods 2.8 (marginal incentives and dominated regions).
 */
export function analysePiecewise(curve: Piecewise): CurveBreak[] {
  const breaks: CurveBreak[] = [];
  for (let k = 1; k < curve.origin.length; k++) {
    const at = curve.origin[k];
    const left = valueOf(curve, k - 1, at);
    const right = curve.value[k];
    const slopeLeft = curve.slope[k - 1];
    const slopeRight = curve.slope[k];
    const exact = right - left;
    const jump = Math.abs(exact) <= 1e-9 * Math.max(1, Math.abs(right)) ? 0 : exact;
    const slopeChange = slopeRight - slopeLeft;
    if (jump === 0 && Math.abs(slopeChange) <= 1e-12) continue;
    const found = { at, jump, slopeLeft, slopeRight };
    if (jump > 0) breaks.push({ ...found, kind: 'notch_up' });
    else if (jump < 0)
      breaks.push({ ...found, kind: 'notch_down', dominatedUntil: regained(curve, k, left) });
    else breaks.push({ ...found, kind: slopeChange > 0 ? 'kink_convex' : 'kink_concave' });
  }
  return breaks;
}

/** The first x right of piece k's start at which the curve is back at `level`. */
function regained(curve: Piecewise, k: number, level: number): number | null {
  for (let piece = k; piece < curve.origin.length; piece++) {
    const start = curve.origin[piece];
    const end = curve.origin[piece + 1] ?? Infinity;
    if (curve.value[piece] >= level) return start;
    const slope = curve.slope[piece];
    const x = slope > 0 ? start + (level - curve.value[piece]) / slope : Infinity;
    if (x < end) return x;
  }
  return null;
}

function valueOf({ value, slope, origin }: Piecewise, k: number, x: number): number {
  return value[k] + slope[k] * (x - origin[k]);
}
