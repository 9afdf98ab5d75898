import { expect, test } from 'vitest';
import { forcedRanking } from './forced-ranking.ts';
import { payoutMatrix } from './payout-matrix.ts';
import { cappedPoolShares, poolShares } from './pool-shares.ts';

test('poolShares(pool, points) adds up to the fen; without points nobody gets anything', () => {
  expect(poolShares(1000, [3, 2, 1])).toEqual([500, 333, 167]);
  expect(poolShares(1000, [0, 0])).toEqual([0, 0]);
});

test('cappedPoolShares(pool, points, caps) fills up to the caps and shares the rest again', () => {
  expect(cappedPoolShares(900, [1, 1, 1], [1000, 1000, 1000])).toEqual({
    shares: [300, 300, 300],
    unallocated: 0,
  });
  // 300 each; the first is capped at 100, so that the others share 800
  expect(cappedPoolShares(900, [1, 1, 1], [100, 1000, 1000])).toEqual({
    shares: [100, 400, 400],
    unallocated: 0,
  });
  // then the second is over 350, and 450 are left to the third
  expect(cappedPoolShares(900, [1, 1, 1], [100, 350, 1000])).toEqual({
    shares: [100, 350, 450],
    unallocated: 0,
  });
  expect(cappedPoolShares(900, [1, 2, 0], [100, 200, 50])).toEqual({
    shares: [100, 200, 0],
    unallocated: 600,
  });
  expect(cappedPoolShares(900, [0, 0], [100, 200])).toEqual({ shares: [0, 0], unallocated: 900 });
  expect(cappedPoolShares(900, [1, 2], [300, 600])).toEqual({ shares: [300, 600], unallocated: 0 });
});

test('payoutMatrix(xs, ys, payout, x, y) is bilinear inside the grid and flat beyond it', () => {
  const pay = (x: number, y: number): number =>
    payoutMatrix(
      [0, 10, 30],
      [0, 100],
      [
        [0, 100],
        [50, 200],
        [90, 400],
      ],
      x,
      y,
    );
  expect([pay(0, 0), pay(10, 0), pay(30, 100), pay(10, 100)]).toEqual([0, 50, 400, 200]);
  // half way between 0 and 50, between 100 and 200; then half way between these
  expect([pay(5, 0), pay(5, 100), pay(5, 50)]).toEqual([25, 150, 87.5]);
  expect([pay(15, 0), pay(20, 25)]).toEqual([60, 70 + 0.25 * (300 - 70)]);
  expect([pay(-5, -5), pay(99, 0), pay(99, 999), pay(5, 999), pay(5, -1)]).toEqual([0, 90, 400, 150, 25]);
  expect(payoutMatrix([5], [5], [[7]], 1, 9)).toBe(7);
});

test('forcedRanking(scores, quota): best first by largest remainder, ties by index, and says when they were cut', () => {
  const quota = { a: 0.2, b: 0.7, c: 0.1 };
  expect(forcedRanking([50, 90, 70, 60, 80], quota)).toEqual({
    counts: { a: 1, b: 4, c: 0 },
    labels: ['b', 'a', 'b', 'b', 'b'],
    tiedAcrossBoundary: false,
  });
  expect(forcedRanking([90, 90, 70], { a: 1 / 3, b: 2 / 3 })).toEqual({
    counts: { a: 1, b: 2 },
    labels: ['a', 'b', 'b'],
    tiedAcrossBoundary: true,
  });
  expect(forcedRanking([70, 90, 90], { a: 2 / 3, b: 1 / 3 }).tiedAcrossBoundary).toBe(false);
});
