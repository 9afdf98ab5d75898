import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DuckdbWarehouse } from '../adapters/duckdb/duckdb-warehouse.ts';
import { parquetFile } from '../adapters/duckdb/parquet-file.ts';
import { parquetRows } from '../adapters/duckdb/parquet-rows.ts';
import { scratchWarehouses } from '../adapters/duckdb/testing/scratch-warehouses.ts';
import { memoryStore, type MemoryStore } from '../ports/testing/memory-store.ts';
import { readVersion } from './data-versions.ts';
import { dropFile, type DropOutcome } from './drop-file.ts';
import { loadFrame } from './load-frame.ts';
import { parseMapping } from './mapping-document.ts';

const engines = scratchWarehouses();
let store: MemoryStore;
let warehouse: DuckdbWarehouse;
beforeEach(async () => {
  store = memoryStore();
  warehouse = await engines.over(store);
});
afterEach(engines.close);

const mapping = (columns: string): string => `
schema: quanheng/mapping@1
id: m
person: { column: who }
month: { column: month, format: yyyy-mm }
contacts: { id: { column: id }, columns: { ${columns} } }
`;
let next = 1;

/** Drops a file of contacts of one month, a value each. */
function drop(
  month: string,
  values: readonly string[],
  columns: string,
  replaces?: number,
): Promise<DropOutcome> {
  const lines = values.map((value) => `${next++},Ann,${month},"${value}"`);
  const place = {
    store,
    warehouse,
    clock: () => new Date('2026-03-01T00:00:00Z'),
    parquet: parquetFile,
    parquetRows,
  };
  return dropFile(
    { ...place, pseudonymKey: new Uint8Array(32).fill(1) },
    {
      name: 'f.csv',
      bytes: new TextEncoder().encode(`id,who,month,v\n${lines.join('\n')}\n`),
      mapping: mapping(columns),
      by: { user: 'ann', roles: ['analyst'] },
      replaces,
    },
  );
}
const column = (name: string) => ({ kind: 'column', name }) as const;

/** The values of a column as a version has them, as numbers, in order. */
async function values(number: number, name: string): Promise<unknown[]> {
  const version = await readVersion(store, number);
  const contacts = version?.tables.contacts;
  if (!contacts) throw new Error('no contacts');
  const { columns } = await warehouse.query(
    { contacts },
    {
      select: { v: { kind: 'cast', of: column(name), to: 'double' } },
      from: { kind: 'table', name: 'contacts' },
      orderBy: [column('contact_id')],
    },
  );
  return [...(columns['v']?.values ?? [])].sort();
}

describe('a column keeps the type of its first commit', () => {
  test('whole numbers become decimals, decimals without a part whole numbers; what is there stays', async () => {
    await drop('2026-01', ['4.5', '4.4'], 'own: { column: v, type: decimal }');
    expect(await drop('2026-02', ['9', '10'], 'own: { column: v, type: integer }')).toMatchObject({
      kind: 'committed',
    });
    expect(await values(2, 'own')).toEqual([10, 4.4, 4.5, 9]);
    await drop('2026-01', ['1', '2'], 'count: { column: v, type: integer }');
    expect(await drop('2026-02', ['3.0', '4'], 'count: { column: v, type: decimal }')).toMatchObject({
      kind: 'committed',
    });
    expect((await values(4, 'count')).filter((value) => !Number.isNaN(value))).toEqual([1, 2, 3, 4]);
    expect((await readVersion(store, 4))?.tables.contacts?.columns).toMatchObject({
      own: 'decimal',
      count: 'integer',
    });
  });

  test('what would lose something is refused by name; replacing the version that fixed it begins anew', async () => {
    await drop('2026-01', ['1', '2'], 'count: { column: v, type: integer }');
    const refused = await drop('2026-02', ['3', '4.5'], 'count: { column: v, type: decimal }');
    expect(refused).toMatchObject({
      kind: 'quarantined',
      problems: [
        {
          code: 'data/type-changed',
          at: 'contacts.columns.count',
          values: { column: 'count', was: 'integer', now: 'decimal', version: 1, count: 1 },
        },
      ],
    });
    const text = await drop('2026-02', ['3', '4'], 'count: { column: v, type: text }');
    expect(text.problems).toMatchObject([{ code: 'data/type-changed', values: { now: 'text', count: 2 } }]);
    expect(await drop('2026-01', ['x', 'y'], 'count: { column: v, type: text }', 1)).toMatchObject({
      kind: 'committed',
    });
    expect((await readVersion(store, 2))?.tables.contacts?.columns['count']).toBe('text');
  });

  test('a converted row that comes again is a duplicate of itself, whichever type its mapping says', async () => {
    await drop('2026-01', ['5'], 'own: { column: v, type: decimal }');
    next -= 1;
    const again = await drop('2026-01', ['5'], 'own: { column: v, type: integer }');
    expect(again).toMatchObject({ kind: 'duplicate', version: 1 });
  });

  test('a built-in column is what its KPIs need: whole numbers are decimals, another type is refused', async () => {
    await drop('2026-01', ['4.5', '4.4'], 'rating: { column: v }');
    expect(await drop('2026-02', ['5'], 'rating: { column: v, type: integer }')).toMatchObject({
      kind: 'committed',
    });
    const version = await readVersion(store, 2);
    if (!version) throw new Error('no version');
    const { frame } = await loadFrame(warehouse, version);
    expect([...(frame.measures['csat_mean']?.numerator ?? [])].sort()).toEqual([5, 8.9]);
    expect(parseMapping(mapping('rating: { column: v, type: text }')).problems).toMatchObject([
      {
        code: 'data/mapping-invalid',
        at: expect.stringMatching(/^contacts\.columns\.rating\.type \(line/) as string,
      },
    ]);
    for (const name of ['person', 'month', 'contact_id', 'content', 'constructor'])
      expect(parseMapping(mapping(`${name}: { column: v }`)).problems).toMatchObject([
        {
          code: 'data/mapping-invalid',
          at: expect.stringContaining(`contacts.columns.${name} (line`) as string,
        },
      ]);
  });
});

test('of a column 5 % may be unreadable, of those cells that hold something; a release takes it all the same', async () => {
  const cells = (bad: number, good: number, empty: number): string[] => [
    ...Array.from({ length: bad }, () => 'x'),
    ...Array.from({ length: good }, () => '5'),
    ...Array.from({ length: empty }, () => ''),
  ];
  expect(await drop('2026-01', cells(1, 19, 0), 'rating: { column: v }')).toMatchObject({
    kind: 'committed',
  });
  const worse = await drop('2026-02', cells(1, 18, 30), 'rating: { column: v }');
  expect(worse).toMatchObject({
    kind: 'quarantined',
    problems: [
      { code: 'data/column-unreadable', at: 'column "v"', values: { count: 1, seen: 19, limit: 5 } },
      { code: 'data/cells-unreadable' },
    ],
  });
});
