import { describe, expect, test } from 'vitest';
import { correlation } from '../math/correlation.ts';
import { exp } from '../math/exp-log.ts';
import { sampleCentre } from './centre.ts';
import { samplePopulation, type SampleRow } from './sample-population.ts';

const { rows, truth } = samplePopulation({ seed: 20261128 });

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
const skillWith = (figure: (row: SampleRow) => number): number =>
  correlation(
    rows.map(({ person }) => person.skill),
    rows.map(figure),
  ) ?? NaN;

describe('assessments of the sample', () => {
  test('are whole points of 0 to 100, of two inspectors half points', () => {
    for (const { attitude, ability, peers, self } of rows.map(({ assessments }) => assessments)) {
      for (const mark of [2 * attitude, ability, peers, self]) expect(Number.isInteger(mark)).toBe(true);
      expect(Math.min(attitude, ability, peers, self)).toBeGreaterThanOrEqual(0);
      expect(Math.max(attitude, ability, peers, self)).toBeLessThanOrEqual(100);
    }
  });

  test('follow skill, ability more than what peers say, and what people say of themselves least', () => {
    const ability = skillWith(({ assessments }) => assessments.ability);
    const peers = skillWith(({ assessments }) => assessments.peers);
    const self = skillWith(({ assessments }) => assessments.self);
    expect(self).toBeGreaterThan(0.15);
    expect(peers).toBeGreaterThan(self + 0.05);
    expect(ability).toBeGreaterThan(peers + 0.1);
  });

  test('people think better of themselves than their peers do by the planted points', () => {
    // the median: marks end at 100, which takes from the mean
    const lifts = rows.map(({ assessments: { self, peers } }) => self - peers).sort((a, b) => a - b);
    expect(Math.abs((lifts[lifts.length >> 1] as number) - truth.ratings.selfLift)).toBeLessThanOrEqual(0.5);
  });

  test('supervisors differ by the planted spread: what is left of a team’s ability without skill and service', () => {
    // 5 points a skill, 8 for what is learned: what a month's mark is made of beside supervisor and noise
    const left = sampleCentre.teams.map(({ id }) =>
      mean(
        rows
          .filter(({ person }) => person.team.id === id)
          .map(({ person, month, assessments }) => {
            const learned = 1 - exp(-(month - person.hiredMonth + 1) / 5);
            return assessments.ability - 5 * person.skill - 8 * learned;
          }),
      ),
    );
    const spread = Math.sqrt(mean(left.map((each) => (each - mean(left)) ** 2)));
    // 40 supervisors: the standard error of a standard deviation is σ ÷ √80
    const error = truth.ratings.supervisorSpread / Math.sqrt(80);
    expect(Math.abs(spread - truth.ratings.supervisorSpread)).toBeLessThan(3 * error);
  });

  test('a month has a training for the planted share of people, and no more than two are passed', () => {
    const offered = rows.flatMap(({ assessments: { trainingPassed } }) => trainingPassed ?? []);
    // standard error √(0.55 × 0.45 ÷ 14,000) = 0.4 points
    expect(Math.abs(offered.length / rows.length - truth.training.offeredShare)).toBeLessThan(0.015);
    expect([...new Set(offered)].sort()).toEqual([0, 1, 2]);
  });
});
