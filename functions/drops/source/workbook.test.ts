import { expect, test } from 'vitest';
import { parquetRows } from '../../adapters/duckdb/parquet-rows.ts';
import { recordsOf } from '../testing/source-of.ts';
import { number, text, workbookOf } from '../testing/workbook-of.ts';
import { zipOf } from '../testing/zip-of.ts';
import { unvalued } from './cell-text.ts';
import { openSource } from './open-source.ts';

async function read(bytes: Uint8Array, tables?: readonly string[]) {
  const { source, problems } = await openSource(
    { name: 'f.xlsx', bytes },
    { asked: { tables }, parquetRows },
  );
  if (!source) return problems.map(({ code, values }) => [code, values]);
  const records = await recordsOf(source);
  return [source.header, ...records.map(({ table, line, cells }) => [`${table}!${line}`, ...cells])];
}
const head = [text('工号'), text('day'), text('score')];

test('cells are what Excel shows: serials as dates and lengths of time, 15 digits, stored values of formulas', async () => {
  // 44,197 days after the last day of 1899 in Excel's calendar, which has a 29 February 1900, is 1 January 2021
  const rows = [
    head,
    [text(' Ann &amp; Bo '), number('44197', 1), number('0.30000000000000004')],
    [number('1001'), number('44197.383657407406', 1), '<c><f>1+1</f><v>2</v></c>'],
    [number('13800138000'), number('1.5', 2), '<c t="b"><v>1</v></c>'],
    [number('110101199003074512'), number('0.0016550925925925926', 2), '<c><f>1/0</f></c>'],
    [],
    [text('x'), '<c t="e"><v>#N/A</v></c>', number('1E-7')],
  ];
  expect(await read(workbookOf({ 一月: rows }))).toEqual([
    ['工号', 'day', 'score'],
    ['!2', ' Ann & Bo ', '2021-01-01', '0.3'],
    ['!3', '1001', '2021-01-01 09:12:28', '2'],
    ['!4', '13800138000', '36:00:00', 'true'],
    ['!5', '1.10101199003075e+17', '0:02:23', unvalued],
    ['!7', 'x', '#N/A', '0.0000001'],
  ]);
  const since1904 = { 'xl/workbook.xml': workbookXml('<workbookPr date1904="1"/>', '一月') };
  // 42,735 days after 1 January 1904
  const days = [head, [number('1'), number('42735', 1), number('0.5', 2)]];
  expect(await read(workbookOf({ 一月: days }, since1904))).toEqual(
    [
      ['工号', 'day', 'score'],
      ['!2', '1', '2021-01-01', '0.5'],
    ].map((cells) => cells.map((cell) => (cell === '0.5' ? '12:00:00' : cell))),
  );
});

test('a formula whose value is an empty text is an empty cell; one without a value is marked', async () => {
  const formulas = [
    '<c t="str"><f>""</f><v></v></c>',
    '<c t="str"><f>""</f><v/></c>',
    '<c t="str"><f>""</f></c>',
  ];
  const rows = [head, ...formulas.map((formula) => [text('x'), number('1'), formula])];
  expect(await read(workbookOf({ 一月: rows }))).toEqual([
    ['工号', 'day', 'score'],
    ['!2', 'x', '1', ''],
    ['!3', 'x', '1', ''],
    ['!4', 'x', '1', unvalued],
  ]);
});

const workbookXml = (more: string, ...sheets: string[]): string =>
  `<workbook xmlns:r="r">${more}<sheets>${sheets
    .map(
      (name, k) =>
        `<sheet name="${name}" sheetId="${k + 1}" r:id="rId${k + 1}"${name.startsWith('_') ? ' state="hidden"' : ''}/>`,
    )
    .join('')}</sheets></workbook>`;

test('a title above, two rows of merged names, and merged cells below belong to every cell they cover', async () => {
  const cells = (row: number, ...values: string[]): string =>
    `<row r="${row}">${values.map((value, k) => (value === '' ? '' : text(value).replace('<c', `<c r="${'ABCD'[k] ?? ''}${row}"`))).join('')}</row>`;
  const sheet = `<worksheet><sheetData>${[
    cells(1, '2026 年一月客服月报'),
    cells(3, '工号', '班组', '满意度', ''),
    cells(4, '', '', '分子', '分母'),
    cells(5, '1001', '甲', '9', '10'),
    cells(6, '1002', '', '8', '10'),
    cells(7, '1003', '', '7'),
  ].join('')}</sheetData><mergeCells count="5">${['A1:D1', 'A3:A4', 'B3:B4', 'C3:D3', 'B5:B6']
    .map((ref) => `<mergeCell ref="${ref}"/>`)
    .join('')}</mergeCells></worksheet>`;
  expect(await read(workbookOf({ s: sheet }))).toEqual([
    ['工号', '班组', '满意度 分子', '满意度 分母'],
    ['!5', '1001', '甲', '9', '10'],
    ['!6', '1002', '甲', '8', '10'],
    ['!7', '1003', '', '7', ''],
  ]);
});

