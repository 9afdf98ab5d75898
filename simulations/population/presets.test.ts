import { describe, expect, test } from 'vitest';
import { sampleCentre } from './centre.ts';
import { presetFiles } from './preset-files.ts';
import { samplePresets } from './presets.ts';
import { sampleCsv } from './sample-csv.ts';
import { sampleMapping } from './sample-mapping.ts';
import { samplePopulation } from './sample-population.ts';

const presetOf = (id: string) => {
  const found = samplePresets.find((each) => each.id === id);
  if (!found) throw new TypeError(`no preset ${id}`);
  return found;
};

test('presets are the call centre, system E and the four industries that system C names', () => {
  expect(samplePresets.map(({ id }) => id)).toEqual([
    'call-centre',
    'public-service',
    'finance',
    'e-commerce',
    'hotel',
    'internet',
  ]);
  expect(presetOf('call-centre').centre).toBe(sampleCentre);
  // what is published is system E's, in both languages
  const published = samplePresets.filter(({ numbers }) => /\d/.test(numbers.en + numbers.zh));
  expect(published.map(({ id }) => id)).toEqual(['public-service']);
});

describe.each(samplePresets)('$id', ({ people, centre }) => {
  test('has everybody in teams of its own, at every site the same posts', () => {
    const sample = samplePopulation({ seed: 1, people, months: 2, centre });
    expect(sample.people).toHaveLength(people);
    expect(new Set(centre.teams.map(({ id }) => id)).size).toBe(centre.teams.length);
    expect(new Set(centre.teams.map(({ supervisor }) => supervisor)).size).toBe(centre.teams.length);
    const sites = new Set(centre.teams.map(({ site }) => site));
    const posts = new Set(centre.teams.map(({ post }) => post));
    expect(new Set(centre.teams.map(({ site, post }) => `${site} ${post}`)).size).toBe(
      sites.size * posts.size,
    );
    expect(new Set(sample.people.map(({ team }) => team)).size).toBe(centre.teams.length);
  });
});

test('the public centre has the staff as published: 93.3, 91.1 and 80.9 % of 225 people', () => {
  const { people, centre } = presetOf('public-service');
  const { staff } = samplePopulation({ seed: 5, people, centre });
  const traits = [...staff.values()];
  expect(traits).toHaveLength(225);
  const having = (which: 'degree' | 'under35' | 'women'): number =>
    traits.filter((each) => each[which]).length;
  expect([having('degree'), having('under35'), having('women')]).toEqual([210, 205, 182]);
  // the same 182 are not the same people: 225 × 0.933 × 0.809 = 170 expected to be both, had there been no choice
  expect(traits.filter(({ degree, women }) => degree && women).length).toBeLessThan(182);
  expect(centre.teams.filter(({ post }) => post === 'sales_support')).toEqual([]);
});

test('a peak is felt where there is one: e-commerce at 11.11, the public centre not', () => {
  const volume = (id: string): number => {
    const { people, centre } = presetOf(id);
    const { rows, truth } = samplePopulation({ seed: 3, people, months: 8, centre });
    const perHead = (month: number): number => {
      const of = rows.filter((row) => row.month === month);
      return of.reduce((sum, { results }) => sum + results.contacts, 0) / of.length;
    };
    return perHead(truth.festival.month) / perHead(truth.festival.month - 1);
  };
  // an ordinary month moves by 3 %, two of them against each other by 4
  expect(Math.abs(volume('e-commerce') - 1.9)).toBeLessThan(0.25);
  expect(Math.abs(volume('public-service') - 1)).toBeLessThan(0.13);
});

test('the files of the call centre are those of the first start, with ratings beside them', () => {
  const [wide, mapping, ratings] = presetFiles(presetOf('call-centre'));
  expect(wide?.text).toBe(sampleCsv(samplePopulation({ seed: 20_240_501 })));
  expect(mapping?.text).toBe(sampleMapping);
  // two inspectors, the supervisor and oneself: four lines a person-month, and the header
  const personMonths = (wide?.text.trimEnd().split('\n').length ?? 0) - 1;
  expect(ratings?.text.trimEnd().split('\n')).toHaveLength(4 * personMonths + 1);
});
