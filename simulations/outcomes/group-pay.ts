import { dominatedSums } from '../disclosure/dominance.ts';
import type { Frame } from '../frame/frame.ts';
import type { ComparedPay, Population } from './compared-pay.ts';

/**
 * Pay and paid months by the groups of one label, each person-month counted in its own label of that month: whoever
 * changes group is in both, with the months spent there. Cells are indexed `person · groups + group`.
 */
export interface GroupPay {
  readonly label: string;
  readonly values: readonly string[];
  /** Distinct people by group. */
  readonly counts: readonly number[];
  /** Full-time paid months by cell. */
  readonly months: Float64Array;
  /** 1 where the person has a month in the group. */
  readonly inGroup: Uint8Array;
  /** Gross fen by cell and side. */
  readonly gross: readonly [baseline: Float64Array, scenario: Float64Array];
}

type Membership = Pick<GroupPay, 'values' | 'counts' | 'months' | 'inGroup'> & {
  /** Cell of a compared row by its place in `rows`; −1 without a label. */
  readonly cellOf: Int32Array;
};

const known = new WeakMap<Population, Map<string, Membership | null>>();

/** Pay by the groups of a label; null where the frame has no such label. */
export function groupPay(pay: ComparedPay, label: string): GroupPay | null {
  const membership = membershipOf(pay, label);
  if (!membership) return null;
  const { values, counts, months, inGroup, cellOf } = membership;
  const gross = [pay.baseline.grossFen, pay.scenario.grossFen].map((fen) => {
    const sums = new Float64Array(months.length);
    for (let i = 0; i < cellOf.length; i++) {
      const cell = cellOf[i] as number;
      if (cell >= 0) sums[cell] = (sums[cell] as number) + (fen[pay.rows[i] as number] as number);
    }
    return sums;
  }) as [Float64Array, Float64Array];
  return { label, values, counts, months, inGroup, gross };
}

/** Who is in which group; the same for every scenario of a population. */
function membershipOf({ frame, population }: ComparedPay, label: string): Membership | null {
  let labels = known.get(population);
  if (!labels) known.set(population, (labels = new Map<string, Membership | null>()));
  const found = labels.get(label);
  if (found !== undefined) return found;
  const made = members(frame, population, label);
  labels.set(label, made);
  return made;
}

function members(frame: Frame, population: Population, label: string): Membership | null {
  const column = frame.labels[label];
  if (!column) return null;
  const { rows, people, personOf, rowMonths } = population;
  const size = column.values.length;
  const months = new Float64Array(people * size);
  const inGroup = new Uint8Array(people * size);
  const counts = new Array<number>(size).fill(0);
  const cellOf = new Int32Array(rows.length).fill(-1);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const code = column.codes[row] as number;
    if (code < 0) continue;
    const cell = (personOf[frame.person[row] as number] as number) * size + code;
    cellOf[i] = cell;
    months[cell] = (months[cell] as number) + (rowMonths[i] as number);
    if (inGroup[cell] === 0) counts[code] = (counts[code] as number) + 1;
    inGroup[cell] = 1;
  }
  return { values: column.values, counts, months, inGroup, cellOf };
}

/** Mean of a group with what its variance is made of; people are clusters, their months are not independent. */
export interface GroupMean {
  /** Distinct people. */
  readonly n: number;
  /** Full-time paid months of them all. */
  readonly months: number;
  /** Fen of a full-time paid month: Σ gross ÷ Σ paid months; NaN where nothing is paid for. */
  readonly mean: number;
  /** Variance of the mean. */
  readonly variance: number;
}

/**
 * Means of the groups on one side: the ratio Σ gross ÷ Σ paid months, its variance by linearization with a cluster for
 * each person, n ÷ (n − 1) · Σ (gross − mean · months)² ÷ (Σ months)². With one month each it is the variance of a mean.
 *
 * Source: Cochran, Sampling Techniques, 6.3 (ratio estimate); Cameron and Miller 2015 (clusters).
 */
export function groupMeans({ values, counts, months, inGroup, gross }: GroupPay, side: 0 | 1): GroupMean[] {
  const size = values.length;
  const fen = gross[side];
  const [sum, paid, squares] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let cell = 0; cell < fen.length; cell++) {
    const g = cell % size;
    sum[g] = (sum[g] as number) + (fen[cell] as number);
    paid[g] = (paid[g] as number) + (months[cell] as number);
  }
  const mean = sum.map((total, g) => total / (paid[g] as number));
  for (let cell = 0; cell < fen.length; cell++) {
    if (inGroup[cell] === 0) continue;
    const g = cell % size;
    const off = (fen[cell] as number) - (mean[g] as number) * (months[cell] as number);
    squares[g] = (squares[g] as number) + off * off;
  }
  return counts.map((n, g) => ({
    n,
    months: paid[g] as number,
    mean: mean[g] as number,
    variance: ((n / (n - 1)) * (squares[g] as number)) / (paid[g] as number) ** 2,
  }));
}

/** Covariance of the means of two groups: the people who have months in both. */
export function groupCovariance(
  { values, months, inGroup, gross }: GroupPay,
  means: readonly GroupMean[],
  side: 0 | 1,
  [a, b]: readonly [number, number],
): number {
  const size = values.length;
  const fen = gross[side];
  const [first, second] = [means[a] as GroupMean, means[b] as GroupMean];
  const off = (cell: number, { mean }: GroupMean): number =>
    (fen[cell] as number) - mean * (months[cell] as number);
  let products = 0;
  for (let cell = 0; cell < fen.length; cell += size)
    if (inGroup[cell + a] === 1 && inGroup[cell + b] === 1)
      products += off(cell + a, first) * off(cell + b, second);
  const small = Math.sqrt((first.n / (first.n - 1)) * (second.n / (second.n - 1)));
  return products === 0 ? 0 : (small * products) / (first.months * second.months);
}

/** By group, whether one or two people hold so much of its pay that the sum tells theirs. */
export function dominated({ values, gross }: GroupPay, side: 0 | 1, share: number): boolean[] {
  const size = values.length;
  return [...dominatedSums(gross[side], (cell) => cell % size, size, share)].map((flag) => flag === 1);
}

/** Distinct people by group of whom anything that is shown differs between the plans. */
export function affectedInGroups({ values, inGroup }: GroupPay, affected: Uint8Array): number[] {
  const counts = new Array<number>(values.length).fill(0);
  for (let cell = 0; cell < inGroup.length; cell++) {
    const [p, g] = [Math.floor(cell / values.length), cell % values.length];
    if (inGroup[cell] === 1 && affected[p] === 1) counts[g] = (counts[g] as number) + 1;
  }
  return counts;
}
