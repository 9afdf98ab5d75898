import { describe, expect, test } from 'vitest';
import { csvDialect } from './csv-dialect.ts';
import { CsvSplitter } from './csv-splitter.ts';
import type { FileFault } from './file-fault.ts';

const csvRecords = (text: string, delimiter: string) => new CsvSplitter(delimiter).push(text, true);
const records = (text: string, delimiter = ',') =>
  csvRecords(text, delimiter).map(({ line, cells, fault, raw }) => [line, cells.join('|'), fault, raw]);

describe('CsvSplitter, of a whole text', () => {
  test('lines end in CRLF, LF or CR, the last one in nothing; blank ones count and are left out', () => {
    expect(records('a,b\r\n1,2\n\n3,4\r5,6')).toEqual([
      [1, 'a|b', null, 'a,b'],
      [2, '1|2', null, '1,2'],
      [4, '3|4', null, '3,4'],
      [5, '5|6', null, '5,6'],
    ]);
    expect(records('')).toEqual([]);
    expect(records('\n""\n')).toEqual([[2, '', null, '""']]);
    expect(records('a,\n')).toEqual([[1, 'a|', null, 'a,']]);
  });

  test('quoted cells hold delimiters, quotes and lines', () => {
    expect(records('"a,b","x ""y""","1\r\n2\n3\r4"\nlast,,\n')).toEqual([
      [1, 'a,b|x "y"|1\r\n2\n3\r4', null, '"a,b","x ""y""","1\r\n2\n3\r4"'],
      [5, 'last||', null, 'last,,'],
    ]);
    expect(records('"a";"b"', ';')).toEqual([[1, 'a|b', null, '"a";"b"']]);
  });

  test('a fault costs its line and nothing more; a quote that stays open ends the reading', () => {
    expect(records('a"b,c\n1,2\n"x"y,z\r\n3,4\n5,"6\n7,8')).toEqual([
      [1, 'a"b', 'quote-inside', 'a"b,c'],
      [2, '1|2', null, '1,2'],
      [3, 'x', 'text-after-quote', '"x"y,z'],
      [4, '3|4', null, '3,4'],
      [5, '5', 'quote-open', '5,"6\n7,8'],
    ]);
  });
});

describe('CsvSplitter, of a text in pieces', () => {
  const text = 'a,b\r\n"x\r\ny","1 ""2"""\n\n3,4\r5"6,7\n"",\nlast,"q"';
  const whole = csvRecords(text, ',');

  test('gives the same records wherever the text is cut', () => {
    expect(whole.map(({ line }) => line)).toEqual([1, 2, 5, 6, 7, 8]);
    for (let size = 1; size <= text.length; size++) {
      const splitter = new CsvSplitter(',');
      const records = [];
      for (let at = 0; at < text.length; at += size)
        records.push(...splitter.push(text.slice(at, at + size)));
      records.push(...splitter.push('', true));
      expect([size, records]).toEqual([size, whole]);
    }
  });

  test.each([
    ['a quote that is open for a million characters', 'a,"', 'quote-open'],
    ['a record of a million characters', 'a,', 'endless'],
  ])('%s ends the reading, and nothing more is held', (_, start, fault) => {
    const splitter = new CsvSplitter(',');
    expect(splitter.push(`1,2\n${start}`)).toHaveLength(1);
    const piece = 'x'.repeat(250_000);
    const found = [1, 2, 3, 4, 5].flatMap(() => splitter.push(piece));
    expect(found.map((record) => [record.line, record.fault])).toEqual([[2, fault]]);
    expect(splitter.push('\n5,6\n', true)).toEqual([]);
  });
});

describe('csvDialect(head, name)', () => {
  const dialect = (text: string, delimiter?: string) => csvDialect(text, 'f.csv', delimiter);
  const asked = (text: string): unknown => {
    try {
      return dialect(text);
    } catch (error) {
      const { code, values } = (error as FileFault).problem;
      return [code, values['readings']];
    }
  };

  test('takes the delimiter with which the most records have as many cells as the header', () => {
    expect(dialect('a;b;c\n1,5;2;3\n1,5;2;3\n')).toEqual({ delimiter: ';', header: ['a', 'b', 'c'] });
    for (const delimiter of [',', ';', '\t', '|', '^', '~', '\u0001', '，', '；'])
      expect(dialect(['a', 'b\n1', '2\n'].join(delimiter))).toEqual({ delimiter, header: ['a', 'b'] });
    // one record more agrees with ';', though ',' gives more cells
    expect(dialect('a,b,c;d\n1,2,3;4\n1,2;3\n').delimiter).toBe(';');
    expect(dialect('a;b,c\n', ',')).toEqual({ delimiter: ',', header: ['a;b', 'c'] });
    expect(dialect('a#b\n', '#').header).toEqual(['a', 'b']);
  });

  test('asks where two delimiters cut equally well, with both headers', () => {
    expect(asked('name,first;age\nLi,Bo;30\n')).toEqual([
      'data/delimiter-unclear',
      '",": [name] [first;age]; ";": [name,first] [age]',
    ]);
    expect(asked('name,first;age\nLi,Bo;30\nLi;31\n')).toEqual({
      delimiter: ';',
      header: ['name,first', 'age'],
    });
  });

  test('trims names, and wants two different ones', () => {
    expect(dialect(' a , b \n').header).toEqual(['a', 'b']);
    for (const text of ['a', 'a,a', '', '"a,b', 'a"x,b'])
      expect(asked(text)).toEqual(['data/no-header', undefined]);
  });

  test('reads 200 columns and not one more', () => {
    const names = (count: number): string => Array.from({ length: count }, (_, k) => `c${k}`).join();
    expect(dialect(names(200)).header).toHaveLength(200);
    expect(asked(names(201))).toEqual(['data/too-many-columns', undefined]);
  });
});
