import { describe, expect, it } from 'vitest';
import { messages } from '../messages/messages.ts';
import { formatter } from '../messages/format.ts';
import { giniOfPay } from '../../../simulations/outcomes/measures/gini.ts';
import { meanPay } from '../../../simulations/outcomes/measures/mean-pay.ts';
import { measureTable } from '../view/measure-table.ts';
import { gapTable } from '../view/gap-words.ts';
import { pairTable } from '../view/pair-rows.ts';
import type { ResultView } from '../view/result-view.ts';
import { sampleOutcomes, sampleSource } from '../view/testing/sample-outcomes.ts';
import { csvText } from './csv-text.ts';

const table = (cell: string) => ({ columns: [{ title: 'c' }], rows: [[cell]] });

describe('csvText', () => {
  it('holds raw numbers, units in the head, why a number is missing, and its source in every row', () => {
    const columns = [{ title: '组' }, { title: '成本', unit: 'CNY per month' as const }];
    const rows = [
      ['a "b", c', { text: '−¥562.1万', value: -5_621_000.5 }],
      ['客服', { text: '已隐藏：人数过少', value: null }],
    ];
    expect(csvText({ columns, rows }, '空缺原因', { data_version: 'own-1', result_id: 'ff' })).toBe(
      '\uFEFF组,成本 [CNY per month],空缺原因,data_version,result_id\r\n' +
        '"a ""b"", c",-5621000.5,,own-1,ff\r\n' +
        '客服,,成本: 已隐藏：人数过少,own-1,ff\r\n',
    );
  });

  it.each([
    ['=cmd()', "'=cmd()"],
    ['+1+cmd|x', "'+1+cmd|x"],
    ['-2+3+cmd|x', "'-2+3+cmd|x"],
    [' =1+1', "' =1+1"],
    ['\t=1', "'\t=1"],
    ['＝1+1', "'＝1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\u202e=1', "'=1"],
    ['客\u200b服', '客服'],
    ['客服=一组', '客服=一组'],
  ])('the text %j is written %j', (cell, written) => {
    expect(csvText(table(cell), 'why', {})).toBe(`\uFEFFc,why\r\n${written},\r\n`);
  });

  it('disarms titles and sources too', () => {
    const text = csvText({ columns: [{ title: '=1' }], rows: [['a']] }, '-why', { plan: '@x' });
    expect(text).toBe("\uFEFF'=1,'-why,plan\r\na,,'@x\r\n");
  });
});

describe.each(['zh', 'en'] as const)('tables as files (%s)', (locale) => {
  const view: ResultView = {
    outcomes: sampleOutcomes,
    words: messages[locale],
    format: formatter(locale),
    months: 12,
    baselineName: 'a',
    scenarioName: 'b',
    versionId: 'own-1',
    source: sampleSource,
    groupName: (_, value) => value,
    lineName: (line) => line,
  };
  const numbers = (text: string) =>
    text
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(',').slice(1));

  it('pay is yuan for the period chosen, measures of spread are plain numbers', () => {
    // 8,000 and 8,200 yuan a month, for 12 months
    const { dispersion } = sampleOutcomes;
    const csvOf = (measure: typeof meanPay | typeof giniOfPay) =>
      numbers(csvText(measureTable([measure], dispersion, '', view), 'why', {}))[0];
    expect(csvOf(meanPay)).toEqual(['96000', '98400', '2400', '']);
    expect(csvOf(giniOfPay)).toEqual(['0.1', '0.125', String(0.125 - 0.1), '']);
  });

  it('no number of any table carries a sign of currency, grouping or typography', () => {
    const gap = sampleOutcomes.fairness[0];
    if (!gap) throw new Error('the sample has a gap');
    const { cost } = sampleOutcomes;
    const rows = cost.byMonth.map(({ month, total }) => ({ name: month, pair: total }));
    const tables = [gapTable(gap, view), pairTable('Month', rows, view, 'CNY per month')];
    for (const each of tables) {
      const cells = numbers(
        csvText({ ...each, rows: each.rows.map((row) => ['x', ...row.slice(1)]) }, 'why', {}),
      );
      for (const cell of cells.flatMap((line) => line.slice(0, -1)))
        expect(cell).toMatch(/^(-?\d+(\.\d+)?(e-\d+)?)?$/);
      expect(cells.flat().filter((cell) => /\d/.test(cell)).length).toBeGreaterThan(3);
    }
  });
});
