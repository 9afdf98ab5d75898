import type { Operand } from './kernel-loops.ts';

/** A weighted mean over columns, see the node `weighted`. */
export interface WeightedColumns {
  readonly inputs: readonly Operand[];
  readonly weights: readonly number[];
  readonly minWeight: number;
}

/**
 * Σ w·x / Σ w over the inputs that are there, for rows [0, count) of a block; missing where the weight of those is
 * under `minWeight` or nothing. Rows in which all are there need no test of each: a missing one would show in the sum.
 */
export function weightedMeans(out: Float64Array, mean: WeightedColumns, count: number): void {
  const { inputs, weights, minWeight } = mean;
  out.fill(0, 0, count);
  let k = 0;
  for (; k + 4 <= inputs.length; k += 4) addFour(out, inputs, weights, k, count);
  for (; k < inputs.length; k++) addOne(out, inputs[k] as Operand, weights[k] as number, count);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const enough = all >= minWeight && all > 0;
  for (let i = 0; i < count; i++) {
    const sum = out[i] as number;
    out[i] = sum !== sum ? meanOfRow(mean, i) : enough ? sum / all : NaN;
  }
}

function addOne(out: Float64Array, { array, offset }: Operand, weight: number, count: number): void {
  for (let i = 0; i < count; i++) out[i] = (out[i] as number) + weight * (array[offset + i] as number);
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
    out[i] =
      (out[i] as number) +
      v * (p[at + i] as number) +
      w * (q[bt + i] as number) +
      x * (r[ct + i] as number) +
      y * (s[dt + i] as number);
  }
}

function meanOfRow({ inputs, weights, minWeight }: WeightedColumns, i: number): number {
  let [sum, weight] = [0, 0];
  for (let k = 0; k < inputs.length; k++) {
    const { array, offset } = inputs[k] as Operand;
    const x = array[offset + i] as number;
    if (x !== x) continue;
    sum += (weights[k] as number) * x;
    weight += weights[k] as number;
  }
  return weight >= minWeight && weight > 0 ? sum / weight : NaN;
}
