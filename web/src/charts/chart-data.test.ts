import { describe, expect, it } from 'vitest';
import { csvText, movedCursor } from './chart-data.ts';

const marks = [['a', 'b', 'c'], ['d']];

describe('movedCursor', () => {
  it.each([
    ['ArrowRight', { series: 0, mark: 0 }, { series: 0, mark: 1 }],
    ['ArrowRight', { series: 0, mark: 2 }, { series: 0, mark: 2 }],
    ['ArrowLeft', { series: 0, mark: 0 }, { series: 0, mark: 0 }],
    ['ArrowDown', { series: 0, mark: 2 }, { series: 1, mark: 0 }],
    ['ArrowUp', { series: 1, mark: 0 }, { series: 0, mark: 0 }],
    ['End', { series: 0, mark: 0 }, { series: 0, mark: 2 }],
    ['Home', { series: 0, mark: 2 }, { series: 0, mark: 0 }],
  ])('%s walks over the marks and stops at the ends', (key, from, to) => {
    expect(movedCursor(key, from, marks)).toEqual(to);
  });

  it('leaves other keys alone', () => expect(movedCursor('Tab', { series: 0, mark: 0 }, marks)).toBeNull());
});

describe('csvText', () => {
  it('starts with a BOM, quotes, and disarms formulas', () => {
    const columns = [
      { title: '组', numeric: false },
      { title: 'n', numeric: true },
    ];
    const rows = [
      ['a "b", c', '-1.5'],
      ['=cmd()', '+2.1%'],
    ];
    expect(csvText({ columns, rows })).toBe('\uFEFF组,n\r\n"a ""b"", c",-1.5\r\n\'=cmd(),+2.1%\r\n');
  });

  it.each([
    ['+1+cmd|x', "'+1+cmd|x"],
    ['-2+3+cmd|x', "'-2+3+cmd|x"],
    [' =1+1', "' =1+1"],
    ['\t=1', "'\t=1"],
    ['＝1+1', "'＝1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['−2.1%', '−2.1%'],
    ['-2.1%', '-2.1%'],
    ['+¥562.1万', '+¥562.1万'],
    ['-0.5 … +1.5', '-0.5 … +1.5'],
    ['客服=一组', '客服=一组'],
  ])('the cell %j is written %j', (cell, written) => {
    const table = { columns: [{ title: 'c', numeric: false }], rows: [[cell]] };
    expect(csvText(table)).toBe(`\uFEFFc\r\n${written}\r\n`);
  });
});
