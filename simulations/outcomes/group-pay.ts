import { dominatedSums, largestParts } from '../disclosure/dominance.ts';
import { keptWith } from '../math/kept-with.ts';
import type { ComparedPay } from './compared-pay.ts';
import { fenByPerson } from './fen-sums.ts';
import { groupMembership, type GroupMembership } from './group-membership.ts';

/** Pay by the groups of one label: whoever changes group is in both, with the months spent there. */
export interface GroupPay {
  readonly members: GroupMembership;
  /** Gross fen by cell and side. */
  readonly gross: readonly [baseline: Float64Array, scenario: Float64Array];
}

/** Pay by the groups of a label; null where the frame has no such label. */
export function groupPay(pay: ComparedPay, label: string): GroupPay | null {
  const members = groupMembership(pay, label);
  if (!members) return null;
  const { baseline, scenario } = pay;
  return {
    members,
    gross: [fenByCell(members, baseline.grossFen), fenByCell(members, scenario.grossFen)],
  };
}

/** Fen by cell: all of a person's where one cell has all their months, row by row for those who move. */
const fenByCell = keptWith((members: GroupMembership, column: Float64Array): Float64Array => {
  const { population, months, onlyCell, movingRows, movingCells } = members;
  const sums = new Float64Array(months.length);
  const ofPerson = fenByPerson(population, column);
  for (let p = 0; p < onlyCell.length; p++) {
    const cell = onlyCell[p];
    if (cell >= 0) sums[cell] = ofPerson[p];
  }
  for (let i = 0; i < movingRows.length; i++) {
    const cell = movingCells[i];
    sums[cell] += column[movingRows[i]];
  }
  return sums;
});

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
export function groupMeans({ members, gross }: GroupPay, side: 0 | 1): readonly GroupMean[] {
  return meansOf(members, gross[side]);
}

const meansOf = keptWith(({ values, counts, months, inGroup }: GroupMembership, fen: Float64Array) => {
  const size = values.length;
  const [sum, paid] = [sumByGroup(fen, size), sumByGroup(months, size)];
  return counts.map((n, g): GroupMean => {
    const total = paid[g];
    const mean = sum[g] / total;
    let squares = 0;
    for (let cell = g; cell < fen.length; cell += size) {
      if (inGroup[cell] === 0) continue;
      const off = fen[cell] - mean * months[cell];
      squares += off * off;
    }
    return { n, months: total, mean, variance: ((n / (n - 1)) * squares) / total ** 2 };
  });
});

function sumByGroup(cells: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (let first = 0; first < cells.length; first += size)
    for (let g = 0; g < size; g++) sums[g] += cells[first + g];
  return sums;
}

/** Covariance of the means of two different groups: the people who have months in both. */
export function groupCovariance(
  { members: { values, months, inGroup, onlyCell }, gross }: GroupPay,
  means: readonly GroupMean[],
  side: 0 | 1,
  [a, b]: readonly [number, number],
): number {
  const size = values.length;
  const fen = gross[side];
  const [first, second] = [means[a], means[b]];
  const off = (cell: number, { mean }: GroupMean): number => fen[cell] - mean * months[cell];
  let products = 0;
  for (let p = 0; p < onlyCell.length; p++) {
    if (onlyCell[p] !== -1) continue;
    const cell = p * size;
    if (inGroup[cell + a] === 1 && inGroup[cell + b] === 1)
      products += off(cell + a, first) * off(cell + b, second);
  }
  const small = Math.sqrt((first.n / (first.n - 1)) * (second.n / (second.n - 1)));
  return products === 0 ? 0 : (small * products) / (first.months * second.months);
}

/** By group, whether one or two people hold so much of its pay that the sum tells theirs. */
export function dominated({ members, gross }: GroupPay, side: 0 | 1, share: number): boolean[] {
  return [...dominatedSums(largestOf(members, gross[side]), share)].map((flag) => flag === 1);
}

const largestOf = keptWith(({ values: { length } }: GroupMembership, fen: Float64Array) =>
  largestParts(fen, (cell) => cell % length, length),
);

/** Distinct people by group of whom anything that is shown differs between the plans. */
export function affectedInGroups({ members }: GroupPay, affected: Uint8Array): number[] {
  const { values, inGroup } = members;
  const counts = values.map(() => 0);
  for (let p = 0, cell = 0; p < affected.length; p++)
    for (let g = 0; g < counts.length; g++, cell++) counts[g] += inGroup[cell] & affected[p];
  return counts;
}