test('sheets of one header are one table, each record at its own place; others are asked about, remarks are left out', async () => {
  const month = (score: string): string[][] => [head, [text('a'), text('2026-01-05'), number(score)]];
  const whole = { 一月: month('1'), 二月: month('2'), 说明: [[text('remarks')]], 空: [] };
  expect(await read(workbookOf(whole))).toEqual([
    ['工号', 'day', 'score'],
    ['一月!2', 'a', '2026-01-05', '1'],
    ['二月!2', 'a', '2026-01-05', '2'],
  ]);
  const differing = workbookOf({
    ...whole,
    三月: [
      [text('工号'), text('level')],
      [text('a'), text('b')],
    ],
  });
  expect(await read(differing)).toMatchObject([
    ['data/tables-differ', { first: '一月', second: '三月', differences: 'day, score, level' }],
  ]);
  expect(await read(differing, ['二月'])).toEqual([
    ['工号', 'day', 'score'],
    ['!2', 'a', '2026-01-05', '2'],
  ]);
  expect(await read(differing, ['四月'])).toMatchObject([['data/unknown-table', { table: '四月' }]]);
  expect(await read(differing, ['说明'])).toMatchObject([['data/no-header', { name: 'f.xlsx!说明' }]]);
  const hidden = { 'xl/workbook.xml': workbookXml('', '一月', '_二月') };
  const two = workbookOf({ 一月: month('1'), _二月: month('2') }, hidden);
  expect(await read(two)).toHaveLength(2);
  expect(await read(two, ['_二月'])).toHaveLength(2);
});

test('a row wider than the header keeps its cells, so that it is rejected; empty ones at its end are none', async () => {
  const wide = [...head.map(() => text('a')), text('more')];
  const rows = await read(workbookOf({ s: [head, wide, [...wide.slice(0, 3), '<c/>']] }));
  expect(rows.map(({ length }) => length)).toEqual([3, 5, 4]);
});

test('what is no workbook, or a damaged, locked or swelling one, says so', async () => {
  const good = workbookOf({ s: [head] });
  const damaged = {
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/none.xml"/></Relationships>',
  };
  expect(await read(workbookOf({ s: [head] }, damaged))).toMatchObject([['data/file-damaged', {}]]);
  expect(
    await read(workbookOf({ s: '<worksheet><sheetData><row r="1"><c r="ZZZZ1"><v>1</v></c></row>' })),
  ).toMatchObject([['data/file-damaged', {}]]);
  expect(await read(good.subarray(0, good.length - 30))).toMatchObject([['data/file-damaged', {}]]);
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const named = (name: string): Uint8Array => Uint8Array.from([...ole, ...Buffer.from(name, 'utf16le')]);
  expect(await read(named('EncryptedPackage'))).toMatchObject([['data/file-locked', {}]]);
  expect(await read(named('Workbook'))).toMatchObject([['data/file-is-archive', { kind: 'XLS / Office' }]]);
  for (const [part, kind] of [
    ['xl/workbook.bin', 'XLSB'],
    ['word/document.xml', 'DOCX'],
    ['ppt/p.xml', 'PPTX'],
  ] as const)
    expect(await read(zipOf({ '[Content_Types].xml': '', [part]: '' }))).toMatchObject([
      ['data/file-is-archive', { kind }],
    ]);
  expect(await read(zipOf({ mimetype: '', 'content.xml': '' }))).toMatchObject([
    ['data/file-is-archive', { kind: 'ODS' }],
  ]);
  // a sheet of 100 MB in 100 kB
  const bomb = workbookOf({ s: `<worksheet>${'<row/>'.repeat(17_000_000)}` });
  expect(bomb.length).toBeLessThan(300_000);
  expect(await read(bomb)).toMatchObject([
    ['data/part-swells', { part: 'xl/worksheets/sheet1.xml', ratio: 100 }],
  ]);
});

test('workbooks inside an archive are tables of it', async () => {
  const book = (score: string): Uint8Array =>
    workbookOf({ s: [head, [text('a'), text('b'), number(score)]] });
  expect(await read(zipOf({ '1.xlsx': book('1'), '2.xlsx': book('2') }))).toEqual([
    ['工号', 'day', 'score'],
    ['1.xlsx/s!2', 'a', 'b', '1'],
    ['2.xlsx/s!2', 'a', 'b', '2'],
  ]);
  expect(await read(zipOf({ '1.zip': zipOf({ 'a.csv': 'a,b\n' }) }))).toMatchObject([
    ['data/file-is-archive', { kind: 'ZIP' }],
  ]);
});
