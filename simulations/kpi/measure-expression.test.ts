import { expect, test } from 'vitest';
import { kpiCatalogue } from './catalogue.ts';
import { contactColumns } from './contact-columns.ts';
import { parseMeasure } from './measure-expression.ts';
import { rollupQuery } from './rollup-query.ts';

test('parseMeasure(text, at) reads the language and says where it stops understanding', () => {
  for (const text of [
    'count()',
    'count(rating >= 4)',
    "count(channel = 'inbound' and not resolved)",
    'sum(handle_seconds)',
    'count(rating is not null)',
    '1',
  ]) {
    expect(parseMeasure(text, 'k').problems).toEqual([]);
  }
  for (const text of ['count(', 'sum(a / b)', "count(channel = 'x)", 'drop table x', 'count() count()']) {
    expect(parseMeasure(text, 'k').problems.map(({ code }) => code)).toEqual(['data/measure-syntax']);
  }
});

test('every KPI of the catalogue that contacts can tell is measured from the built-in columns', () => {
  const { kpis, problems } = rollupQuery({ ...contactColumns }, kpiCatalogue);
  expect(problems).toEqual([]);
  expect(kpis.map(({ id }) => id)).toEqual(kpiCatalogue.filter(({ measure }) => measure).map(({ id }) => id));
});

test('rollupQuery(columns, kpis) leaves out what the columns cannot tell', () => {
  const { kpis } = rollupQuery({ rating: 'decimal' }, kpiCatalogue);
  expect(kpis.map(({ id }) => id)).toEqual(expect.arrayContaining(['contacts', 'csat_mean', 'csat_top_box']));
  expect(kpis.map(({ id }) => id)).not.toContain('aht');
});
