import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DuckdbWarehouse } from '../adapters/duckdb/duckdb-warehouse.ts';
import { parquetFile } from '../adapters/duckdb/parquet-file.ts';
import { parquetRows } from '../adapters/duckdb/parquet-rows.ts';
import { scratchWarehouses } from '../adapters/duckdb/testing/scratch-warehouses.ts';
import { readVersion, type DataVersion } from '../drops/data-versions.ts';
import { loadFrame } from '../drops/load-frame.ts';
import { number, text, workbookOf } from '../drops/testing/workbook-of.ts';
import { zipOf } from '../drops/testing/zip-of.ts';
import { memoryStore, type MemoryStore } from '../ports/testing/memory-store.ts';
import { dropServices } from './drop-services.ts';

const hr = { user: 'hr', roles: ['hr'] } as const;
const engines = scratchWarehouses();
let store: MemoryStore;
let warehouse: DuckdbWarehouse;

beforeEach(async () => {
  store = memoryStore();
  warehouse = await engines.over(store);
});
afterEach(engines.close);

function subject() {
  const clock = () => new Date('2026-03-01T00:00:00Z');
  const services = dropServices({
    workspace: { name: 'own', store, warehouse },
    clock,
    parquet: parquetFile,
    parquetRows,
    pseudonymKey: async () => new Uint8Array(32).fill(1),
  });
  const csv = (month: string, kpi: string) => new TextEncoder().encode(`no,month,${kpi}\n1,${month},90\n`);
  return { ...services, csv };
}
const mapping = (kpi: string) => `
schema: quanheng/mapping@1
id: monthly
person: { column: no }
month: { column: month, format: yyyy-mm }
results: { ${kpi}: { numerator: ${kpi} } }
`;

test('next month names the mapping of a drop alone, and gets the newest text of it', async () => {
  const { drop, csv } = subject();
  const mappingId = 'monthly';
  const file = { name: 'f.csv', bytes: csv('2026-01', 'qa') };
  expect(await drop({ ...file, mappingId }, hr)).toMatchObject({
    problems: [{ code: 'request/unknown-mapping', values: { mapping: 'monthly' } }],
  });
  expect(await drop({ ...file, mapping: mapping('qa') }, hr)).toMatchObject({
    value: { version: 'own-1' },
  });
  expect(await drop({ ...file, bytes: csv('2026-02', 'qa'), mappingId }, hr)).toMatchObject({
    value: { version: 'own-2', records: 1, accepted: 1, rejected: 0 },
  });
  // a mapping that did not read its file is not saved
  expect(await drop({ ...file, bytes: csv('2026-03', 'qa'), mapping: mapping('aht') }, hr)).toMatchObject({
    kind: 'refused',
  });
  expect(await drop({ ...file, bytes: csv('2026-03', 'aht'), mappingId }, hr)).toMatchObject({
    kind: 'refused',
  });
  expect(await drop({ ...file, bytes: csv('2026-03', 'aht'), mapping: mapping('aht') }, hr)).toMatchObject({
    value: { version: 'own-3' },
  });
  expect(await drop({ ...file, bytes: csv('2026-04', 'aht'), mappingId }, hr)).toMatchObject({
    value: { version: 'own-4' },
  });
});

test('name and note of a drop are kept as they are seen', async () => {
  const { drop, csv } = subject();
  const file = { name: 'may\u202egnp.csv', bytes: csv('2026-01', 'qa'), mapping: mapping('qa') };
  await drop({ ...file, note: 'sent\u200b again' }, hr);
  expect((await readVersion(store, 1))?.commit.record).toMatchObject({
    source: { name: 'maygnp.csv' },
    note: 'sent again',
  });
});

test.each(['../../etc/passwd', 'monthly/', '', 'x'.repeat(65)])(
  'the id of a mapping is no path: %j',
  async (mappingId) => {
    const { drop, csv } = subject();
    await drop({ name: 'f.csv', bytes: csv('2026-01', 'qa'), mapping: mapping('qa') }, hr);
    expect(await drop({ name: 'f.csv', bytes: csv('2026-02', 'qa'), mappingId }, hr)).toMatchObject({
      problems: [{ code: 'request/unknown-mapping' }],
    });
  },
);

