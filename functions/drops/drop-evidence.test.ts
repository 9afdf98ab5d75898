import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DuckdbWarehouse } from '../adapters/duckdb/duckdb-warehouse.ts';
import { parquetFile } from '../adapters/duckdb/parquet-file.ts';
import { parquetRows } from '../adapters/duckdb/parquet-rows.ts';
import { scratchWarehouses } from '../adapters/duckdb/testing/scratch-warehouses.ts';
import { memoryStore, type MemoryStore } from '../ports/testing/memory-store.ts';
import { listVersions, readVersion } from './data-versions.ts';
import { dropFile, type DropOutcome, type DropRequest } from './drop-file.ts';
import { loadFrame } from './load-frame.ts';

const engines = scratchWarehouses();
let store: MemoryStore;
let warehouse: DuckdbWarehouse;
beforeEach(async () => {
  store = memoryStore();
  warehouse = await engines.over(store);
});
afterEach(engines.close);

const mapping = `
schema: quanheng/mapping@1
id: m
person: { column: who }
month: { column: day, format: ymd }
people: { labels: { post: { constant: online } } }
contacts: { id: { column: id }, columns: { rating: { column: stars, min: 1, max: 5 } } }
`;
const header = 'id,who,day,stars\n';
const lines = (from: number, to: number, day = '2026-01-05', stars = 5): string =>
  Array.from({ length: to - from + 1 }, (_, k) => `${from + k},Ann,${day},${stars}\n`).join('');
const bytesOf = (text: string) => new TextEncoder().encode(text);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const drop = (text: string, more: Partial<DropRequest> = {}): Promise<DropOutcome> =>
  dropFile(
    {
      store,
      warehouse,
      parquet: parquetFile,
      parquetRows,
      clock: () => new Date('2026-03-04T05:06:07Z'),
      pseudonymKey: new Uint8Array(32).fill(7),
    },
    { name: 'f.csv', bytes: bytesOf(text), mapping, by: { user: 'ann', roles: ['analyst', 'hr'] }, ...more },
  );
const json = (key: string): unknown => {
  const bytes = store.objects.get(key);
  if (!bytes) throw new Error(`${key} is not among ${[...store.objects.keys()].join(', ')}`);
  return JSON.parse(new TextDecoder().decode(bytes));
};
const codes = ({ problems }: DropOutcome) => problems.map(({ code }) => code);

describe('what a drop leaves behind', () => {
  test('committed: source, mapping, counts, months, tables, who and when; the mapping’s text and the rejects', async () => {
    const text = header + lines(1, 30, '2026-02-01') + lines(31, 40) + '41,,2026-01-05,5\n';
    const outcome = await drop(text, { note: 'first' });
    const dropId = sha256(`${sha256(text)} ${sha256(mapping)} `).slice(0, 32);
    expect(outcome).toMatchObject({
      kind: 'committed',
      dropId,
      version: 1,
      counts: { records: 41, accepted: 40, rejected: 1 },
    });
    const version = await readVersion(store, 1);
    expect(version?.commit.record).toMatchObject({
      drop: dropId,
      source: { name: 'f.csv', sha256: sha256(text), bytes: text.length },
      mapping: { id: 'm', sha256: sha256(mapping) },
      replaces: [],
      months: ['2026-01', '2026-02'],
      counts: { records: 41, accepted: 40, rejected: 1 },
      actor: 'ann',
      roles: ['analyst', 'hr'],
      at: '2026-03-04T05:06:07.000Z',
      note: 'first',
    });
    const { people, contacts } = version?.commit.record.tables ?? {};
    expect([people?.files[0]?.rows, contacts?.files[0]?.rows]).toEqual([2, 40]);
    expect(contacts?.columns).toEqual({
      person: 'text',
      month: 'text',
      contact_id: 'text',
      content: 'text',
      rating: 'decimal',
    });
    const file = contacts?.files[0];
    const stored = store.objects.get(file?.key ?? '') ?? new Uint8Array();
    expect(file).toMatchObject({
      sha256: createHash('sha256').update(stored).digest('hex'),
      bytes: stored.length,
      key: `tables/contacts/${file?.sha256}.parquet`,
    });
    expect(new TextDecoder().decode(store.objects.get(`drops/${dropId}/mapping.yaml`))).toBe(mapping);
    expect(json(`drops/${dropId}/rejects.json`)).toEqual([
      { line: 42, column: 'who', rule: 'missing', text: '' },
    ]);
    // names of people and the raw file are nowhere
    for (const bytes of store.objects.values()) expect(new TextDecoder().decode(bytes)).not.toContain('Ann,');
  });

  test('quarantined: why, with every reject, and no version', async () => {
    const text = header + lines(1, 9) + '10,,2026-01-05,5\n';
    const outcome = await drop(text);
    if (outcome.kind !== 'quarantined') throw new Error(outcome.kind);
    expect(json(`quarantine/${outcome.dropId}.json`)).toMatchObject({
      request: { name: 'f.csv', sha256: sha256(text), mapping: sha256(mapping) },
      counts: { records: 10, accepted: 9, rejected: 1 },
      problems: [
        { code: 'data/too-many-rejects', values: { rejected: 1, records: 10, limit: 5 } },
        { code: 'data/rows-rejected' },
      ],
      rejects: [{ line: 11, column: 'who', rule: 'missing', text: '' }],
    });
    expect([...store.objects.keys()]).toEqual([
      `quarantine/${outcome.dropId}.json`,
      expect.stringMatching(`^sealed/2026-04-03/${outcome.dropId}/[0-9a-f]{16}.bin$`),
    ]);
    expect(await listVersions(store)).toEqual([]);
    expect(await readVersion(store, 1)).toBeNull();
  });

  test('refused: nothing at all', async () => {
    for (const text of ['', 'a\n', 'a,b\n1,2\n']) expect((await drop(text)).kind).toBe('refused');
    expect((await drop(header + lines(1, 3), { mapping: 'x: 1' })).kind).toBe('refused');
    expect(store.objects.size).toBe(0);
  });
});

