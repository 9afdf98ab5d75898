/** The pieces of a curve as typed arrays. */
export interface PieceColumns {
  /** Start of the next piece by piece; +∞ after the last. */
  readonly next: Float64Array;
  readonly origin: Float64Array;
  readonly value: Float64Array;
  readonly slope: Float64Array;
  readonly reached: boolean;
}

/** So many pieces are told apart by counting the starts that a value has reached, without a branch. */
export const FEW_PIECES = 8;

/**
 * value[k] + slope[k] · (x − origin[k]) of the piece that x is in, for curves of at most `FEW_PIECES`; a third of the
 * time that looking for the piece takes, where values come in any order.
 */
export function fewPieces(
  out: Float64Array,
  x: Float64Array,
  at: number,
  { next, origin, value, slope, reached }: PieceColumns,
  count: number,
): void {
  // nothing has reached NaN; a number that is beyond a start has reached the next number after it
  const start = (k: number): number => (k >= next.length - 1 ? NaN : reached ? next[k] : nextNumber(next[k]));
  const [a, b, c, d] = [start(0), start(1), start(2), start(3)];
  if (next.length <= 5) {
    for (let i = 0; i < count; i++) {
      const v = x[at + i];
      const k = +(v >= a) + +(v >= b) + +(v >= c) + +(v >= d);
      out[i] = value[k] + slope[k] * (v - origin[k]);
    }
    return;
  }
  const [e, f, g] = [start(4), start(5), start(6)];
  for (let i = 0; i < count; i++) {
    const v = x[at + i];
    const k = +(v >= a) + +(v >= b) + +(v >= c) + +(v >= d) + +(v >= e) + +(v >= f) + +(v >= g);
    out[i] = value[k] + slope[k] * (v - origin[k]);
  }
}

const number = new Float64Array(1);
const bits = new BigInt64Array(number.buffer);

/** The smallest double above a finite one. */
function nextNumber(x: number): number {
  if (x === 0) return Number.MIN_VALUE;
  number[0] = x;
  bits[0] = bits[0] + (x > 0 ? 1n : -1n);
  return number[0];
}
