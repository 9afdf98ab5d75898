import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ObjectStore } from '../../ports/object-store.ts';
import { warehouseContract, type WarehouseUnderTest } from '../../ports/warehouse.contract.ts';
import { WorldError } from '../../ports/world-error.ts';
import { filesStore } from '../files/files-store.ts';
import { duckdbWarehouse } from './duckdb-warehouse.ts';
import { parquetFile } from './parquet-file.ts';

async function open(hidePaths: boolean): Promise<WarehouseUnderTest & { cacheFolder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'quanheng-duckdb-'));
  const { localPath, ...rest } = filesStore({ root: join(folder, "it's a store") });
  const store: ObjectStore = hidePaths ? rest : { ...rest, localPath };
  const cacheFolder = join(folder, 'cache');
  const warehouse = duckdbWarehouse({ store, cacheFolder });
  const close = async (): Promise<void> => {
    await warehouse.close();
    await rm(folder, { recursive: true });
  };
  return { warehouse, store, parquetFile, close, cacheFolder };
}

warehouseContract('DuckDB over files in place', () => open(false));
warehouseContract('DuckDB over copies in a cache', () => open(true));

test('duckdbWarehouse refuses an object that is not what its name says, and copies each object once', async () => {
  const { warehouse, store, close, cacheFolder } = await open(true);
  const key = `tables/people/${'0'.repeat(64)}.parquet`;
  await store.putIfAbsent(key, new TextEncoder().encode('not it'));
  const tables = { people: { columns: { n: 'integer' as const }, files: [key] } };
  const query = {
    select: { n: { kind: 'column', name: 'n' } },
    from: { kind: 'table', name: 'people' },
  } as const;
  await expect(warehouse.query(tables, query)).rejects.toThrow('does not hold the bytes');
  await expect(warehouse.query(tables, query)).rejects.toBeInstanceOf(WorldError);
  expect(await readdir(cacheFolder).catch(() => [])).toEqual([]);
  await close();
});