test('one reject in twenty is taken, more is not; a release wants true and a note of something', async () => {
  const bad = (count: number): string =>
    Array.from({ length: count }, (_, k) => `${900 + k},,2026-01-05,5\n`).join('');
  expect(await drop(header + lines(1, 19) + bad(1))).toMatchObject({ kind: 'committed' });
  const worse = header + lines(101, 137) + bad(2);
  expect((await drop(worse)).kind).toBe('quarantined');
  expect((await drop(worse, { release: true })).kind).toBe('quarantined');
  expect((await drop(worse, { release: true, note: '  ' })).kind).toBe('quarantined');
  expect((await drop(worse, { note: 'known' })).kind).toBe('quarantined');
  expect(await drop(worse, { release: true, note: 'known' })).toMatchObject({
    kind: 'committed',
    version: 2,
  });
  // what conflicts is not released
  const other = header + lines(101, 137, '2026-01-05', 4);
  expect((await drop(other, { release: true, note: 'known' })).kind).toBe('quarantined');
});

test('whatever is rejected, nothing of what people are called by is kept, committed or not', async () => {
  const named = mapping.replace('month:', 'person_name: { column: name }\nmonth:');
  const faulty = [
    '901,Zoe Zhang,王小明,2026-02-31,5', // no such day
    '902,王小明,Zoe Zhang,王小明,5', // a name where the date is
    '903,,王小明,2026-01-05,5', // nobody
    '904,Zoe Zhang,王小明,2026-01-05,5,13800138000', // too wide
    '905,Zoe "Zhang",王小明,2026-01-05,5', // a quote inside
    `906,${'王小明'.repeat(1400)},x,2026-01-05,5`, // too long
    '907,Zoe Zhang,王小明,2026-01-05,Zhang', // a name where the stars are
    '908,Zoe Zhang,王小明,2026-01-05,13800138000',
  ];
  const good = lines(1, 200).replaceAll('Ann,', 'Ann,王小明,');
  const text = (rows: string) => `id,who,name,day,stars\n${rows}${faulty.join('\n')}\n`;
  expect(await drop(text(good), { mapping: named })).toMatchObject({
    kind: 'committed',
    counts: { records: 208, accepted: 202, rejected: 6 },
  });
  const outcome = await drop(text(''), { mapping: named });
  if (outcome.kind !== 'quarantined') throw new Error(outcome.kind);
  for (const [key, bytes] of store.objects)
    expect([key, new TextDecoder('latin1').decode(bytes)]).not.toEqual([
      key,
      expect.stringMatching(/Zoe|Zhang|13800138000/),
    ]);
  for (const [key, bytes] of store.objects)
    expect([key, Buffer.from(bytes).includes('王小明')]).toEqual([key, false]);
  // who looks into the file finds each by its line, and whoever dropped it was told an example
  expect(json(`quarantine/${outcome.dropId}.json`)).toMatchObject({
    rejects: [
      { line: 2, column: 'day', rule: 'not-a-date', text: '2026-02-31' },
      { line: 3, column: 'day', rule: 'not-a-date', text: '•••' },
      { line: 4, column: 'who', rule: 'missing', text: '' },
      { line: 5, column: '—', rule: 'wrong-width', text: '•••' },
      { line: 6, column: '—', rule: 'quote-inside', text: '•••' },
      { line: 7, column: 'who', rule: 'too-long', text: '•••' },
    ],
  });
  expect(outcome.problems.map(({ values }) => values['example'])).toContain('"Zhang"');
});

