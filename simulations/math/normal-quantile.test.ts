import { expect, test } from 'vitest';
import { normalQuantile } from './normal-quantile.ts';

// scipy.stats.norm.ppf 1.10.1 and the rng reference vectors.
test.each([
  [0.5, 0],
  [0.975, 1.959963984540054],
  [0.025, -1.9599639845400545],
  [0.9, 1.2815515655446004],
  [1.1102230246251565e-16, -8.209536151601387],
  [0.07111110693878586, -1.467565762014033],
  [1e-20, -9.262340089798408],
])('normalQuantile(%d) is %d', (p, z) => {
  expect(Math.abs(normalQuantile(p) - z)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(z)));
});

test('normalQuantile is infinite at 0 and 1, and refuses other numbers', () => {
  expect(normalQuantile(0)).toBe(-Infinity);
  expect(normalQuantile(1)).toBe(Infinity);
  expect(() => normalQuantile(NaN)).toThrow(RangeError);
  expect(() => normalQuantile(1.1)).toThrow(RangeError);
});
