import { expect, test } from 'vitest';
import { choleskyFactor } from './cholesky.ts';

test('choleskyFactor(matrix, n) solves and knows the determinant', () => {
  // |A| = 4 · 5 − 2 · 2; 4x + 2y = 10, 2x + 5y = 13
  const { logDeterminant, solve } = choleskyFactor(Float64Array.of(4, NaN, 2, 5), 2);
  expect(logDeterminant).toBeCloseTo(Math.log(16), 14);
  expect([...solve(Float64Array.of(10, 13))]).toEqual([1.5, 2]);
});

test('choleskyFactor(matrix, n) refuses what is not positive definite', () => {
  expect(() => choleskyFactor(Float64Array.of(1, 0, 2, 4), 2)).toThrow('pivot 2 is 0');
});
