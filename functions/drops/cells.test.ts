import { describe, expect, test } from 'vitest';
import { fault } from './cell-fault.ts';
import { cellReader, columnType, numberCell, textCell, idCell } from './cell-reader.ts';
import { unvalued } from './source/cell-text.ts';
import { clockSeconds, dateCell, daysOfMonth, epochMicros, payMonth, type DateOrder } from './date-cell.ts';
import { DateTally, settleDateOrder } from './date-order.ts';
import { decimalCell, integerCell } from './decimal-cell.ts';
import { durationCell, type DurationFormat } from './duration-cell.ts';
import type { MappedColumn } from './mapping-document.ts';

const notDate = { fault: 'not-a-date' };
const notTime = { fault: 'not-a-time' };

test('fault(reason) is one object for every cell at fault', () => {
  expect(fault('missing')).toEqual({ fault: 'missing' });
  expect(fault('missing')).toBe(fault('missing'));
});

describe('dateCell(cell, order)', () => {
  const moments: [string, DateOrder, [number, number, number, number?]][] = [
    ['2023-08-01', 'ymd', [2023, 8, 1]],
    ['2023/8/1', 'ymd', [2023, 8, 1]],
    ['2023.12.31', 'ymd', [2023, 12, 31]],
    [' 2023年8月1日 ', 'ymd', [2023, 8, 1]],
    ['2023年8月1', 'ymd', [2023, 8, 1]],
    ['20230801', 'ymd', [2023, 8, 1]],
    ['990201', 'yymmdd', [1999, 2, 1]],
    ['690201 1:00', 'yymmdd', [2069, 2, 1, 3600]],
    ['２０２３－０８－０１', 'ymd', [2023, 8, 1]],
    ['2023-08-01 14:47', 'ymd', [2023, 8, 1, 53_220]],
    ['2023-08-01T00:01:05Z', 'ymd', [2023, 8, 1, 65]],
    ['2023-08-01 00:00:05.250', 'ymd', [2023, 8, 1, 5]],
    ['20230801 1:00', 'ymd', [2023, 8, 1, 3600]],
    ['15/07/2023 14:47', 'dmy', [2023, 7, 15, 53_220]],
    ['01-Aug-23', 'dmy', [2023, 8, 1]],
    ['1 january 2024', 'dmy', [2024, 1, 1]],
    ['7/15/2023 9:12:58 AM', 'mdy', [2023, 7, 15, 33_178]],
    ['Aug 1, 2023', 'mdy', [2023, 8, 1]],
    ['12.31.99', 'mdy', [2099, 12, 31]],
    ['2024-02-29', 'ymd', [2024, 2, 29]],
    ['2000-02-29', 'ymd', [2000, 2, 29]],
  ];
  test.each(moments)('%s read as %s', (cell, order, [year, month, day, seconds = 0]) => {
    expect(dateCell(cell, order)).toEqual({ year, month, day, seconds });
  });

  test.each([...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']])(
    'month %s',
    (name) => {
      const month = 1 + 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(name) / 3;
      expect(dateCell(`1-${name}-2023`, 'dmy')).toMatchObject({ month });
      expect(dateCell(`${name.toUpperCase()} 1 2023`, 'mdy')).toMatchObject({ month });
    },
  );

  test.each([
    ['2023-02-29', 'ymd', notDate],
    ['1900-02-29', 'ymd', notDate],
    ['2023-04-31', 'ymd', notDate],
    ['2023-13-01', 'ymd', notDate],
    ['2023-00-01', 'ymd', notDate],
    ['2023-01-00', 'ymd', notDate],
    ['2023-01-32', 'ymd', notDate],
    ['x2023-01-01', 'ymd', notDate],
    ['2023-01-01x', 'ymd', notDate],
    ['23-01-01', 'ymd', notDate],
    ['2023-0801', 'ymd', notDate],
    ['1-Foo-2023', 'dmy', notDate],
    ['1/2/123', 'dmy', notDate],
    ['x1/2/2023', 'dmy', notDate],
    ['1/2/2023x', 'dmy', notDate],
    ['13/1/2023', 'mdy', notDate],
    ['x1/2/2023', 'mdy', notDate],
    ['1/2/2023x', 'mdy', notDate],
    ['2023-01-01 soon', 'ymd', notTime],
    ['2023-01-01 24:00', 'ymd', notTime],
  ] as const)('%s is none as %s', (cell, order, fault) => expect(dateCell(cell, order)).toEqual(fault));

  test('30, 31, 28 and 29 days', () => {
    const days = Array.from({ length: 12 }, (_, k) => daysOfMonth(2023, k + 1));
    expect(days).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect([2024, 2100, 2000].map((year) => daysOfMonth(year, 2))).toEqual([29, 28, 29]);
  });
});

test.each([
  ['0:00', 0],
  ['23:59:59', 86_399],
  ['12:00 AM', 0],
  ['12:02:23 AM', 143],
  ['12:00 PM', 43_200],
  [' 1:05 pm ', 46_800 + 300],
  ['11:59:59PM', 86_399],
  ['24:00', notTime],
  ['12:60', notTime],
  ['12:00:60', notTime],
  ['13:00 PM', notTime],
  ['0:30 AM', notTime],
  ['12:00 AMx', notTime],
  ['x12:00 AM', notTime],
  ['x12:00', notTime],
  ['12:00x', notTime],
  ['12', notTime],
])('clockSeconds(%j)', (cell, expected) => expect(clockSeconds(cell)).toEqual(expected));

test('epochMicros(moment) counts from 1970, payMonth(moment, startsOnDay) is named by where it ends', () => {
  const moment = (year: number, month: number, day: number, seconds = 0) => ({ year, month, day, seconds });
  expect(epochMicros(moment(1970, 1, 1))).toBe(0n);
  expect(epochMicros(moment(1970, 1, 2, 1))).toBe(86_401_000_000n);
  expect(epochMicros(moment(1969, 12, 31))).toBe(-86_400_000_000n);
  const month = (year: number, m: number, day: number, starts?: number) =>
    payMonth(moment(year, m, day), starts);
  expect([month(2023, 7, 31), month(2023, 7, 1), month(987, 1, 5)]).toEqual([
    '2023-07',
    '2023-07',
    '0987-01',
  ]);
  expect([month(2023, 7, 25, 26), month(2023, 7, 26, 26), month(2023, 12, 26, 26)]).toEqual([
    ...['2023-07', '2023-08', '2024-01'],
  ]);
  expect([month(2023, 7, 1, 2), month(2023, 7, 2, 2)]).toEqual(['2023-07', '2023-08']);
});

const million = 1_000_000n;
test.each([
  ['12', 12n * million],
  [' 12\u3000', 12n * million],
  ['+1,234.50', 1_234_500_000n],
  ['-0.000001', -1n],
  ['￥12', 12n * million],
  ['-¥12', -12n * million],
  ['$ 3', 3n * million],
  ['€3', 3n * million],
  ['3 元', 3n * million],
  ['元3', 3n * million],
  ['（１２）', -12n * million],
  ['( ¥1,000 )', -1000n * million],
  ['45%', 450_000n],
  ['45.1234 %', 451_234n],
  ['007', 7n * million],
  ['0', 0n],
  ['1.', million],
  ['1.2300000000', 1_230_000n],
  ['99999999999', 99_999_999_999n * million],
  ['00099999999999', 99_999_999_999n * million],
  ['100000000000', { fault: 'too-large' }],
  ['0.1234564999', 123_456n],
  ['0.1234565', 123_457n],
  ['-0.1234565', -123_457n],
  ['0.30000000000000004', 300_000n],
  ['2290.4999999999995', 2_290_500_000n],
  ['0.12345%', 1_235n],
  ['99999999999.9999999', 100_000_000_000n * million],
  [`0.${'1'.repeat(41)}`, { fault: 'not-a-number' }],
  ['1e3', { fault: 'exponent' }],
  ['1E-3', { fault: 'exponent' }],
  ['1,23', { fault: 'not-a-number' }],
  ['1,2345', { fault: 'not-a-number' }],
  ['12a', { fault: 'not-a-number' }],
  ['a12', { fault: 'not-a-number' }],
  ['(12', { fault: 'not-a-number' }],
  ['x(12)', { fault: 'not-a-number' }],
  ['', { fault: 'not-a-number' }],
  ['.5', { fault: 'not-a-number' }],
  ['e1x', { fault: 'not-a-number' }],
])('decimalCell(%j) in millionths', (cell, expected) => expect(decimalCell(cell)).toEqual(expected));

test('decimalCell(cell, true) reads a decimal comma, and integerCell whole numbers alone', () => {
  const cells = ['1.234,50', '12', '0,5', '1,234.50', '1.5', 'x1,5', '1,5x'];
  expect(cells.map((cell) => decimalCell(cell, true))).toEqual([
    ...[1_234_500_000n, 12n * million, 500_000n],
    ...Array.from({ length: 4 }, () => ({ fault: 'not-a-number' })),
  ]);
  expect([integerCell('1,200'), integerCell('5.0'), integerCell('-3')]).toEqual([1200n, 5n, -3n]);
  expect([
    integerCell('1.200', true),
    integerCell('5.5'),
    integerCell('5.0000001'),
    integerCell('x'),
  ]).toEqual([...[1200n, { fault: 'not-whole' }, { fault: 'not-whole' }, { fault: 'not-a-number' }]]);
});

const second = million;
test.each<[string, DurationFormat, bigint | object]>([
  ['90.5', 'seconds', 90_500_000n],
  ['1.5', 'minutes', 90n * second],
  // 0.123456789 minutes are 7.40740734 seconds
  ['0.123456789', 'minutes', 7_407_407n],
  ['x', 'minutes', { fault: 'not-a-number' }],
  ['1:02:03', 'h:mm:ss', 3723n * second],
  ['1:2:03', 'h:mm:ss', 3723n * second],
  ['９:59:59', 'h:mm:ss', 35_999n * second],
  ['1:60:00', 'h:mm:ss', notTime],
  ['x1:02:03', 'h:mm:ss', notTime],
  ['1:02:03x', 'h:mm:ss', notTime],
  ['02:03', 'h:mm:ss', notTime],
  ['125:03', 'mm:ss', 7503n * second],
  ['1:60', 'mm:ss', notTime],
  ['x1:00', 'mm:ss', notTime],
  ['1:00x', 'mm:ss', notTime],
  ['12:02:23 am', 'clock12', 143n * second],
  ['12:02:23', 'clock12', notTime],
  ['12:02:23 AM.', 'clock12', notTime],
  ['0.5', 'excel-day-fraction', 43_200n * second],
  ['.000011574', 'excel-day-fraction', 1n * second],
  ['0', 'excel-day-fraction', 0n],
  ['1.5', 'excel-day-fraction', notTime],
  ['x0.5', 'excel-day-fraction', notTime],
  ['0.5x', 'excel-day-fraction', notTime],
  ['00', 'excel-day-fraction', notTime],
])('durationCell(%j, %j) in millionths of a second', (cell, format, expected) => {
  expect(durationCell(cell, format)).toEqual(expected);
});

const context = { missing: new Set(['n/a', '—']), decimalComma: false };

test('textCell(raw, context): composed, trimmed; null for nothing and for what the mapping calls missing', () => {
  const texts = [' Zoe\u0308 ', '', '  ', 'n/a', ' — ', undefined, 'N/A'];
  expect(texts.map((text) => textCell(text, context))).toEqual([
    ...['Zo\u00eb', null, null, null, null, null, 'N/A'],
  ]);
  expect(textCell('x'.repeat(4096), context)).toHaveLength(4096);
  expect(textCell('x'.repeat(4097), context)).toEqual({ fault: 'too-long' });
  expect([numberCell('n/a', context), numberCell('1.5', context)]).toEqual([null, 1_500_000n]);
  expect(numberCell('1,5', { ...context, decimalComma: true })).toBe(1_500_000n);
  // a fen is rounded from the number that is written, not from millionths of it
  expect([numberCell('0.0049999999', context, 2), numberCell('0.005', context, 2)]).toEqual([0n, 10_000n]);
});

describe('cellReader(name, column, context)', () => {
  const read = (name: string, column: Partial<MappedColumn>, ...cells: readonly string[]) =>
    cells.map(cellReader(name, { column: 'c', required: false, ...column }, context));

  test('yes and no in both languages', () => {
    const yes = ['Y', 'yes', 'TRUE', '1', 't', '是', '已', '有', 'Ｙ'];
    const no = ['n', 'No', 'false', '0', 'F', '否', '未', '无'];
    expect(read('answered', {}, ...yes)).toEqual(yes.map(() => true));
    expect(read('answered', {}, ...no)).toEqual(no.map(() => false));
    expect(read('answered', {}, 'maybe', 'n/a')).toEqual([{ fault: 'not-yes-no' }, null]);
  });

  test('numbers inside the range of the mapping, both ends too', () => {
    expect(read('rating', { min: 1, max: 5 }, '1', '5', '0.999999', '5.1', '')).toEqual([
      ...[million, 5n * million, { fault: 'out-of-range' }, { fault: 'out-of-range' }, null],
    ]);
    expect(read('own', { type: 'integer', min: 2, max: 3 }, '1', '2', '3', '4', '2.5')).toEqual([
      ...[{ fault: 'out-of-range' }, 2n, 3n, { fault: 'out-of-range' }, { fault: 'not-whole' }],
    ]);
    expect(read('own', { type: 'timestamp', format: 'dmy', min: 1, max: 2 }, '2/1/1970')).toEqual([
      86_400n * million,
    ]);
  });

  test('what is required and not there is a fault', () => {
    expect(read('rating', { required: true }, '', 'n/a', '3')).toEqual([
      ...[{ fault: 'missing' }, { fault: 'missing' }, 3n * million],
    ]);
  });

  test('a map of values is looked up first, what it gives is read as a cell', () => {
    const values = { ' Zoe\u0308 ': 4, good: '5', bad: true, odd: 'x' };
    expect(read('rating', { values }, 'Zo\u00eb', 'good', 'fair', 'odd')).toEqual([
      ...[4n * million, 5n * million, { fault: 'not-in-values' }, { fault: 'not-a-number' }],
    ]);
  });

  test('the type is the column’s own, else the built-in one, else that of its format, else text', () => {
    const type = (name: string, more: Partial<MappedColumn> = {}) =>
      columnType(name, { column: 'c', required: false, ...more });
    expect(type('rating')).toBe('decimal');
    expect(type('rating', { type: 'text' })).toBe('text');
    expect(type('own')).toBe('text');
    expect(type('own', { format: 'mm:ss' })).toBe('decimal');
    expect(type('own', { format: 'dmy' })).toBe('text');
    expect(read('own', { format: 'mm:ss' }, '1:30')).toEqual([90n * second]);
    expect(read('own', {}, ' a ')).toEqual(['a']);
  });
});

test('idCell(raw) is text, but for a number that has lost its digits', () => {
  const context = { missing: new Set(['n/a']), decimalComma: false };
  const read = ['13800138000', ' E+5 ', 'A1e+5', '1.23E+11', '1e+11', 'n/a', '1.5'].map((raw) =>
    idCell(raw, context),
  );
  const lost = { fault: 'exponent' };
  expect(read).toEqual(['13800138000', 'E+5', 'A1e+5', lost, lost, null, '1.5']);
});

test('textCell(raw): errors of spreadsheets and formulas without a value are no text', () => {
  const context = { missing: new Set(['#REF!']), decimalComma: false };
  const read = ['#N/A', ' #DIV/0! ', '#REF!', '#1', unvalued].map((raw) => textCell(raw, context));
  expect(read).toEqual([
    { fault: 'spreadsheet-error' },
    { fault: 'spreadsheet-error' },
    null,
    '#1',
    { fault: 'no-value' },
  ]);
});

const tallyOf = (values: readonly string[]) => {
  const tally = new DateTally();
  for (const value of values) tally.add(value);
  return tally;
};

describe('settleDateOrder(column, tally, declared)', () => {
  const settle = (values: readonly string[], declared?: DateOrder) => {
    const { order, problem } = settleDateOrder('day', tallyOf(values), declared);
    return [order, problem?.code, problem?.values];
  };

  test('without a declared order only dates that begin with the year are taken', () => {
    expect(settle(['2023-01-02', '2023-01-03'])[0]).toBe('ymd');
    expect(settle([])[0]).toBe('ymd');
    const mixed = ['2023-01-02', '13/1/2023', '1/13/2023', '1/2/2023', '1/2/2023'];
    expect(settle(mixed)).toEqual([
      null,
      'data/date-order-unclear',
      {
        column: 'day',
        values: 5,
        ymd: 1,
        dmy: 3,
        mdy: 3,
        yymmdd: 0,
        examples: '"13/1/2023", "1/13/2023", "1/2/2023"',
      },
    ]);
  });

  test('a declared order stands where it reads 95 %, or no other reads more', () => {
    const days = (dmy: number, ymd: number) => [
      ...Array.from({ length: dmy }, (_, k) => `13/1/20${10 + k}`),
      ...Array.from({ length: ymd }, (_, k) => `2023-01-${10 + k}`),
    ];
    expect(settle(days(19, 1), 'dmy')[0]).toBe('dmy');
    expect(settle(days(1, 1), 'dmy')[0]).toBe('dmy');
    expect(settle(days(1, 19), 'ymd')[0]).toBe('ymd');
    expect(settle(days(2, 3), 'dmy')).toEqual([
      null,
      'data/date-order-differs',
      {
        column: 'day',
        declared: 'dmy',
        values: 5,
        unread: 3,
        better: 'ymd',
        betterCount: 3,
        examples: '"2023-01-10", "2023-01-11", "2023-01-12"',
      },
    ]);
    expect(settleDateOrder('day', tallyOf(['x']), undefined).problem?.at).toBe('column "day"');
  });
});
