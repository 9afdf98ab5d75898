import { describe, expect, test } from 'vitest';
import { fittedPrior, type PersonMonths } from './fitted-prior.ts';

/** Twenty people of ten observations each. */
const hits = [3, 9, 5, 7, 1, 8, 6, 2, 10, 4, 3, 9, 5, 7, 1, 8, 6, 2, 10, 4];
const twenty: readonly PersonMonths[] = hits.map((x) => [[x / 10, 10]]);

describe('fittedPrior(model, people, fewStrength)', () => {
  test('a share of enough people is the beta-binomial fit (mpmath)', () => {
    const { mean, strength } = fittedPrior('share', twenty, 20);
    expect(mean).toBeCloseTo(0.5565784478848649, 12);
    expect(strength).toBeCloseTo(2.945421216975303, 9);
  });

  test('months of a person count as one', () => {
    const halves = hits.map((x): PersonMonths => [
      [Math.ceil(x / 2) / 5, 5],
      [Math.floor(x / 2) / 5, 5],
    ]);
    expect(fittedPrior('share', halves, 20)).toEqual(fittedPrior('share', twenty, 20));
  });

  test('nineteen people, or 199 observations, are the mean of all with the weight that the plan names', () => {
    // 110 − 4 of 190
    expect(fittedPrior('share', twenty.slice(0, 19), 20)).toEqual({ mean: 106 / 190, strength: 20 });
    const fewer = [...twenty.slice(0, 19), [[4 / 9, 9]] as PersonMonths];
    const { mean, strength } = fittedPrior('share', fewer, 30);
    expect(mean).toBeCloseTo(110 / 199, 14);
    expect(strength).toBe(30);
  });

  test('values that count nothing, and shares of nothing or everything, make no fit', () => {
    const uncounted = hits.map((x): PersonMonths => [[x / 10 + 0.03, 10]]);
    expect(fittedPrior('share', uncounted, 20).strength).toBe(20);
    const all = hits.map((): PersonMonths => [[1, 10]]);
    expect(fittedPrior('share', all, 20)).toEqual({ mean: 1, strength: 20 });
  });

  test('a rate is the gamma-Poisson fit, of twenty events and more', () => {
    // 2 ± 2 events at exposure 1: by mpmath
    const people = Array.from({ length: 20 }, (_, k): PersonMonths => [[k % 2 === 0 ? 0 : 4, 1]]);
    const { mean, strength } = fittedPrior('rate', people, 20);
    expect(mean).toBeCloseTo(2, 12);
    expect(strength).toBeCloseTo(0.3139171762406248, 9);
    const few = Array.from({ length: 20 }, (_, k): PersonMonths => [[k < 19 ? 1 : 0, 1]]);
    expect(fittedPrior('rate', few, 7)).toEqual({ mean: 0.95, strength: 7 });
    // half an event is none
    const halves = people.map((): PersonMonths => [[1.5, 1]]);
    expect(fittedPrior('rate', halves, 7)).toEqual({ mean: 1.5, strength: 7 });
  });

  test('a mean weighs within against between: 38 people-months by hand', () => {
    // 2 ± 2 between, ± 1 between the months of each, 5 observations a month: within 10, error² 1,
    // Q = 20 · 4 = 80, τ² = (80 − 19) ÷ 19, 10 ÷ τ² = 190 ÷ 61
    const people = Array.from({ length: 20 }, (_, k): PersonMonths => {
      const own = k % 2 === 0 ? 0 : 4;
      return [
        [own - 1, 5],
        [own + 1, 5],
      ];
    });
    const { mean, strength } = fittedPrior('mean', people, 20);
    expect(mean).toBeCloseTo(2, 12);
    expect(strength).toBeCloseTo(190 / 61, 12);
  });

  test('a mean of single months tells nothing of chance; people alike but for chance do not differ', () => {
    expect(fittedPrior('mean', twenty, 25).strength).toBe(25);
    const alike = twenty.map((): PersonMonths => [
      [3, 5],
      [5, 5],
    ]);
    expect(fittedPrior('mean', alike, 20)).toEqual({ mean: 4, strength: null });
  });

  test('nobody observed is no mean', () => {
    expect(fittedPrior('share', [], 20)).toEqual({ mean: null, strength: 20 });
  });
});
