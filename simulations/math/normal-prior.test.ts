import { expect, test } from 'vitest';
import { normalPrior } from './normal-prior.ts';

test('normalPrior(values, errors): spread beyond the errors is between people', () => {
  // fixed mean 2, Q = 2, (2 − 1) ÷ (2 − 2 ÷ 2)
  expect(normalPrior([1, 3], [1, 1])).toEqual({ mean: 2, variance: 1 });
});

test('normalPrior(values, errors): spread within the errors is none', () => {
  expect(normalPrior([1, 1.5, 2], [1, 1, 1])).toEqual({ mean: 1.5, variance: 0 });
});

test('normalPrior(values, errors): the exact are weighed more, less so where people differ', () => {
  // by R and numpy (case normal_20 of the reference values)
  const values = [
    280.4, 296.2, 311.8, 310.6, 289, 306, 349, 266.8, 305.9, 270.6, 316, 310.6, 311.6, 291.9, 287.6, 257.1,
    289.5, 288.2, 273.7, 282.3,
  ];
  const errors = [
    17.7, 16.7, 30.2, 7.7, 12.6, 27.1, 34.7, 24.9, 26.1, 13, 7, 20, 29.1, 25.4, 13.6, 29.1, 11.5, 8, 7.1,
    23.5,
  ];
  const { mean, variance } = normalPrior(values, errors);
  expect(mean).toBeCloseTo(293.0569033382539, 9);
  expect(variance).toBeCloseTo(150.2731533047872, 8);
});
