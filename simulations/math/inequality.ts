import { exp, ln, pow } from './exp-log.ts';
import { neumaierSum } from './sum.ts';

/*
 * Indices of dispersion of pay x ≥ 0 with weights w (all 1 unless given). Null = not defined: nobody,
 * no pay at all, a negative amount, or a zero inside a logarithm. Sources: methods section 4.
 */

/**
 * Gini index of ascending values, 0 (all equal) to 1 − 1/n.
 *
 * giniIndex([3000, 9000]) // => 0.25
 */
export function giniIndex(sorted: ArrayLike<number>): number | null {
  const n = sorted.length;
  if (n === 0 || (sorted[0] as number) < 0) return null;
  let ranked = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    const x = sorted[i] as number;
    ranked += (2 * i + 1 - n) * x;
    total += x;
  }
  return total > 0 ? Math.max(0, ranked / (n * total)) : null;
}

/** Theil's T (GE 1), zeros included with 0·ln 0 = 0. */
export function theilT(values: ArrayLike<number>): number | null {
  return theil(values, (r) => (r === 0 ? 0 : r * ln(r)));
}

/** Theil's L (mean log deviation, GE 0); null with a zero among the values. */
export function theilL(values: ArrayLike<number>): number | null {
  for (let i = 0; i < values.length; i++) if (values[i] === 0) return null;
  return theil(values, (r) => -ln(r));
}

function theil(values: ArrayLike<number>, term: (ratio: number) => number): number | null {
  const mean = meanOfPay(values);
  if (mean === null) return null;
  return Math.max(0, neumaierSum(Float64Array.from(values, (x) => term(x / mean))) / values.length);
}

function meanOfPay(values: ArrayLike<number>): number | null {
  if (values.length === 0) return null;
  for (let i = 0; i < values.length; i++) if (!((values[i] as number) >= 0)) return null;
  const mean = neumaierSum(values) / values.length;
  return mean > 0 ? mean : null;
}

/**
 * Cumulative share of pay held by the lowest-paid share p of people, linear between people.
 *
 * @param sorted  ascending values
 * @returns       one number per p, or null when nothing is paid
 */
export function lorenzCurve(
  sorted: ArrayLike<number>,
  shares: readonly number[],
  weights?: ArrayLike<number>,
): number[] | null {
  const n = sorted.length;
  const w = weights ?? new Float64Array(n).fill(1);
  const people = new Float64Array(n + 1);
  const pay = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) {
    people[i + 1] = (people[i] as number) + (w[i] as number);
    pay[i + 1] = (pay[i] as number) + (w[i] as number) * (sorted[i] as number);
  }
  const [everybody, all] = [people[n] as number, pay[n] as number];
  if (n === 0 || !(all > 0) || (sorted[0] as number) < 0) return null;
  let k = 0;
  return shares.map((p) => {
    const at = p * everybody;
    while (k < n - 1 && (people[k + 1] as number) < at) k++;
    const [p0, p1] = [people[k] as number, people[k + 1] as number];
    const [y0, y1] = [pay[k] as number, pay[k + 1] as number];
    return Math.min(1, (y0 + ((at - p0) / (p1 - p0)) * (y1 - y0)) / all);
  });
}

/** Every index of a weighted sample at once. */
export interface InequalityIndices {
  readonly mean: number | null;
  readonly sdPopulation: number | null;
  readonly sdSample: number | null;
  readonly gini: number | null;
  /** Gini · n/(n − 1), unweighted samples of two or more. */
  readonly giniCorrected: number | null;
  readonly theilT: number | null;
  readonly theilL: number | null;
  readonly theilTPositive: number | null;
  readonly theilLPositive: number | null;
  /** Half the squared coefficient of variation. */
  readonly ge2: number | null;
  readonly atkinson: (epsilon: number) => number | null;
  readonly hoover: number | null;
  /** Population variance of ln x. */
  readonly varLog: number | null;
}

/**
 * The indices of methods section 4 for a sample, weighted or not.
 *
 * @param values   pay, any order
 * @param weights  FTE or head counts > 0; null = 1 each
 */
