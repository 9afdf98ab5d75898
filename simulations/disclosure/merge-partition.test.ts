import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergePartition } from './merge-partition.ts';

const families = ['loss', 'loss', 'same', 'gain', 'gain'];

test.each([
  ['nothing is small', [10, 20, 30, 40, 50], [[10], [20], [30], [40], [50]]],
  ['one unchanged joins the larger neighbour', [10, 20, 1, 400, 64], [[10], [20], [1, 400], [64]]],
  ['a band joins its own family first', [3, 6, 500, 0, 0], [[3, 6], [500]]],
  ['one between two families joins its own, though the other is larger', [6, 3, 500, 0, 0], [[6, 3], [500]]],
  ['between two of one size the one on the left', [0, 9, 2, 9, 0], [[9, 2], [9]]],
  ['empty bands are passed over', [0, 7, 0, 4, 0], [[7, 0, 4]]],
  ['two small ones that together are enough', [0, 3, 2, 0, 90], [[3, 2], [90]]],
  ['small ones that together are too few go on', [0, 2, 1, 90, 0], [[2, 1, 90]]],
  ['too few in all', [1, 0, 2, 0, 0], [[1, 0, 2]]],
])('mergePartition: %s', (_, counts, expected) => {
  const parts = mergePartition(counts, families, 5).map(({ from, to }) => counts.slice(from, to + 1));
  expect(parts).toEqual(expected);
});

test('no sum or difference of shown numbers stands for 1 … least − 1 people', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.nat(6), fc.nat(60)), { minLength: 5, maxLength: 5 }),
      fc.integer({ min: 2, max: 10 }),
      (counts, least) => {
        const total = counts.reduce((a, b) => a + b, 0);
        const parts = mergePartition(counts, families, least);
        expect(parts.reduce((sum, { people }) => sum + people, 0)).toBe(total);
        if (total < least) {
          expect(parts.length).toBeLessThan(2);
          return;
        }
        // What is shown are parts and sums of parts: whatever is subtracted leaves whole parts.
        for (const { from, to, people } of parts) {
          expect(people).toBe(counts.slice(from, to + 1).reduce((a, b) => a + b, 0));
          expect(people).toBeGreaterThanOrEqual(least);
        }
      },
    ),
    { seed: 20261127, numRuns: 2000 },
  );
});
