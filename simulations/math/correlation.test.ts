import { expect, test } from 'vitest';
import { correlation } from './correlation.ts';

test('correlation(x, y) is the covariance over both deviations', () => {
  // about the means 2 and 3: xy = 1 + 0 + 2 = 3, xx = 2, yy = 1 + 1 + 4 = 6
  expect(correlation([1, 2, 3], [2, 2, 5])).toBeCloseTo(3 / Math.sqrt(12), 14);
  expect(correlation([1, 2, 3], [6, 4, 2])).toBeCloseTo(-1, 14);
});

test('correlation(x, y) is null where one does not vary, also where rounding makes the mean another number', () => {
  const tenths = [0.1, 0.1, 0.1];
  // (0.1 + 0.1 + 0.1) ÷ 3 is not 0.1 in doubles
  expect((0.1 + 0.1 + 0.1) / 3).not.toBe(0.1);
  expect(correlation(tenths, [1, 2, 3])).toBeNull();
  expect(correlation([1, 2, 3], tenths)).toBeNull();
  expect(correlation([1], [2])).toBeNull();
});
