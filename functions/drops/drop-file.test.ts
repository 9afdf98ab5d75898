import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Frame } from '../../simulations/frame/frame.ts';
import { duckdbWarehouse, type DuckdbWarehouse } from '../adapters/duckdb/duckdb-warehouse.ts';
import { parquetFile } from '../adapters/duckdb/parquet-file.ts';
import { parquetRows } from '../adapters/duckdb/parquet-rows.ts';
import { filesStore } from '../adapters/files/files-store.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { listVersions, readVersion } from './data-versions.ts';
import { dropFile, type DropOutcome, type DropRequest } from './drop-file.ts';
import { loadFrame } from './load-frame.ts';

const folders: string[] = [];
const engines: DuckdbWarehouse[] = [];
let store: ObjectStore;
let warehouse: DuckdbWarehouse;

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'quanheng-drop-'));
  folders.push(folder);
  store = filesStore({ root: folder });
  warehouse = duckdbWarehouse({ store, cacheFolder: join(folder, 'cache') });
  engines.push(warehouse);
});
afterAll(async () => {
  for (const engine of engines) await engine.close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const place = () => ({
  store,
  warehouse,
  clock: () => new Date('2026-01-02T03:04:05Z'),
  pseudonymKey: new Uint8Array(32).fill(7),
  parquet: parquetFile,
  parquetRows,
});
const mapping = `
schema: quanheng/mapping@1
id: m
person: { column: who }
month: { column: day, format: ymd }
people: { labels: { post: { constant: online }, level: { column: grade, values: { A: senior, B: junior } } } }
contacts: { id: { column: id }, columns: { rating: { column: stars, min: 1, max: 5 } } }
`;
const header = 'id,who,day,grade,stars\n';
const line = (id: number, more: Partial<Record<'who' | 'day' | 'grade' | 'stars', string>> = {}) =>
  `${id},${more.who ?? 'Ann'},${more.day ?? '2026-01-05'},${more.grade ?? 'A'},${more.stars ?? '5'}\n`;
const good = (from: number, count: number) =>
  Array.from({ length: count }, (_, k) => line(from + k)).join('');

function drop(text: string | Uint8Array, more: Partial<DropRequest> = {}): Promise<DropOutcome> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return dropFile(place(), {
    name: 'f.csv',
    bytes,
    mapping,
    by: { user: 'test', roles: ['analyst'] },
    ...more,
  });
}
const codes = ({ problems }: DropOutcome) => problems.map(({ code }) => code);
const versions = async () => (await listVersions(store)).length;

async function frame(number = 1): Promise<Frame> {
  const version = await readVersion(store, number);
  if (!version) throw new Error(`no version ${number}`);
  return (await loadFrame(warehouse, version)).frame;
}

describe('dropFile(place, request)', () => {
  test('commits what is right and counts what is not: accepted + rejected = records', async () => {
    const outcome = await drop(
      `${header}${good(1, 40)}41,Ann,2026-01-05\n"42","Bo ""B""\nx",2026-01-06,B,NaN\n${line(43, { stars: '1e308' })}${line(44, { grade: 'Z' })}`,
    );
    expect(outcome).toMatchObject({
      kind: 'committed',
      version: 1,
      counts: { records: 44, accepted: 43, rejected: 1 },
    });
    expect(outcome.problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'data/rows-rejected line 42, column "—"',
      'data/cells-unreadable line 43, column "stars"',
      'data/cells-unreadable line 45, column "stars"',
      'data/cells-unreadable line 46, column "level"',
    ]);
    const { measures, labels, people } = await frame();
    expect([people, labels['level']?.values]).toEqual([2, ['junior', 'senior']]);
    const ratings = measures['csat_mean']?.denominator ?? [];
    expect([...ratings].sort()).toEqual([0, 41]);
  });

  test('keeps a file with more than 5 % of rejects, or one that does not end, out as a whole', async () => {
    const bad = await drop(`${header}${good(1, 10)}${line(11, { day: '2026-02-31' })}`);
    expect([bad.kind, ...codes(bad)]).toEqual(['quarantined', 'data/too-many-rejects', 'data/rows-rejected']);
    expect(
      (await drop(`${header}${good(1, 10)}${line(11, { day: '2026-02-31' })}`, { release: true })).kind,
    ).toBe('quarantined');
    const open = await drop(`${header}${good(1, 30)}31,"Ann,2026-01-05,A,5\n`);
    expect([open.kind, ...codes(open)]).toContain('data/quote-open');
    expect(await versions()).toBe(0);
    const released = await drop(`${header}${good(1, 10)}${line(11, { day: '2026-02-31' })}`, {
      release: true,
      note: 'known bad day',
    });
    expect(released).toMatchObject({ kind: 'committed', counts: { records: 11, accepted: 10, rejected: 1 } });
  });

  test('the same file twice is one drop; the same key with other content is a conflict until it replaces', async () => {
    const first = header + good(1, 5);
    await drop(first);
    expect((await drop(first)).kind).toBe('duplicate');
    const corrected = header + good(1, 4) + line(5, { stars: '1' });
    const conflict = await drop(corrected);
    expect([conflict.kind, ...codes(conflict)]).toEqual([
      'quarantined',
      'data/key-conflict',
      'data/duplicates',
    ]);
    expect(await drop(corrected, { replaces: 1 })).toMatchObject({ kind: 'committed', version: 2 });
    expect((await frame(2)).measures['csat_mean']?.numerator[0]).toBe(21);
    expect((await frame(1)).measures['csat_mean']?.numerator[0]).toBe(25);
    expect(codes(await drop(first, { replaces: 9 }))).toContain('data/unknown-replaced');
  });

  test('rows that are there already are counted once when a file grows', async () => {
    await drop(header + good(1, 5));
    expect(codes(await drop(header + good(1, 8)))).toEqual(['data/duplicates']);
    expect((await frame(2)).measures['contacts']?.numerator[0]).toBe(8);
  });

  test('two drops at once both end in the log, one after the other', async () => {
    const outcomes = await Promise.all([
      drop(header + good(1, 5)),
      drop(header + good(100, 7)),
      drop(header + good(200, 9)),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['committed', 'committed', 'committed']);
    expect(await versions()).toBe(3);
    expect((await frame(3)).measures['contacts']?.numerator[0]).toBe(21);
  });

  test('a control total that differs keeps the file out', async () => {
    const controlled = `${mapping}controls: { records: 5, sums: { stars: 24 } }\n`;
    const outcome = await drop(header + good(1, 5), { mapping: controlled });
    expect([outcome.kind, ...codes(outcome)]).toEqual(['quarantined', 'data/control-differs']);
    expect(await drop(header + good(1, 5), { mapping: controlled.replace('24', '25') })).toMatchObject({
      kind: 'committed',
    });
  });

  test('refuses what is no table of text, and asks about encodings instead of guessing', async () => {
    expect(codes(await drop(''))).toEqual(['data/file-empty']);
    expect(codes(await drop(new Uint8Array([80, 75, 3, 4, 0, 0])))).toEqual(['data/file-damaged']);
    expect(codes(await drop(new Uint8Array([1, 0, 0, 2])))).toEqual(['data/file-binary']);
    // "id,who,day,grade,stars\n1,李,…" in GB18030: 李 is C0 EE
    const gb = Buffer.concat([
      Buffer.from(`${header}1,`),
      Buffer.from([0xc0, 0xee]),
      Buffer.from(',2026-01-05,A,5\n'),
    ]);
    expect(codes(await drop(gb))).toEqual(['data/encoding-unclear']);
    expect(await drop(gb, { mapping: `${mapping}file: { encoding: gb18030 }\n` })).toMatchObject({
      kind: 'committed',
    });
  });

  test('names what the mapping asks of the file and is not there', async () => {
    expect(codes(await drop('a,b\n1,2\n'))).toEqual(Array.from({ length: 5 }, () => 'data/unknown-column'));
    expect(codes(await drop(header, { mapping: 'nonsense: 1' }))[0]).toBe('data/mapping-invalid');
  });

  test('a pay month that starts on the 26th is named by the month it ends in', async () => {
    const late = mapping.replace('format: ymd', 'format: ymd, starts_on_day: 26');
    await drop(header + line(1, { day: '2026-01-25' }) + line(2, { day: '2026-01-26' }), { mapping: late });
    expect((await frame()).months).toEqual(['2026-01', '2026-02']);
  });
});

const shared = join(import.meta.dirname, '../../../shared/data');
const reason = existsSync(shared) ? '' : ' (skipped: ../shared/data is not on this machine)';
const examples = join(import.meta.dirname, '../../docs/examples');

describe.skipIf(reason !== '')(`real files${reason}`, () => {
  const real = async (file: string, map: string, change = (text: string) => text) =>
    dropFile(place(), {
      name: file,
      bytes: readFileSync(join(shared, file)),
      mapping: change(await readFile(join(examples, `${map}.mapping.yaml`), 'utf8')),
      by: { user: 'test', roles: ['analyst'] },
    });
  const sums = ({ measures }: Frame) =>
    Object.fromEntries(
      Object.entries(measures).map(([kpi, { numerator, denominator }]) => {
        const there = [...denominator.keys()].filter((row) => (denominator[row] as number) > 0);
        const sum = (column: Float64Array) =>
          there.reduce((total, row) => total + (column[row] as number), 0);
        return [kpi, [sum(numerator), sum(denominator)]];
      }),
    );

  test('customer support: every survey of 1,371 agents is in, with the published counts', async () => {
    expect(await real('customer_support_data.slim.csv.gz', 'customer-support')).toMatchObject({
      kind: 'committed',
      counts: { records: 85_907, accepted: 85_907, rejected: 0 },
    });
    const loaded = await frame();
    expect([loaded.people, loaded.months]).toEqual([1371, ['2023-08']]);
    // 11,230·1 + 1,283·2 + 2,558·3 + 11,219·4 + 59,617·5 = 364,431; of 4 or 5: 70,836
    expect(sums(loaded)).toMatchObject({ csat_mean: [364_431, 85_907], csat_top_box: [70_836, 85_907] });
  });

  test('the clean and the dirty PwC file give the same KPIs, as published', async () => {
    await real('pwc_call_center.csv', 'pwc-clean');
    const clean = sums(await frame());
    const dirtyStore = filesStore({ root: join(folders.at(-1) as string, 'dirty') });
    store = dirtyStore;
    warehouse = duckdbWarehouse({ store, cacheFolder: join(folders.at(-1) as string, 'cache') });
    engines.push(warehouse);
    await real('pwc_call_center.zhdmitriy.csv', 'pwc-dirty');
    expect(sums(await frame())).toEqual(clean);
    const mean = (kpi: string) => {
      const [above, below] = clean[kpi] as [number, number];
      return above / below;
    };
    expect(
      ['csat_mean', 'talk_time', 'speed_of_answer', 'abandon_rate', 'resolution_rate'].map((kpi) =>
        Number(mean(kpi).toFixed(4)),
      ),
    ).toEqual([3.4036, 224.9228, 67.5207, 0.1892, 0.8994]);
  });

  test('dates with the month first are asked about, never guessed', async () => {
    const sample = (format: string) => (text: string) =>
      text.replace('survey_date_nn, format: ymd', `'Issue_reported at'${format}`);
    const file = 'customer_support_data.sample20pct.slim.csv.gz';
    const wrong = await real(file, 'customer-support', sample(', format: mdy'));
    expect([wrong.kind, ...codes(wrong)]).toEqual(['refused', 'data/date-order-differs']);
    expect(wrong.problems[0]?.message).toMatch(/dmy reads/);
    expect(codes(await real(file, 'customer-support', sample('')))).toEqual(['data/date-order-unclear']);
    expect(await real(file, 'customer-support', sample(', format: dmy'))).toMatchObject({
      kind: 'committed',
    });
    const { months, month, measures } = await frame();
    const july = [...month.keys()].filter((row) => month[row] === months.indexOf('2023-07'));
    expect(july.reduce((sum, row) => sum + (measures['contacts']?.numerator[row] as number), 0)).toBe(56);
  });
});
