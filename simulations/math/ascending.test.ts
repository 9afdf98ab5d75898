import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ascending } from './ascending.ts';
import { randomStream } from './random-stream.ts';

const stream = randomStream(20261128);
const many = (of: (k: number) => number): number[] => Array.from({ length: 3000 }, (_, k) => of(k));

test.each([
  ['spread evenly', many((k) => stream.normal(k, 0, 0) * 1000 + 5000)],
  ['far apart', many((k) => 10 ** (stream.normal(k, 0, 1) * 5))],
  ['beside one that is far away', [...many((k) => stream.normal(k, 0, 2)), 1e12]],
  ['mostly equal', many((k) => (k % 7 === 0 ? stream.normal(k, 0, 3) : 42))],
  ['all equal', many(() => 7)],
  ['below nothing too', many((k) => -k * 0.37)],
  ['with something missing', many((k) => (k === 17 ? NaN : 3000 - k))],
  ['without end', many((k) => (k === 17 ? Infinity : k === 18 ? -Infinity : 3000 - k))],
  ['wider than a number can say', many((k) => (k % 2 ? 1 : -1) * 1.7e308 * (k / 3000))],
  ['so near that the difference is the least there is', many((k) => 5e-324 * (k % 3))],
])('ascending(values) of numbers that are %s is what the language sorts, and a copy', (_, values) => {
  const given = Float64Array.from(values);
  expect(ascending(given)).toEqual(Float64Array.from(values).sort());
  expect(given).toEqual(Float64Array.from(values));
});

test('ascending(values) of any numbers, few or many', () => {
  const values = fc.array(fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -9, max: 9 })), {
    maxLength: 600,
    size: 'max',
  });
  fc.assert(
    fc.property(values, (list) => {
      const sorted = ascending(list);
      expect([...sorted].map((x) => x + 0)).toEqual([...Float64Array.from(list).sort()].map((x) => x + 0));
    }),
    { seed: 20261128, numRuns: 200 },
  );
});
