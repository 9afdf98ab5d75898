import { largestRemainder } from '../math/largest-remainder.ts';

/**
 * A bonus pool 奖金池 in fen shared by points; the shares add up to it to the fen. No points at all
 * leave it unallocated. Source: methods 2.4.
 *
 * poolShares(100, [1, 1, 1]) // => [34, 33, 33]
 */
export function poolShares(poolFen: number, points: readonly number[]): number[] {
  return largestRemainder(poolFen, points);
}

/** Shares under personal caps, and what nobody may have. */
export interface CappedShares {
  readonly shares: number[];
  readonly unallocated: number;
}

/**
 * A pool shared by points under personal caps, by water-filling: whoever is over the cap is fixed at
 * it and the rest is shared again, until nobody is over. Exact amounts, not rounded.
 */
export function cappedPoolShares(
  pool: number,
  points: readonly number[],
  caps: readonly number[],
): CappedShares {
  const shares = points.map(() => 0);
  const open = new Set(points.map((_, k) => k).filter((k) => (points[k] as number) > 0));
  let left = pool;
  while (open.size > 0) {
    const total = [...open].reduce((sum, k) => sum + (points[k] as number), 0);
    const over = [...open].filter((k) => (left * (points[k] as number)) / total > (caps[k] as number));
    if (over.length === 0) {
      for (const k of open) shares[k] = (left * (points[k] as number)) / total;
      return { shares, unallocated: 0 };
    }
    for (const k of over) {
      shares[k] = caps[k] as number;
      left -= caps[k] as number;
      open.delete(k);
    }
  }
  return { shares, unallocated: left };
}
