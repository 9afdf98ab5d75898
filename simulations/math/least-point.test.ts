import { expect, test } from 'vitest';
import { leastPoint } from './least-point.ts';

test('leastPoint(of, start, step) comes to the bottom of a bowl', () => {
  const [x, y] = leastPoint(([a = 0, b = 0]) => (a - 3) ** 2 + 10 * (b + 1) ** 2, [0, 0], 1);
  expect(x).toBeCloseTo(3, 6);
  expect(y).toBeCloseTo(-1, 6);
});

test('leastPoint(of, start, step) follows a bent valley', () => {
  // Rosenbrock's function is least at (1, 1)
  const [x, y] = leastPoint(([a = 0, b = 0]) => (1 - a) ** 2 + 100 * (b - a * a) ** 2, [-1.2, 1], 0.5);
  expect(x).toBeCloseTo(1, 6);
  expect(y).toBeCloseTo(1, 6);
});
