import { FULL_WEIGHT } from '../../../../simulations/plan/weights.ts';

/** A weight as the redistribution sees it, in basis points (10,000 = 100 %). */
export interface Weight {
  readonly weightBp: number;
  readonly locked: boolean;
  /** Whole basis points; 0 when left out. */
  readonly minBp?: number;
  /** Whole basis points; 10,000 when left out. */
  readonly maxBp?: number;
}

const lowest = ({ minBp = 0 }: Weight): number => minBp;
const highest = ({ maxBp = FULL_WEIGHT }: Weight): number => maxBp;
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/**
 * Weights after one of them was set: the others that are not locked share what is left in the proportions of
 * the snapshot, so the sum stays 10,000 and setting the old value again gives the old weights back.
 * The wanted value is clamped to what the others can give or take; a locked weight can be set itself.
 *
 * @param snapshot  weights when the hand came down (not the running ones: a weight that touched 0 would stick)
 * @returns         weights in whole basis points, in the order of the snapshot
 *
 * const snapshot = [5000, 3000, 2000].map((weightBp) => ({ weightBp, locked: false }));
 * redistributeWeights(snapshot, 0, 6000) // => [6000, 2400, 1600]
 */
export function redistributeWeights(snapshot: readonly Weight[], index: number, wanted: number): number[] {
  const result = snapshot.map(({ weightBp }) => weightBp);
  const free = freeOthers(snapshot, index);
  if (free.length === 0) return result;
  const [low, high] = weightRange(snapshot, index);
  const target = Math.min(high, Math.max(low, Math.round(wanted)));
  const weights = free.map((k) => snapshot[k] as Weight);
  const rest = total(weights.map(({ weightBp }) => weightBp)) + (result[index] as number) - target;
  const shares = roundToSum(boundedShares(weights, rest), rest);
  result[index] = target;
  free.forEach((k, place) => (result[k] = shares[place] as number));
  return result;
}

/** Lowest and highest value that a weight can take, in basis points; equal when nothing else can give or take. */
export function weightRange(snapshot: readonly Weight[], index: number): [low: number, high: number] {
  const own = snapshot[index] as Weight;
  const free = freeOthers(snapshot, index).map((k) => snapshot[k] as Weight);
  if (free.length === 0) return [own.weightBp, own.weightBp];
  const together = own.weightBp + total(free.map(({ weightBp }) => weightBp));
  return [
    Math.max(lowest(own), together - total(free.map(highest))),
    Math.min(highest(own), together - total(free.map(lowest))),
  ];
}

function freeOthers(snapshot: readonly Weight[], index: number): number[] {
  return snapshot.flatMap(({ locked }, k) => (k === index || locked ? [] : [k]));
}

/** Proportional shares inside each one's bounds: whoever would leave them is fixed there, until nobody does. */
function boundedShares(weights: readonly Weight[], rest: number): number[] {
  const fixed = new Map<number, number>();
  for (;;) {
    const shares = proportionalShares(weights, rest, fixed);
    const excess = shares.map((share, k) => share - highest(weights[k] as Weight));
    const lack = shares.map((share, k) => lowest(weights[k] as Weight) - share);
    const over = total(excess.filter((by) => by > 0));
    const under = total(lack.filter((by) => by > 0));
    if (over === 0 && under === 0) return shares;
    weights.forEach((weight, k) => {
      if (over >= under && (excess[k] as number) > 0) fixed.set(k, highest(weight));
      if (over < under && (lack[k] as number) > 0) fixed.set(k, lowest(weight));
    });
  }
}

function proportionalShares(
  weights: readonly Weight[],
  rest: number,
  fixed: ReadonlyMap<number, number>,
): number[] {
  const left = rest - total([...fixed.values()]);
  const open = weights.filter((_, k) => !fixed.has(k));
  const sum = total(open.map(({ weightBp }) => weightBp));
  return weights.map(
    ({ weightBp }, k) => fixed.get(k) ?? (sum === 0 ? left / open.length : (left * weightBp) / sum),
  );
}

/** Whole numbers with a given sum: the largest remainders get one more, ties by order. */
function roundToSum(shares: readonly number[], sum: number): number[] {
  const whole = shares.map(Math.floor);
  const missing = sum - total(whole);
  const order = shares
    .map((share, k) => ({ k, remainder: share - Math.floor(share) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.k - b.k);
  for (const { k } of order.slice(0, missing)) whole[k] = (whole[k] as number) + 1;
  return whole;
}
