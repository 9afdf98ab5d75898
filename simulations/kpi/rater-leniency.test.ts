import { describe, expect, test } from 'vitest';
import { raterLeniency, type Rating } from './rater-leniency.ts';

const rated = (person: number, rater: number, value: number): Rating => ({ person, rater, value });

describe('raterLeniency(ratings)', () => {
  test('who rates the same people two points milder is about one milder than the two together', () => {
    const ratings = Array.from({ length: 40 }, (_, person) => {
      const own = 70 + ((person * 7) % 20);
      const luck = (person % 3) - 1;
      return [rated(person, 5, own + luck + 1), rated(person, 9, own - luck - 1)];
    }).flat();
    const effects = raterLeniency(ratings);
    expect([...effects.keys()]).toEqual([5, 9]);
    // drawn a little towards 0
    expect(effects.get(5)).toBeGreaterThan(0.7);
    expect(effects.get(5)).toBeLessThan(1);
    expect((effects.get(5) as number) + (effects.get(9) as number)).toBeCloseTo(0, 9);
  });

  test('raters of one team each cannot be told from their teams', () => {
    const ratings = [0, 1, 2, 3].flatMap((team) =>
      [0, 1, 2, 3, 4].flatMap((k) => [
        rated(team * 5 + k, team, 80 + team + k),
        rated(team * 5 + k, team, 81 + team),
      ]),
    );
    expect(raterLeniency(ratings).size).toBe(0);
  });

  test('groups that nobody links are told apart, each against itself', () => {
    const pair = (first: number, raters: readonly [number, number], level: number): Rating[] =>
      [0, 1, 2, 3].flatMap((k) => [
        rated(first + k, raters[0], level + 3 * k + 4),
        rated(first + k, raters[1], level + 3 * k + (k % 2)),
      ]);
    const [low, high] = [pair(0, [0, 1], 60), pair(10, [2, 3], 90)];
    const together = raterLeniency([...low, ...high]);
    expect(together).toEqual(new Map([...raterLeniency(low), ...raterLeniency(high)]));
    expect(together.get(0)).toBeCloseTo(together.get(2) as number, 9);
  });

  test('a link of fewer than one person in ten is too thin', () => {
    const own = (rater: number): Rating[] =>
      Array.from({ length: 10 }, (_, k) => [
        rated(rater * 10 + k, rater, 80 + ((k * 3) % 7)),
        rated(rater * 10 + k, rater, 80 + ((k * 5) % 9)),
      ]).flat();
    const one = [...own(0), ...own(1), rated(0, 1, 84)];
    expect(raterLeniency(one).size).toBe(0);
    expect(raterLeniency([...one, rated(1, 1, 83)]).size).toBe(2);
  });

  test('raters who differ by nothing but chance are as mild as each other, exactly', () => {
    const balanced = [3, 5, 8, 9, 4, 7].flatMap((own, person) =>
      [0, 1].map((rater) => rated(person, rater, own + (person % 2 === rater ? 0.5 : -0.5))),
    );
    const effects = raterLeniency(balanced);
    expect([...effects.values()].every((effect) => Object.is(effect, 0))).toBe(true);
    expect(effects.size).toBe(2);
  });

  test('more raters than can be compared in a second are not', () => {
    const ring = (size: number): Rating[] =>
      Array.from({ length: size }, (_, k) => [
        rated(k, k, 80 + (k % 5)),
        rated(k, (k + 1) % size, 80 + (k % 3)),
      ]).flat();
    expect(raterLeniency(ring(12)).size).toBe(12);
    expect(raterLeniency(ring(201)).size).toBe(0);
  });

  test('raters who all say one thing are as mild as each other; one rating of each tells nothing', () => {
    const same = [0, 1, 2].flatMap((person) => [rated(person, 0, 90), rated(person, 1, 90)]);
    expect(raterLeniency(same)).toEqual(
      new Map([
        [0, 0],
        [1, 0],
      ]),
    );
    expect(raterLeniency([rated(0, 0, 80), rated(0, 1, 90)]).size).toBe(0);
    expect(raterLeniency([]).size).toBe(0);
  });
});