test('a file of which every record is rejected cannot be released, changes nothing and keeps its rejects', async () => {
  const bad = `${header}1,,2026-01-05,5\n2,Ann,2026-02-31,5\n`;
  const release = { release: true, note: 'known' };
  const refuse = async (more: Partial<DropRequest>) => {
    const outcome = await drop(bad, more);
    if (outcome.kind !== 'quarantined') throw new Error(outcome.kind);
    expect(codes(outcome)).toEqual(['data/nothing-accepted', 'data/rows-rejected', 'data/rows-rejected']);
    expect(outcome.problems[0]?.values).toEqual({ records: 2 });
    expect(json(`quarantine/${outcome.dropId}.json`)).toMatchObject({
      rejects: [
        { line: 2, column: 'who', rule: 'missing' },
        { line: 3, column: 'day', rule: 'not-a-date' },
      ],
    });
  };
  await refuse(release);
  expect(await listVersions(store)).toEqual([]);
  await drop(header + lines(1, 5));
  await refuse(release);
  await refuse({ ...release, replaces: 1 });
  expect(await listVersions(store)).toHaveLength(1);
});

test('a duplicate keeps what was rejected beside it', async () => {
  await drop(header + lines(1, 30));
  const again = await drop(`${header}${lines(2, 29)}31,,2026-01-05,5\n`);
  if (again.kind !== 'duplicate') throw new Error(again.kind);
  expect(json(`drops/${again.dropId}/rejects.json`)).toMatchObject([{ line: 30, rule: 'missing' }]);
});

test('a file without anything new is a duplicate of what is there, and names the newest version', async () => {
  await drop(header + lines(1, 5));
  await drop(header + lines(6, 9));
  await drop(header + lines(10, 12));
  const again = await drop(header + lines(2, 4));
  expect([again, codes(again)]).toMatchObject([
    { kind: 'duplicate', version: 3, counts: { records: 3, accepted: 3, rejected: 0 } },
    ['data/duplicates'],
  ]);
  expect(again.problems[0]?.values).toEqual({ count: 3 });
  const same = await drop(header + lines(1, 5));
  expect([same, codes(same)]).toMatchObject([{ kind: 'duplicate', version: 1 }, ['data/already-committed']]);
  expect(same.problems[0]).toMatchObject({ at: 'file', values: { version: 1 } });
  expect(await listVersions(store)).toHaveLength(3);
});

test('contacts that are there already bring what they say anew of their people', async () => {
  const withPay = mapping.replace(
    '{ post: { constant: online } }',
    '{ post: { constant: online }, level: { column: grade } }, base_pay: { column: base }, fte: { column: fte }',
  );
  const file = (rows: readonly string[]) => `id,who,day,stars,grade,base,fte\n${rows.join('\n')}\n`;
  const again = (rows: readonly string[]) => drop(file(rows), { mapping: withPay });
  const ann = '1,Ann,2026-01-05,5,junior,4000.10,0.6';
  const bo = '2,Bo,2026-01-05,5,junior,4000,';
  await again([ann, bo]);
  // less, in another order, or nothing said is nothing new
  for (const rows of [[ann], [bo, ann], ['1,Ann,2026-01-05,5,,,', bo]])
    expect(await again(rows)).toMatchObject({ kind: 'duplicate', version: 1 });
  expect(await again([ann.replace('4000.10', '4200')])).toMatchObject({ kind: 'committed', version: 2 });
  expect(await again([bo.replace('junior', 'senior')])).toMatchObject({ kind: 'committed', version: 3 });
  expect(await again([`${bo.replace('junior', 'senior')}0.5`])).toMatchObject({
    kind: 'committed',
    version: 4,
  });
  const version = await readVersion(store, 4);
  if (!version) throw new Error('no version 4');
  const { frame, people } = await loadFrame(warehouse, version);
  const { baseFen, fte } = frame.numbers;
  const level = frame.labels['level'];
  const told = people.map((_, p) => {
    const row = frame.person.indexOf(p);
    return [baseFen?.[row], fte?.[row], level?.values[level.codes[row] as number]];
  });
  expect(told).toEqual(
    expect.arrayContaining([
      [420_000, 0.6, 'junior'],
      [400_000, 0.5, 'senior'],
    ]),
  );
  expect(frame.measures['contacts']?.numerator).toEqual(Float64Array.of(1, 1));
});

