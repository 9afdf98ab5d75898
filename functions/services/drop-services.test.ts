import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DuckdbWarehouse } from '../adapters/duckdb/duckdb-warehouse.ts';
import { parquetFile } from '../adapters/duckdb/parquet-file.ts';
import { scratchWarehouses } from '../adapters/duckdb/testing/scratch-warehouses.ts';
import { readVersion } from '../drops/data-versions.ts';
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
  const { drop } = dropServices({
    workspace: { name: 'own', store, warehouse },
    clock,
    parquet: parquetFile,
    pseudonymKey: async () => new Uint8Array(32).fill(1),
  });
  const csv = (month: string, kpi: string) => new TextEncoder().encode(`no,month,${kpi}\n1,${month},90\n`);
  return { drop, csv };
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
