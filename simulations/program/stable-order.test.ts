import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stableOrder } from './stable-order.ts';

/** A key, and what decides where keys are equal. */
const key = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.integer({ min: -20, max: 20 }),
  fc.double({ noNaN: true }),
  fc.constantFrom(-0, 1e300, -1e300, Infinity, -Infinity, 5e-324),
);
const item = fc.tuple(key, fc.integer({ min: 0, max: 3 }));

test('stableOrder(most, tie) sorts rows as a stable sort by key, then tie, does', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 200 }), fc.boolean(), (items, byTie) => {
      const tie = (a: number, b: number): number => (items[a]?.[1] ?? 0) - (items[b]?.[1] ?? 0);
      const rows = Int32Array.from(items.keys());
      const keys = Float64Array.from(items, ([key]) => key);
      stableOrder(300, byTie ? tie : undefined)(rows, keys, items.length);
      const order = (a: number, b: number): number => +(a > b) - +(a < b);
      const expected = [...items.keys()].sort(
        (a, b) => order(items[a]?.[0] ?? 0, items[b]?.[0] ?? 0) || (byTie ? tie(a, b) : 0),
      );
      expect([...rows]).toEqual(expected);
      expect([...keys]).toEqual(expected.map((row) => items[row]?.[0]));
    }),
    { seed: 20261128, numRuns: 300 },
  );
});
