import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../ports/sha256-hex.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import { warehouseContract, type WarehouseUnderTest } from '../../ports/warehouse.contract.ts';
import { WorldError } from '../../ports/world-error.ts';
import { filesStore } from '../files/files-store.ts';
import { duckdbWarehouse } from './duckdb-warehouse.ts';
import { parquetFile } from './parquet-file.ts';

async function open(hidePaths: boolean): Promise<WarehouseUnderTest & { root: string; cacheFolder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'quanheng-duckdb-'));
  const root = join(folder, "it's a store");
  const { localPath, ...rest } = filesStore({ root });
  const store: ObjectStore = hidePaths ? rest : { ...rest, localPath };
  const cacheFolder = join(folder, 'cache');
  const warehouse = duckdbWarehouse({ store, cacheFolder });
  const close = async (): Promise<void> => {
    await warehouse.close();
    await rm(folder, { recursive: true });
  };
  return { warehouse, store, parquetFile, close, root, cacheFolder };
}

warehouseContract('DuckDB over files in place', () => open(false));
warehouseContract('DuckDB over copies in a cache', () => open(true));

const n = (values: bigint[]) => parquetFile({ n: { type: 'integer', values } });
const query = {
  select: { n: { kind: 'column', name: 'n' } },
  from: { kind: 'table', name: 'people' },
} as const;
const people = (key: string) => ({ people: { columns: { n: 'integer' as const }, files: [key] } });

describe.each([
  ['a file in place', false],
  ['a copy in a cache', true],
])('duckdbWarehouse over %s', (_, hidden) => {
  it('refuses an object that is not what its name says, and keeps no copy of it', async () => {
    const { warehouse, store, close, cacheFolder } = await open(hidden);
    const key = `tables/people/${'0'.repeat(64)}.parquet`;
    await store.putIfAbsent(key, await n([1n]));
    await expect(warehouse.query(people(key), query)).rejects.toThrow('does not hold the bytes');
    await expect(warehouse.query(people(key), query)).rejects.toBeInstanceOf(WorldError);
    expect(await readdir(cacheFolder).catch(() => [])).toEqual([]);
    await close();
  });
});

describe('duckdbWarehouse over a file that another valid one took the place of', () => {
  const swapped = async (hidden: boolean) => {
    const under = await open(hidden);
    const [one, two] = [await n([1n]), await n([2n])];
    const key = `tables/people/${sha256Hex(one)}.parquet`;
    await under.store.putIfAbsent(key, one);
    const ask = () => under.warehouse.query(people(key), query);
    expect((await ask()).columns['n']).toEqual({ kind: 'number', values: Float64Array.of(1) });
    const [copy] = hidden ? await readdir(under.cacheFolder) : [];
    const path = copy ? join(under.cacheFolder, copy) : join(under.root, key);
    await writeFile(path, two);
    return { ...under, ask };
  };

  it('refuses it in place, though it was right before', async () => {
    const { ask, close } = await swapped(false);
    await expect(ask()).rejects.toThrow('does not hold the bytes');
    await close();
  });

  it('fetches a copy anew', async () => {
    const { ask, close } = await swapped(true);
    expect((await ask()).columns['n']).toEqual({ kind: 'number', values: Float64Array.of(1) });
    await close();
  });
});