export function inequalityIndices(
  values: ArrayLike<number>,
  weights: ArrayLike<number> | null = null,
): InequalityIndices {
  const n = values.length;
  const order = Int32Array.from({ length: n }, (_, i) => i).sort(
    (a, b) => (values[a] as number) - (values[b] as number),
  );
  const x = Float64Array.from(order, (i) => values[i] as number);
  const w = Float64Array.from(order, (i) => (weights ? (weights[i] as number) : 1));
  const total = neumaierSum(w);
  const average = (of: (x: number, i: number) => number): number =>
    neumaierSum(x.map((value, i) => of(value, i) * (w[i] as number))) / total;
  const mean = n === 0 ? null : average((value) => value);
  const variance = mean === null ? null : average((value) => (value - mean) * (value - mean));
  const paid = mean !== null && mean > 0 && (x[0] as number) >= 0;
  const positive = paid ? splitPositive(x, w) : null;
  const ratio = (value: number): number => value / (mean as number);
  const hasZero = n > 0 && x[0] === 0;
  const ge1 = paid
    ? Math.max(
        0,
        average((value) => (value === 0 ? 0 : ratio(value) * ln(ratio(value)))),
      )
    : null;
  const gini = paid ? weightedGini(x, w) : null;
  const varLog = paid && !hasZero ? varianceOfLog(x, average) : null;
  return {
    ...{ mean, gini, theilT: ge1, varLog },
    sdPopulation: variance === null ? null : Math.sqrt(variance),
    sdSample: variance === null || weights || n < 2 ? null : Math.sqrt((variance * n) / (n - 1)),
    giniCorrected: gini === null || weights || n < 2 ? null : (gini * n) / (n - 1),
    theilL:
      paid && !hasZero
        ? Math.max(
            0,
            average((value) => -ln(ratio(value))),
          )
        : null,
    theilTPositive: positive && inequalityOf(positive, 'theilT'),
    theilLPositive: positive && inequalityOf(positive, 'theilL'),
    ge2: mean !== null && mean > 0 && variance !== null ? variance / (2 * mean * mean) : null,
    atkinson: (epsilon) => (paid ? atkinson(x, average, mean, epsilon) : null),
    hoover: paid ? average((value) => Math.abs(value - mean)) / (2 * mean) : null,
  };
}

interface Weighted {
  readonly x: Float64Array;
  readonly w: Float64Array;
}

function splitPositive(x: Float64Array, w: Float64Array): Weighted {
  const first = x.findIndex((value) => value > 0);
  return { x: x.slice(first), w: w.slice(first) };
}

function inequalityOf({ x, w }: Weighted, index: 'theilT' | 'theilL'): number {
  const total = neumaierSum(w);
  const mean = neumaierSum(x.map((value, i) => value * (w[i] as number))) / total;
  const term = (r: number): number => (index === 'theilT' ? r * ln(r) : -ln(r));
  return Math.max(0, neumaierSum(x.map((value, i) => term(value / mean) * (w[i] as number))) / total);
}

function weightedGini(x: Float64Array, w: Float64Array): number {
  let people = 0;
  let pay = 0;
  let area = 0;
  for (let i = 0; i < x.length; i++) {
    const before = pay;
    people += w[i] as number;
    pay += (w[i] as number) * (x[i] as number);
    area += (w[i] as number) * (before + pay);
  }
  return Math.max(0, 1 - area / (people * pay));
}

function varianceOfLog(x: Float64Array, average: (of: (x: number, i: number) => number) => number): number {
  const logs = x.map((value) => ln(value));
  const mean = average((_, i) => logs[i] as number);
  return average((_, i) => ((logs[i] as number) - mean) * ((logs[i] as number) - mean));
}

function atkinson(
  x: Float64Array,
  average: (of: (x: number, i: number) => number) => number,
  mean: number,
  epsilon: number,
): number {
  if (epsilon >= 1 && x[0] === 0) return 1;
  const equal =
    epsilon === 1
      ? exp(average((value) => ln(value / mean)))
      : pow(
          average((value) => pow(value / mean, 1 - epsilon)),
          1 / (1 - epsilon),
        );
  return Math.max(0, 1 - equal);
}
