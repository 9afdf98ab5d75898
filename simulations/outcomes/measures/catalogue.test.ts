import { expect, test } from 'vitest';
import { costMeasures, leaverMeasures, spreadMeasures } from './catalogue.ts';

const all = [...costMeasures, ...spreadMeasures, ...leaverMeasures];

test('every measure of the catalogue can be told apart in both languages', () => {
  for (const list of [costMeasures, spreadMeasures, leaverMeasures])
    for (const locale of ['zh', 'en'] as const) {
      const titles = list.map(({ words }) => words[locale].title);
      expect(new Set(titles).size).toBe(list.length);
    }
  expect(all.filter(({ words }) => /[a-z]{3}/.test(words.zh.title))).toEqual([]);
});

test('what rests on a tenth of people needs the people of a percentile', () => {
  const needs = Object.fromEntries(all.map(({ id, least }) => [id, least]));
  expect(needs).toMatchObject({ total: 'group', mean: 'group', median: 'median' });
  for (const id of ['gini', 'giniVariable', 'theil', 'p90p10', 'in90Days', 'in12Months', 'costFen'])
    expect(needs[id]).toBe('percentile');
});
