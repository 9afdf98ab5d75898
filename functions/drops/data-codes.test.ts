import { afterAll, expect, test } from 'vitest';
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { checkMeasure } from '../../simulations/kpi/measure-type.ts';
import { parseMeasure } from '../../simulations/kpi/measure-expression.ts';
import { dataProblems } from '../../simulations/problems/data-problems.ts';
import { problemWords, type Problem } from '../../simulations/problems/problem.ts';
import { parquetFile } from '../adapters/duckdb/parquet-file.ts';
import { parquetRows } from '../adapters/duckdb/parquet-rows.ts';
import { scratchWarehouses } from '../adapters/duckdb/testing/scratch-warehouses.ts';
import { memoryStore } from '../ports/testing/memory-store.ts';
import { dropServices } from '../services/drop-services.ts';
import { parseMapping, type Mapping } from './mapping-document.ts';
import { readRows } from './read-rows.ts';
import { openSource } from './source/open-source.ts';
import { sourceOf } from './testing/source-of.ts';
import { workbookOf } from './testing/workbook-of.ts';
import { zipOf } from './testing/zip-of.ts';

const mapping = `
schema: quanheng/mapping@1
id: m
person: { column: who }
month: { column: day, format: ymd }
people: { labels: { post: { column: post } } }
contacts: { id: { column: id }, columns: { rating: { column: stars, min: 1, max: 5 } } }
`;
const header = 'id,who,day,post,stars\n';
const lines = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, k) => `${from + k},Ann,2026-01-05,online,5\n`).join('');
const good = header + lines(1, 20);

const engines = scratchWarehouses();
afterAll(engines.close);

type File = string | Uint8Array | { text?: string; bytes?: Uint8Array; mapping?: string; replaces?: number };

/** Drops files, one after the other, into an empty workspace; all that the last one was told. */
async function told(...files: readonly File[]): Promise<readonly Problem[]> {
  const store = memoryStore();
  const warehouse = await engines.over(store);
  const { drop } = dropServices({
    workspace: { name: 'own', store, warehouse },
    clock: () => new Date('2026-03-01T00:00:00Z'),
    pseudonymKey: async () => new Uint8Array(32).fill(1),
    parquet: parquetFile,
    parquetRows,
  });
  let problems: readonly Problem[] = [];
  for (const file of files) {
    const given =
      typeof file === 'string' ? { text: file } : file instanceof Uint8Array ? { bytes: file } : file;
    const bytes = new TextEncoder().encode('text' in given ? given.text : '');
    const request = { name: 'f.csv', bytes, mapping, ...given };
    ({ problems } = await drop(request, { user: 'hr', roles: ['hr'] }));
  }
  return problems;
}

const mapped = (text: string, from: string, to: string): File => {
  expect(mapping).toContain(from);
  return { text, mapping: mapping.replace(from, to) };
};
const measured = (text: string): readonly Problem[] => {
  const { expression, problems } = parseMeasure(text, 'kpis.own');
  return expression ? checkMeasure(expression, { rating: 'decimal' }, 'measure', 'kpis.own') : problems;
};
const months = (text: string): string => `${header}1,Ann,${text},online,5\n`;

/** A text that packs to about half. */
const randomText = (length: number): string =>
  randomBytes(length / 2 + 1)
    .toString('hex')
    .slice(0, length);
const merges = (count: number): string =>
  Array.from(
    { length: count },
    (_, k) => `<mergeCell ref="A${k + 1}:B${k + 1}" n="${(k * 7919) % 65_521}"/>`,
  ).join('');