test('an archive of two months in GB18030 is one drop, told as what it was read as; a bad cell says its part', async () => {
  const { drop } = subject();
  // 工号,月份,满意度,姓名 in GB18030, as the code charts of GB 2312 have it
  const header = 'b9a4bac52cd4c2b7dd2cc2fad2e2b6c82cd0d5c3fb0a';
  const month = (lines: string) => Buffer.concat([Buffer.from(header, 'hex'), Buffer.from(lines)]);
  const bytes = zipOf({
    '1.csv': month('1,2026-01,90,a\n2,2026-01,80,b\n'),
    '2.csv': month('1,2026-02,90,a\n2,2026-02,x,b\n'),
  });
  const given = mapping('qa').replaceAll('no }', '工号 }').replace('column: month', 'column: 月份');
  const reply = await drop(
    {
      name: 'f.zip',
      bytes,
      mapping: given.replace('numerator: qa', 'numerator: 满意度'),
      release: true,
      note: 'x',
    },
    hr,
  );
  expect(reply).toMatchObject({
    kind: 'done',
    value: {
      records: 4,
      accepted: 4,
      rejected: 0,
      readAs: {
        format: 'text',
        packed: 'zip',
        encoding: 'gb18030',
        delimiter: ',',
        tables: ['1.csv', '2.csv'],
      },
    },
    problems: [{ code: 'data/cells-unreadable', at: 'line 2.csv!3, column "满意度"' }],
  });
});

test('a workbook is a drop: a sheet for each month; a formula that failed is told by sheet and row', async () => {
  const { drop } = subject();
  const sheet = (month: string, last: string) => [
    [text('no'), text('month'), text('qa')],
    ...Array.from({ length: 19 }, (_, k) => [number(String(k + 1)), text(month), number('90.5')]),
    [text('20'), text(month), last],
  ];
  const bytes = workbookOf({
    一月: sheet('2026-01', number('80')),
    二月: sheet('2026-02', '<c t="e"><v>#N/A</v></c>'),
  });
  expect(await drop({ name: 'f.csv', bytes, mapping: mapping('qa') }, hr)).toMatchObject({
    kind: 'done',
    value: { records: 40, accepted: 40, readAs: { format: 'xlsx', packed: null, tables: ['一月', '二月'] } },
    problems: [
      {
        code: 'data/cells-unreadable',
        at: 'line 二月!21, column "qa"',
        values: { reason: { en: 'it is an error of a spreadsheet' } },
      },
    ],
  });
});

test('a Parquet file is a drop, and comes out as it went in', async () => {
  const { drop } = subject();
  const bytes = await parquetFile({
    no: { type: 'text', values: ['1', '2'] },
    month: { type: 'text', values: ['2026-01', '2026-01'] },
    qa: { type: 'decimal', values: [90_250_000n, null] },
  });
  expect(await drop({ name: 'f.parquet', bytes, mapping: mapping('qa') }, hr)).toMatchObject({
    value: { records: 2, readAs: { format: 'parquet' } },
  });
  const version = await readVersion(store, 1);
  const { frame } = await loadFrame(warehouse, version as DataVersion);
  expect([...(frame.measures['qa']?.numerator ?? [])].sort()).toEqual([90.25, NaN]);
});

test('what is suggested for a file commits it once its questions are answered, with the reading that was said', async () => {
  const { drop, previewDrop } = subject();
  // a delimiter that two cuts leave open, dates that two orders leave open
  const rows = Array.from({ length: 30 }, (_, k) => `${k},a;Ann;0${(k % 9) + 1}/02/2026;${(k % 5) + 1}`);
  const file = {
    name: '呼叫.csv',
    bytes: new TextEncoder().encode(`call id,x;工号;日期;满意度\n${rows.join('\n')}\n`),
  };
  expect(await previewDrop(file, hr)).toMatchObject({ problems: [{ code: 'data/delimiter-unclear' }] });
  expect(await previewDrop({ ...file, delimiter: ';;' }, hr)).toMatchObject({
    problems: [{ code: 'request/invalid', at: 'delimiter' }],
  });
  const looked = await previewDrop({ ...file, delimiter: ';' }, hr);
  if (looked.kind === 'refused') throw new Error('looked at');
  const { suggestedMapping, questions } = looked.value;
  expect(questions.map(({ at, choices }) => [at, ...choices])).toEqual([
    ['month.format', 'dmy', 'mdy'],
    ['people.labels.post', 'service'],
    ['people.labels.level', 'agent'],
    ['contacts.id.column', 'call id,x'],
  ]);
  const answered = suggestedMapping
    .replace('column: 日期', 'column: 日期\n  format: dmy')
    .replace('id:\n    column: ""', 'id:\n    column: "call id,x"');
  expect(await drop({ ...file, mapping: answered }, hr)).toMatchObject({
    value: { version: 'own-1', records: 30, accepted: 30, readAs: { delimiter: ';' } },
  });
});
