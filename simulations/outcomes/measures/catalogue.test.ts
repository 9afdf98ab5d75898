import { expect, test } from 'vitest';
import { awardMeasures, costMeasures, leaverMeasures, spreadMeasures } from './catalogue.ts';
import { p90p10 } from './p90-p10.ts';
import type { PaySide } from './pay-side.ts';

const all = [...costMeasures, ...spreadMeasures, ...leaverMeasures, ...awardMeasures];

test('every measure of the catalogue can be told apart in both languages', () => {
  for (const list of [costMeasures, spreadMeasures, leaverMeasures, awardMeasures])
    for (const locale of ['zh', 'en'] as const) {
      const titles = list.map(({ words }) => words[locale].title);
      expect(new Set(titles).size).toBe(list.length);
    }
  expect(all.filter(({ words }) => /[a-z]{3}/.test(words.zh.title))).toEqual([]);
});

test('amounts are in fen, measures of spread without a unit, winners as shares, leavers in people', () => {
  const withUnit = (wanted: string) => all.flatMap(({ id, unit }) => (unit === wanted ? [id] : []));
  expect(withUnit('fen')).toEqual(['total', 'onCost', 'costFen']);
  expect(withUnit('fen a month')).toEqual(['perMonth', 'mean', 'median']);
  expect(withUnit('index')).toEqual(['gini', 'giniVariable', 'theil', 'p90p10']);
  expect(withUnit('share')).toEqual(['repeatWinners', 'neverWinners']);
  expect(withUnit('people')).toEqual(['in90Days', 'in12Months', 'winners']);
});

test('P90 / P10 is the ratio of the percentiles, and none where the lower one is 0 or nobody is paid', () => {
  const of = (...pay: number[]) => p90p10.of({ pay: Float64Array.from(pay) } as unknown as PaySide);
  // R-7 of 0 … 10 tenths: the second and the tenth of eleven
  expect(of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)).toBe(5);
  expect(of(0, 0, 3, 4, 5, 6, 7, 8, 9, 10, 11)).toBeNull();
  expect(of()).toBeNull();
});

test('what rests on a tenth of people needs the people of a percentile', () => {
  const needs = Object.fromEntries(all.map(({ id, least }) => [id, least]));
  expect(needs).toMatchObject({ total: 'group', mean: 'group', median: 'median' });
  for (const id of ['gini', 'giniVariable', 'theil', 'p90p10', 'in90Days', 'in12Months', 'costFen'])
    expect(needs[id]).toBe('percentile');
});
