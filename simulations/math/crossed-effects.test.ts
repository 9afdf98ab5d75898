import { describe, expect, test } from 'vitest';
import { crossedEffects, crossedVariances } from './crossed-effects.ts';

/** Eighteen people, two of five raters each. */
const values = [
  75.6, 73.5, 80.4, 79.1, 84.1, 94.3, 74.7, 82.9, 79.9, 81.8, 79.1, 79.8, 77.8, 70, 88.3, 81.4, 84.3, 69.4,
  89.4, 87.7, 88.2, 81.2, 78.7, 79.7, 94, 82.4, 88.9, 78.4, 96, 88.7, 93, 78, 83.8, 90.9, 80.5, 73.3,
];
const raters = [
  3, 2, 2, 1, 1, 4, 0, 1, 1, 2, 3, 1, 0, 3, 1, 0, 4, 3, 4, 2, 4, 2, 1, 2, 4, 1, 4, 0, 4, 1, 1, 0, 2, 4, 2, 3,
];
const people = values.map((_, k) => Math.floor(k / 2));

describe('by R, lme4 1.1-31, and numpy (the reference values)', () => {
  test('crossedVariances(ratings) is of greatest restricted likelihood', () => {
    const { person, rater, rest } = crossedVariances({ values, people, raters });
    expect(person).toBeCloseTo(4.856837, 3);
    expect(rater).toBeCloseTo(34.105375, 2);
    expect(rest).toBeCloseTo(12.224829, 3);
  });

  test('crossedEffects(ratings, variances) solves the mixed-model equations', () => {
    const effects = crossedEffects({ values, people, raters }, { person: 4, rater: 30, rest: 12 });
    expect(effects.mean).toBeCloseTo(81.54741704707452, 10);
    const milder = [
      -3.5551982323895817, 1.6617787696373005, -0.018138821882775588, -6.501278022956547, 8.41283630759202,
    ];
    milder.forEach((effect, r) => expect(effects.raters[r]).toBeCloseTo(effect, 10));
    expect(effects.people[0]).toBeCloseTo(-1.4950834498619487, 10);
    expect(effects.people[17]).toBeCloseTo(-0.5550834498619452, 10);
  });
});

test('crossedEffects(ratings, variances): two raters of one person by hand', () => {
  // people do not differ: mean 12, 10 and 14 are drawn half way to it
  const effects = crossedEffects(
    { values: [10, 14], people: [0, 0], raters: [0, 1] },
    { person: 0, rater: 1, rest: 1 },
  );
  expect(effects.mean).toBeCloseTo(12, 12);
  expect([...effects.raters].map((effect) => Number(effect.toFixed(12)))).toEqual([-1, 1]);
  expect([...effects.people]).toEqual([0]);
});

test('crossedVariances(ratings): raters who agree have no variance', () => {
  const [own, two] = [
    [3, 5, 8, 9, 4, 7],
    [0, 1],
  ];
  const ratings = own.flatMap((value, person) =>
    two.map((rater) => ({ value: value + (person % 2 === rater ? 0.5 : -0.5), person, rater })),
  );
  const { rater, rest, person } = crossedVariances({
    values: ratings.map(({ value }) => value),
    people: ratings.map((rating) => rating.person),
    raters: ratings.map((rating) => rating.rater),
  });
  expect(rater).toBeLessThan(1e-9);
  // within people 6 · 2 · 0.25 over 6 degrees of freedom; between them 5.6 less half of that
  expect(rest).toBeCloseTo(0.5, 6);
  expect(person).toBeCloseTo(5.6 - 0.25, 5);
});
