import { expect, test } from 'vitest';
import { betaBinomialFit } from './beta-binomial-fit.ts';

/** Greatest likelihood by Newton's method on digamma functions with 30 digits (mpmath). */
const fits = [
  {
    events: [
      28, 30, 36, 23, 39, 6, 27, 19, 1, 29, 20, 2, 17, 39, 5, 45, 41, 2, 8, 40, 3, 8, 34, 35, 28, 8, 11, 37,
      13, 54, 23, 55, 18, 36, 11, 10, 49, 24, 34, 15,
    ],
    trials: [
      32, 34, 49, 26, 46, 6, 32, 21, 1, 37, 28, 2, 18, 52, 5, 51, 53, 3, 8, 48, 3, 11, 48, 42, 31, 10, 13, 41,
      16, 57, 26, 59, 20, 40, 12, 10, 53, 24, 45, 17,
    ],
    mean: 0.85571119147914662,
    strength: 48.768832101240878,
  },
  {
    events: [8, 2, 1, 9, 11, 1, 9, 4, 11, 6, 2, 2, 2, 3, 5, 1, 1, 6, 2, 3, 6, 4, 1, 5, 2],
    trials: [8, 3, 1, 10, 11, 1, 11, 6, 11, 7, 2, 3, 2, 3, 6, 3, 1, 6, 4, 9, 7, 4, 1, 6, 3],
    mean: 0.82340061643471397,
    strength: 7.2534000991156918,
  },
  {
    events: [3, 9, 5, 7, 1, 8, 6, 2, 10, 4, 3, 9, 5, 7, 1, 8, 6, 2, 10, 4],
    trials: Array.from({ length: 20 }, () => 10),
    mean: 0.55657844788486485,
    strength: 2.945421216975303,
  },
];

test.each(fits)('betaBinomialFit(events, trials) is of greatest likelihood: mean $mean', (each) => {
  const fit = betaBinomialFit(each.events, each.trials);
  expect(fit?.mean).toBeCloseTo(each.mean, 12);
  expect(fit?.strength).toBeCloseTo(each.strength, 9);
});

test('betaBinomialFit(events, trials): people who differ less than chance alone makes them have no strength', () => {
  expect(betaBinomialFit([8, 8, 8], [10, 10, 10])).toEqual({ mean: 0.8, strength: null });
});

test('betaBinomialFit(events, trials): nothing or everything tells nothing', () => {
  expect(betaBinomialFit([0, 0], [4, 5])).toBeNull();
  expect(betaBinomialFit([4, 5], [4, 5])).toBeNull();
});

test('betaBinomialFit(events, trials): all of some and nothing of others is the weakest prior', () => {
  const fit = betaBinomialFit([10, 0, 10, 0], [10, 10, 10, 10]);
  expect(fit?.mean).toBeCloseTo(0.5, 14);
  expect(fit?.strength).toBeLessThan(1e-3);
});