test('a file replaces one version alone, once; what it replaced may come again', async () => {
  const first = header + lines(1, 5);
  await drop(first);
  const corrected = header + lines(1, 4);
  expect(await drop(corrected, { replaces: 1 })).toMatchObject({ kind: 'committed', version: 2 });
  const gone = await drop(header + lines(50, 60), { replaces: 1 });
  expect(gone.problems[0]).toMatchObject({
    code: 'data/unknown-replaced',
    at: 'replaces',
    values: { version: 1, known: '2' },
  });
  // a correction is corrected: what the first one replaced is not there any more to repeat or to contradict
  expect(await drop(first, { replaces: 2 })).toMatchObject({ kind: 'committed', version: 3 });
  const contradicting = header + lines(1, 5, '2026-01-05', 4);
  expect(await drop(contradicting, { replaces: 3 })).toMatchObject({ kind: 'committed', version: 4 });
  expect((await drop(first, { replaces: 3 })).problems[0]?.values).toEqual({ version: 3, known: '4' });
  const frames = await Promise.all(
    (await listVersions(store)).map(async (version) => (await loadFrame(warehouse, version)).frame),
  );
  expect(frames.map(({ measures }) => measures['contacts']?.numerator[0])).toEqual([5, 4, 5, 5]);
  expect(frames.map(({ measures }) => measures['csat_mean']?.numerator[0])).toEqual([25, 20, 25, 20]);
});

test('what was replaced may come again as it was, and the log is a chain', async () => {
  const first = header + lines(1, 5);
  await drop(first);
  await drop(header + lines(1, 4), { replaces: 1 });
  expect(await drop(first)).toMatchObject({ kind: 'committed', version: 3 });
  const [one, two] = (await listVersions(store)).map(({ hash }) => hash);
  expect(json('log/0000000002.json')).toMatchObject({ version: 2, parentHash: one, replaces: [1] });
  expect(json('log/0000000003.json')).toMatchObject({ version: 3, parentHash: two, replaces: [] });
});

test('the same file twice at once is one version', async () => {
  const outcomes = await Promise.all([drop(header + lines(1, 5)), drop(header + lines(1, 5))]);
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['committed', 'duplicate']);
  expect(outcomes.map((outcome) => 'version' in outcome && outcome.version)).toEqual([1, 1]);
});

test('a correction that leaves nothing of its own takes the old rows away', async () => {
  await drop(header + lines(1, 5));
  await drop(header + lines(6, 9));
  expect(await drop(header + lines(1, 3), { replaces: 2 })).toMatchObject({ kind: 'committed', version: 3 });
  const version = await readVersion(store, 3);
  if (!version) throw new Error('no version 3');
  expect((await loadFrame(warehouse, version)).frame.measures['contacts']?.numerator[0]).toBe(5);
});

test('conflicts with earlier files name three of their keys, and say where', async () => {
  await drop(header + lines(1, 6));
  const outcome = await drop(header + lines(1, 5, '2026-01-05', 1) + lines(6, 6) + lines(7, 7));
  expect(outcome.kind).toBe('quarantined');
  expect(outcome.problems).toMatchObject([
    {
      code: 'data/key-conflict',
      at: 'f.csv',
      values: { count: 5, where: { en: 'against the data that is there' }, examples: 'm:1, m:2, m:3' },
    },
    { code: 'data/duplicates', at: 'file', values: { count: 1 } },
  ]);
});

test('a log whose commits name a parent and no roles, as the first builds wrote it, is read and goes on', async () => {
  const write = (version: number, parentHash: string | null) => {
    const [parent, files] = [version === 1 ? null : version - 1, { tables: {}, months: [] }];
    const counts = { records: 0, accepted: 0, rejected: 0 };
    const about = { drop: `d${version}`, source: { name: 'f.csv', sha256: '', bytes: 0 }, replaces: [] };
    const who = { mapping: { id: 'm', sha256: '' }, actor: 'ann', at: '2026-01-01T00:00:00.000Z', note: '' };
    const text = JSON.stringify({ version, parent, parentHash, ...about, ...files, counts, ...who });
    store.objects.set(`log/000000000${version}.json`, bytesOf(text));
    return sha256(text);
  };
  const first = write(1, null);
  const second = write(2, first);
  expect((await listVersions(store)).map(({ number, hash }) => [number, hash])).toEqual([
    [1, first],
    [2, second],
  ]);
  expect(await drop(header + lines(1, 3))).toMatchObject({ kind: 'committed', version: 3 });
  write(1, second);
  await expect(listVersions(store)).rejects.toThrow('log/0000000001.json');
});
