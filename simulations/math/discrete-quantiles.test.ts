import { expect, test } from 'vitest';
import { binomialQuantile, poissonQuantile } from './discrete-quantiles.ts';

// Binomial(4, ½) has CDF 1/16, 5/16, 11/16, 15/16, 1; Binomial(3, 0.9) has P(X ≤ 1) = 0.028, P(X ≤ 2) = 0.271.
test.each([
  [0.05, 4, 0.5, 0],
  [0.07, 4, 0.5, 1],
  [0.31, 4, 0.5, 1],
  [0.32, 4, 0.5, 2],
  [0.95, 4, 0.5, 4],
  [0.027, 3, 0.9, 1],
  [0.27, 3, 0.9, 2],
  [0.28, 3, 0.9, 3],
  [0.7, 0, 0.4, 0],
  [0.7, 9, 0, 0],
  [0.7, 9, 1, 9],
])('binomialQuantile(%d, %d, %d) is %d', (u, n, p, k) => expect(binomialQuantile(u, n, p)).toBe(k));

// Poisson(1): P(0) = e^-1 = 0.3679, P(≤ 1) = 0.7358, P(≤ 2) = 0.9197.
test.each([
  [0.36, 1, 0],
  [0.37, 1, 1],
  [0.74, 1, 2],
  [0.92, 1, 3],
  [0.5, 0, 0],
  [0.5, 400, 400],
])('poissonQuantile(%d, %d) is %d', (u, mean, k) => expect(poissonQuantile(u, mean)).toBe(k));

test('large numbers use the normal approximation inside the range', () => {
  expect(binomialQuantile(0.5, 10000, 0.3)).toBe(3000);
  expect(binomialQuantile(1 - 1e-16, 10000, 0.9999)).toBe(10000);
  expect(poissonQuantile(0.5, 5000)).toBe(5000);
});

test('wrong arguments are refused', () => {
  expect(() => binomialQuantile(0.5, 1.5, 0.5)).toThrow(RangeError);
  expect(() => binomialQuantile(0.5, 3, 1.5)).toThrow(RangeError);
  expect(() => poissonQuantile(0.5, NaN)).toThrow(RangeError);
});
