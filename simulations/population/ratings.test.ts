import { describe, expect, test } from 'vitest';
import { raterLeniency } from '../kpi/rater-leniency.ts';
import { inspectorNames } from './assessments.ts';
import { ratingsCsv, sampleRatings } from './ratings.ts';
import { samplePopulation } from './sample-population.ts';

const sample = samplePopulation({ seed: 20261128, people: 300, months: 6 });
const ratings = sampleRatings(sample);

describe('ratings by rater', () => {
  test('are by two different inspectors, the supervisor and oneself in every month of everybody', () => {
    expect(ratings).toHaveLength(4 * sample.rows.length);
    sample.rows.forEach(({ person, assessments }, k) => {
      const [first, second, supervisor, self] = ratings.slice(4 * k, 4 * k + 4);
      expect([first, second, supervisor, self].map((each) => each?.kind)).toEqual([
        'qa',
        'qa',
        'supervisor',
        'self',
      ]);
      expect(first?.rater).not.toBe(second?.rater);
      // the wide file has their mean
      expect(((first?.attitude ?? NaN) + (second?.attitude ?? NaN)) / 2).toBe(assessments.attitude);
      expect(supervisor?.rater).toBe(person.team.supervisor);
      expect(self).toMatchObject({ rater: person.id, attitude: assessments.self });
    });
  });

  test('tell the planted leniency of inspectors to within three standard errors, and nothing of supervisors', () => {
    const people = new Map(sample.people.map(({ id }, k) => [id, k]));
    const by = (kind: string, raters: readonly string[]) =>
      raterLeniency(
        ratings
          .filter((each) => each.kind === kind)
          .map(({ person, rater, attitude }) => ({
            person: people.get(person) as number,
            rater: raters.indexOf(rater),
            value: attitude,
          })),
      );
    const found = by('qa', inspectorNames);
    const { leniency } = sample.truth;
    // against the mean of the twelve, which nobody can tell from the mean of the people
    const middle = (of: readonly number[]): number => of.reduce((sum, each) => sum + each, 0) / of.length;
    const told = leniency.map((_, k) => found.get(k) ?? NaN);
    leniency.forEach((planted, k) => {
      const difference = (told[k] as number) - middle(told) - (planted - middle(leniency));
      // about 200 marks each with a rest of 4 points: a standard error of 0.3
      expect(Math.abs(difference)).toBeLessThan(0.9);
    });
    expect(Math.max(...leniency) - Math.min(...leniency)).toBeGreaterThan(4);
    const supervisors = [...new Set(sample.people.map(({ team }) => team.supervisor))];
    expect(by('supervisor', supervisors).size).toBe(0);
  });

  test('as CSV are a line each', () => {
    const lines = ratingsCsv(ratings.slice(0, 4)).trimEnd().split('\n');
    expect(lines[0]).toBe('agent_id,month,kind,rater,attitude');
    expect(lines[4]).toMatch(/^CG00001,2024-05,self,CG00001,\d+$/);
  });
});
