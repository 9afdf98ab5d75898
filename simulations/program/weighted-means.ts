import type { Operand } from './kernel-loops.ts';

/**
 * Σ w·x / Σ w over the inputs that are there, for rows [0, count) of a block; missing where the weight of those is
 * under `minWeight` or nothing. See the node `weighted`.
 *
 * Rows in which all are there need no test of each: a missing one shows in the sum. Those in which it does are
 * summed again.
 *
 * @param most  rows of a block
 */
export function weightedMeans(
  inputs: readonly Operand[],
  weights: readonly number[],
  minWeight: number,
  most: number,
): (out: Float64Array, count: number) => void {
  const gaps = {
    rows: new Int32Array(most + 1),
    sums: new Float64Array(most),
    weights: new Float64Array(most),
  };
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return (out, count) => {
    out.fill(0, 0, count);
    let k = 0;
    for (; k + 4 <= inputs.length; k += 4) addFour(out, inputs, weights, k, count);
    for (; k < inputs.length; k++) addOne(out, inputs[k], weights[k], count);
    const found = rowsWithGaps(gaps.rows, out, count);
    divideBy(out, all >= minWeight && all > 0 ? all : NaN, count);
    gaps.sums.fill(0, 0, found);
    gaps.weights.fill(0, 0, found);
    inputs.forEach((input, i) => addThere(gaps, input, weights[i], found));
    for (let j = 0; j < found; j++) {
      const weight = gaps.weights[j];
      out[gaps.rows[j]] = weight >= minWeight && weight > 0 ? gaps.sums[j] / weight : NaN;
    }
  };
}

/** Rows of a block in which an input is missing, with what is there. */
interface Gaps {
  readonly rows: Int32Array;
  readonly sums: Float64Array;
  readonly weights: Float64Array;
}

function addOne(out: Float64Array, { array, offset }: Operand, weight: number, count: number): void {
  for (let i = 0; i < count; i++) out[i] += weight * array[offset + i];
}

/** The same as one after the other: from left to right. */
function addFour(
  out: Float64Array,
  inputs: readonly Operand[],
  weights: readonly number[],
  first: number,
  count: number,
): void {
  const [a, b, c, d] = inputs.slice(first, first + 4) as [Operand, Operand, Operand, Operand];
  const [v, w, x, y] = weights.slice(first, first + 4) as [number, number, number, number];
  const [p, q, r, s] = [a.array, b.array, c.array, d.array];
  const [at, bt, ct, dt] = [a.offset, b.offset, c.offset, d.offset];
  for (let i = 0; i < count; i++) {
    out[i] = out[i] + v * p[at + i] + w * q[bt + i] + x * r[ct + i] + y * s[dt + i];
  }
}

/** Lists the rows whose sum is missing. @returns how many there are */
function rowsWithGaps(rows: Int32Array, sums: Float64Array, count: number): number {
  let found = 0;
  for (let i = 0; i < count; i++) {
    const sum = sums[i];
    rows[found] = i;
    found += +(sum !== sum);
  }
  return found;
}

function divideBy(out: Float64Array, divisor: number, count: number): void {
  for (let i = 0; i < count; i++) out[i] /= divisor;
}

/** Adds weight · x and the weight itself where x is there. */
function addThere(
  { rows, sums, weights }: Gaps,
  { array, offset }: Operand,
  weight: number,
  found: number,
): void {
  for (let j = 0; j < found; j++) {
    const x = array[offset + rows[j]];
    if (x !== x) continue;
    sums[j] += weight * x;
    weights[j] += weight;
  }
}
