import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suppressPartition } from './suppress-partition.ts';

test('suppressPartition(counts, least) takes the next smallest part with a single small one', () => {
  expect(suppressPartition([3, 40, 7], 5)).toEqual([true, false, true]);
  expect(suppressPartition([40, 7, 0], 5)).toEqual([false, false, false]);
  expect(suppressPartition([2, 2, 30, 9], 5)).toEqual([true, true, false, true]);
  expect(suppressPartition([10, 40, 3], 5)).toEqual([true, false, true]);
  expect(suppressPartition([40, 10, 9], 5, [false, true])).toEqual([false, true, true]);
  expect(suppressPartition([4], 5)).toEqual([true]);
});

test('no hidden part, and no union of all hidden parts, can be had by subtraction with fewer than `least` people', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(30), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 2, max: 10 }),
      (counts, least) => {
        const hidden = suppressPartition(counts, least);
        counts.forEach((n, k) => n > 0 && n < least && expect(hidden[k]).toBe(true));
        const parts = counts.filter((_, k) => hidden[k]);
        const shown = counts.filter((n, k) => n > 0 && !hidden[k]);
        if (parts.length === 0 || shown.length === 0) return;
        expect(parts.length).toBeGreaterThan(1);
        expect(parts.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(least);
      },
    ),
    { seed: 20261124, numRuns: 2000 },
  );
});
