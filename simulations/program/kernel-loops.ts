import { FEW_PIECES, fewPieces, type PieceColumns } from './few-pieces.ts';
import type { ArithmeticOp, ProgramNode } from './program.ts';

/*
 * The inner loops of the kernel: no closures, no allocation, one operation each, so that each is
 * compiled on its own. `out[i]` for i in [0, count); inputs are read at `at + i`. NaN is missing.
 */

type BinaryLoop = (
  out: Float64Array,
  a: Float64Array,
  i: number,
  b: Float64Array,
  j: number,
  count: number,
) => void;

export const binary: Readonly<Record<ArithmeticOp, BinaryLoop>> = {
  add(out, a, i, b, j, count) {
    for (let k = 0; k < count; k++) out[k] = a[i + k] + b[j + k];
  },
  subtract(out, a, i, b, j, count) {
    for (let k = 0; k < count; k++) out[k] = a[i + k] - b[j + k];
  },
  multiply(out, a, i, b, j, count) {
    for (let k = 0; k < count; k++) out[k] = a[i + k] * b[j + k];
  },
  divide(out, a, i, b, j, count) {
    for (let k = 0; k < count; k++) {
      const below = b[j + k];
      out[k] = below === 0 ? NaN : a[i + k] / below;
    }
  },
  min(out, a, i, b, j, count) {
    for (let k = 0; k < count; k++) out[k] = Math.min(a[i + k], b[j + k]);
  },
  max(out, a, i, b, j, count) {
    for (let k = 0; k < count; k++) out[k] = Math.max(a[i + k], b[j + k]);
  },
  less(out, a, i, b, j, count) {
    for (let k = 0; k < count; k++) {
      const x = a[i + k];
      const y = b[j + k];
      out[k] = x !== x || y !== y ? NaN : +(x < y);
    }
  },
  atMost(out, a, i, b, j, count) {
    for (let k = 0; k < count; k++) {
      const x = a[i + k];
      const y = b[j + k];
      out[k] = x !== x || y !== y ? NaN : +(x <= y);
    }
  },
  greater(out, a, i, b, j, count) {
    for (let k = 0; k < count; k++) {
      const x = a[i + k];
      const y = b[j + k];
      out[k] = x !== x || y !== y ? NaN : +(x > y);
    }
  },
  atLeast(out, a, i, b, j, count) {
    for (let k = 0; k < count; k++) {
      const x = a[i + k];
      const y = b[j + k];
      out[k] = x !== x || y !== y ? NaN : +(x >= y);
    }
  },
};

/** Divides by a number that is not 0. */
export function divideBy(
  out: Float64Array,
  x: Float64Array,
  at: number,
  divisor: number,
  count: number,
): void {
  for (let k = 0; k < count; k++) out[k] = x[at + k] / divisor;
}

/** The same with a grid that guesses the piece of a value. */
export interface PiecewiseTables extends PieceColumns {
  /** A piece at or left of the one that a value of this grid cell is in. */
  readonly guess: Uint8Array;
  readonly low: number;
  /** Cells per unit of x. */
  readonly density: number;
  /** Few pieces whose starts ascend; slack may put one before the start of the piece before it. */
  readonly few: boolean;
}

const CELLS = 512;

export function piecewiseTables(node: ProgramNode & { op: 'piecewise' }): PiecewiseTables {
  const next = Float64Array.from([...node.from.slice(1), Infinity]);
  const low = node.from[1] ?? 0;
  const width = (node.from.at(-1) ?? 0) - low;
  const density = width > 0 && node.from.length < 256 ? (CELLS - 2) / width : 0;
  const guess = Uint8Array.from({ length: CELLS }, (_, cell) => {
    // a little left of the cell, so that rounding of the cell number never overshoots
    const x = density === 0 || cell === 0 ? -Infinity : low + (cell - 1e-6) / density;
    let k = 0;
    while (x > next[k]) k++;
    return k;
  });
  const columns = { origin: node.origin, value: node.value, slope: node.slope };
  return {
    next,
    guess,
    low,
    density,
    few: next.length <= FEW_PIECES && next.every((start, k) => k === 0 || start >= next[k - 1]),
    reached: node.boundary === 'reached',
    origin: Float64Array.from(columns.origin),
    value: Float64Array.from(columns.value),
    slope: Float64Array.from(columns.slope),
  };
}

/** value[k] + slope[k] · (x − origin[k]) of the piece that x is in. */
export function piecewise(
  out: Float64Array,
  x: Float64Array,
  at: number,
  curve: PiecewiseTables,
  count: number,
): void {
  if (curve.few) return fewPieces(out, x, at, curve, count);
  const { next, origin, value, slope, guess, low, density, reached } = curve;
  const most = CELLS - 1;
  const last = next.length - 1;
  for (let i = 0; i < count; i++) {
    const v = x[at + i];
    const cell = (v - low) * density;
    let k = guess[(cell < most ? (cell > 0 ? cell : 0) : most) | 0];
    if (reached) while (k < last && v >= next[k]) k++;
    else while (k < last && v > next[k]) k++;
    out[i] = value[k] + slope[k] * (v - origin[k]);
  }
}

/** A column as the loops read it: `array[offset + i]`. */
export interface Operand {
  readonly array: Float64Array;
  readonly offset: number;
}

/** x where it is there, else y. */
export function orElse(out: Float64Array, x: Operand, y: Operand, count: number): void {
  const { array: a, offset: i } = x;
  const { array: b, offset: j } = y;
  for (let k = 0; k < count; k++) {
    const v = a[i + k];
    out[k] = v === v ? v : b[j + k];
  }
}

/** `then` where the condition holds, `otherwise` where it is 0 or missing. */
export function select(
  out: Float64Array,
  condition: Operand,
  then: Operand,
  otherwise: Operand,
  count: number,
): void {
  for (let k = 0; k < count; k++) {
    const c = condition.array[condition.offset + k];
    out[k] = c === c && c !== 0 ? then.array[then.offset + k] : otherwise.array[otherwise.offset + k];
  }
}

export function isMissing(out: Float64Array, x: Float64Array, at: number, count: number): void {
  for (let i = 0; i < count; i++) out[i] = x[at + i] === x[at + i] ? 0 : 1;
}

export function floor(out: Float64Array, x: Float64Array, at: number, count: number): void {
  for (let i = 0; i < count; i++) out[i] = Math.floor(x[at + i]);
}

export function abs(out: Float64Array, x: Float64Array, at: number, count: number): void {
  for (let i = 0; i < count; i++) out[i] = Math.abs(x[at + i]);
}

export function sqrt(out: Float64Array, x: Float64Array, at: number, count: number): void {
  for (let i = 0; i < count; i++) out[i] = Math.sqrt(x[at + i]);
}

/** Copies a block of small whole numbers to its rows. */
export function copyBytes(into: Uint8Array, first: number, x: Float64Array, at: number, count: number): void {
  for (let i = 0; i < count; i++) into[first + i] = x[at + i];
}