/** By code: a file, or what else brings it up. A good file brings up nothing. */
const provoked: Readonly<Record<string, () => Promise<readonly Problem[]> | readonly Problem[]>> = {
  'data/file-empty': () => told(''),
  'data/file-is-archive': () => told(new TextEncoder().encode('%PDF-1.7')),
  'data/file-binary': () => told(`${header}1,A\u0000nn,2026-01-05,online,5\n`),
  'data/file-too-large': async () => {
    const packed = { name: 'f.csv.gz', bytes: gzipSync(good) };
    expect((await openSource(packed, { asked: {}, parquetRows, limit: good.length })).problems).toEqual([]);
    const plain = { name: 'f.csv', bytes: new TextEncoder().encode(good) };
    const zipped = { name: 'f.zip', bytes: zipOf({ 'f.csv': good }) };
    const tried = await Promise.all(
      [packed, plain, zipped].map((file) =>
        openSource(file, { asked: {}, parquetRows, limit: good.length - 1 }),
      ),
    );
    expect(tried.map(({ problems }) => problems.map(({ code }) => code))).toEqual(
      tried.map(() => ['data/file-too-large']),
    );
    return tried.flatMap(({ problems }) => problems);
  },
  'data/file-damaged': () => told(gzipSync(good).subarray(0, 40)),
  'data/encoding-unclear': () => told(Uint8Array.of(0x61, 0x2c, 0xc0, 0xee)),
  'data/no-header': () => told('id;id\n1;2\n'),
  'data/no-records': () => told(header),
  'data/duplicate-column': () => told(good.replace('stars', 'post')),
  'data/too-many-columns': () => told(`${Array.from({ length: 201 }, (_, k) => `c${k}`).join()}\n`),
  'data/too-many-records': async () => {
    const read = async (limit: number) =>
      readRows(
        await sourceOf(good),
        parseMapping(mapping).mapping as Mapping,
        { pseudonym: String, nameKey: String },
        limit,
      );
    expect(await read(20)).toMatchObject({ records: 20, rejected: 0, problems: [] });
    const { rows, problems } = await read(19);
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([{ at: 'file', values: { limit: 19 } }]);
    const batch = new Array(1_000_000).fill({ line: 2, table: '', cells: [], fault: null, raw: '' });
    async function* records() {
      for (;;) yield batch;
    }
    const endless = { ...(await sourceOf('a,b\n1,2\n')), records };
    const without = { pseudonym: String, nameKey: String };
    const whole = await readRows(endless, parseMapping(mapping).mapping as Mapping, without);
    expect(whole).toMatchObject({ records: 6_000_000, problems: [{ values: { limit: 5_000_000 } }] });
    return problems;
  },
  'data/file-locked': () => told(zipOf({ 'f.csv': good }, { flags: 1 })),
  'data/packing-unknown': () => told(zipOf({ 'f.csv': good }, { method: 9 })),
  'data/too-many-parts': () =>
    told(zipOf(Object.fromEntries(Array.from({ length: 201 }, (_, k) => [`${k}.csv`, good])))),
  'data/tables-differ': () => told(zipOf({ 'a.csv': good, 'b.csv': 'x,y\n1,2\n' })),
  'data/part-swells': () => told(workbookOf({ a: ' '.repeat(1_100_000) })),
  'data/part-too-large': () =>
    told(workbookOf({ a: '' }, { 'xl/sharedStrings.xml': randomText(64_000_001) })),
  'data/sheet-too-marked': () => told(workbookOf({ a: merges(200_001) })),
  'data/json-not-lines': () => told('[{"id": 1}]'),
  'data/unknown-table': () =>
    told({ bytes: zipOf({ 'a.csv': good }), mapping: `${mapping}file: { tables: [b.csv] }\n` }),
  'data/delimiter-unclear': () => told('id,who;day\n1,Ann;2026-01-05\n'),
  'data/record-endless': () => told(`${good}${'x'.repeat(1_500_000)}`),
  'data/quote-open': () => told(`${good}21,"Ann,2026-01-05,online,5\n`),
  'data/unknown-column': () => told(mapped(good, 'column: who', 'column: agent')),
  'data/mapping-invalid': () => told(mapped(good, 'id: m', 'id: 1')),
  'data/date-order-unclear': () => told(mapped(months('05/06/2026'), ', format: ymd', '')),
  'data/date-order-differs': () => told(months('25/06/2026')),
  'data/too-many-rejects': () => told(`${header + lines(1, 18)}19,Ann,2026-02-31,online,5\n`),
  'data/column-unreadable': () => told(`${good}21,Ann,2026-01-05,online,6\n22,Ann,2026-01-05,online,7\n`),
  'data/type-changed': () => {
    const own = (type: string) =>
      mapping.replace('columns: {', `columns: { shelf: { column: post, type: ${type} },`);
    return told(
      { text: good, mapping: own('text') },
      { text: header + lines(30, 40).replaceAll('online', '4'), mapping: own('integer') },
    );
  },
  'data/nothing-accepted': () => told(`${header}1,Ann,2026-02-31,online,5\n`),
  'data/control-differs': () => told(mapped(good, 'contacts:', 'controls: { records: 19 }\ncontacts:')),
  'data/key-conflict': () =>
    told(good, `${good.replace('online,5', 'online,4')}21,Ann,2026-01-05,online,5\n`),
  'data/unknown-replaced': () => told(good, { text: header + lines(30, 40), replaces: 2 }),
  'data/rows-rejected': () => told(`${good}21,Ann,2026-01-32,online,5\n`),
  'data/cells-unreadable': () => told(`${good}21,Ann,2026-01-05,online,6\n`),
  'data/hidden-characters': () => told(`${good}21,Ann,2026-01-05,on\u202eline,5\n`),
  'data/duplicates': () => told(good + lines(20, 20)),
  'data/label-conflict': () => told(`${good}21,Ann,2026-01-05,phone,5\n`),
  'data/already-committed': () => told(good, good),
  'data/quarantined': () => told(`${good}20,Ann,2026-01-05,online,1\n`),
  'data/measure-syntax': () => measured('count(rating'),
  'data/measure-type': () => measured('rating + 1'),
};

test('every problem of the catalogue of data has something that provokes it', () => {
  expect(Object.keys(provoked).toSorted()).toEqual(Object.keys(dataProblems).toSorted());
});

test('a good file brings up none', async () => {
  expect(await told(good)).toEqual([]);
  expect(await told(good, header + lines(21, 40))).toEqual([]);
  expect(measured('count(rating >= 4)')).toEqual([]);
});

test.each(Object.entries(provoked))('%s', async (code, provoke) => {
  const problems = await provoke();
  expect(problems.map((each) => each.code)).toContain(code);
  for (const found of problems) {
    for (const locale of ['en', 'zh'] as const) {
      const { message, cure } = problemWords(found, locale);
      expect(`${message} ${cure}`).not.toMatch(/\{\w+\}/);
      // names of columns and formats stay as they are written; sentences are in the language of the reader
      if (locale === 'zh') expect(message).not.toMatch(/(?:[a-z]+ ){2}[a-z]+/i);
    }
  }
});
