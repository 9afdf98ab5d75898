import { expect, test } from 'vitest';
import { correlation } from '../math/correlation.ts';
import { samplePopulation } from './sample-population.ts';

const { rows } = samplePopulation({ seed: 20261128 });

test('stars are those of the surveys: 4 or 5 of whoever is satisfied, 1 to 3 of the others', () => {
  for (const { results, quality } of rows) {
    const others = results.surveys - results.satisfied;
    expect(quality.stars).toBeGreaterThanOrEqual(4 * results.satisfied + others);
    expect(quality.stars).toBeLessThanOrEqual(5 * results.satisfied + 3 * others);
    expect(quality.netPromoters).toBeGreaterThanOrEqual(-others);
    expect(quality.netPromoters).toBeLessThanOrEqual(results.satisfied);
  }
});

test('talk is a part of handling, and what is inspected is kept in the most', () => {
  for (const { person, results, quality } of rows) {
    expect(quality.talkSeconds === null).toBe(person.team.post === 'online');
    if (quality.talkSeconds !== null && results.handleSeconds)
      expect(Math.abs(quality.talkSeconds / results.handleSeconds - 0.78)).toBeLessThan(0.061);
    expect(quality.normsKept).toBeLessThanOrEqual(results.inspections);
    expect(quality.scriptsKept === null).toBe(person.team.post !== 'sales_support');
    expect(quality.scriptsKept ?? 0).toBeLessThanOrEqual(results.inspections);
  }
  const kept = rows.reduce((sum, { quality }) => sum + quality.normsKept, 0);
  const inspected = rows.reduce((sum, { results }) => sum + results.inspections, 0);
  expect(kept / inspected).toBeGreaterThan(0.94);
  expect(kept / inspected).toBeLessThan(0.98);
});

test('what stands in one scorecard says two things: no twins of satisfaction among stars and promoters', () => {
  const asked = rows.filter(({ results }) => results.surveys >= 5);
  const satisfied = asked.map(({ results }) => results.satisfied / results.surveys);
  for (const part of ['stars', 'netPromoters'] as const) {
    const r =
      correlation(
        satisfied,
        asked.map(({ quality, results }) => quality[part] / results.surveys),
      ) ?? NaN;
    expect(r).toBeGreaterThan(0.4);
    expect(r).toBeLessThan(0.8);
  }
});
