import { expect, test } from 'vitest';
import { kpiCatalogue } from './catalogue.ts';
import { contactColumns } from './contact-columns.ts';
import { parseMeasure } from './measure-expression.ts';
import { checkMeasure } from './measure-type.ts';
import { rollupQuery } from './rollup-query.ts';
import { problemWords } from '../problems/problem.ts';

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

test.each([
  ['count(', '度量 `count(` 第 7 个字符：出现 结尾，应为 列、数字、带引号的文本、count(…) 或 sum(…)。'],
  ['count() 1', '度量 `count() 1` 第 9 个字符：出现 1，应为 运算符或结尾。'],
  ['avg(rating)', '度量 `avg(rating)` 第 1 个字符：出现 avg，应为 count 或 sum。'],
])('parseMeasure(%j, at) says in Chinese what is expected', (text, message) => {
  expect(parseMeasure(text, 'k').problems.map((each) => problemWords(each, 'zh').message)).toEqual([message]);
});

test.each([
  ['rating', 'measure', '第 1 个字符：列“rating”须写在 count(…) 或 sum(…) 之内。'],
  ['sum(stars)', 'measure', '第 5 个字符：没有列“stars”。'],
  ['count(sum(rating))', 'measure', '第 7 个字符：sum(…) 不能写在筛选条件、count 或 sum 之内。'],
  ["count(rating = 'x')", 'measure', '第 7 个字符：数值 = 文本，两者无法比较。'],
  ['sum(channel)', 'measure', '第 5 个字符：应为数值，这里是文本。'],
  ['rating', 'filter', '第 1 个字符：筛选条件须为是/否，这里是数值。'],
] as const)('checkMeasure(%j as a %s) says in Chinese what is wrong', (text, role, message) => {
  const { expression } = parseMeasure(text, 'k');
  if (!expression) throw new TypeError(text);
  const problems = checkMeasure(expression, { rating: 'decimal', channel: 'text' }, role, 'k');
  expect(problems.map((each) => problemWords(each, 'zh').message)).toEqual([message]);
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
