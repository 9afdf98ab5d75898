import { AthenaClient } from '@aws-sdk/client-athena';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Query } from '../../../simulations/sql/query.ts';
import { warehouseContract, type WarehouseUnderTest } from '../../ports/warehouse.contract.ts';
import { parquetFile } from '../duckdb/parquet-file.ts';
import { s3Store } from '../s3/s3-store.ts';
import { s3Double } from '../s3/testing/s3-double.ts';
import { athenaWarehouse } from './athena-warehouse.ts';
import { athenaDouble, type AthenaDouble } from './testing/athena-double.ts';

/** The hour, and what is left for whoever waits. */
const time = { now: Date.UTC(2026, 0, 5, 9), left: (): number => Infinity };

async function open(): Promise<WarehouseUnderTest & { athena: AthenaDouble }> {
  const s3 = await s3Double();
  const athena = await athenaDouble(s3.objects);
  const region = 'eu-central-1';
  const s3Client = new S3Client({
    endpoint: s3.url,
    region,
    credentials: s3.credentials,
    forcePathStyle: true,
  });
  const client = new AthenaClient({ endpoint: athena.url, region, credentials: athena.credentials });
  const store = s3Store({ client: s3Client, bucket: 'data', folder: 'own' });
  const warehouse = athenaWarehouse({
    client,
    store,
    storeUri: 's3://data/own',
    database: 'quanheng',
    workGroup: 'quanheng',
    backOff: { firstMs: 10, mostMs: 50, tries: 4 },
    clock: () => new Date(time.now),
    msLeft: () => time.left(),
  });
  const close = async (): Promise<void> => {
    client.destroy();
    s3Client.destroy();
    await athena.close();
    await s3.close();
  };
  return { warehouse, store, athena, parquetFile, close };
}

warehouseContract('Athena, over the real SDK', open);

describe('athenaWarehouse(options)', () => {
  let under: Awaited<ReturnType<typeof open>>;
  const query: Query = {
    select: { n: { kind: 'column', name: 'n' } },
    from: { kind: 'table', name: 'people' },
  };
  const ask = (signal?: AbortSignal, files = ['tables/people/a.parquet']): Promise<unknown> =>
    under.warehouse.query({ people: { columns: { n: 'integer' }, files } }, query, signal);
  beforeAll(async () => {
    under = await open();
    await under.store.putIfAbsent(
      'tables/people/a.parquet',
      await parquetFile({ n: { type: 'integer', values: [3] } }),
    );
    await under.store.putIfAbsent(
      'tables/people/b.parquet',
      await parquetFile({ n: { type: 'integer', values: [4] } }),
    );
  });
  beforeEach(() => {
    Object.assign(under.athena.troubles, {
      throttle: 0,
      failQueries: 0,
      cancel: [],
      refusePolls: 0,
      slowMs: 0,
    });
    // An hour of its own for each test, so that none finds the executions of another.
    time.now += 3_600_000;
    time.left = () => Infinity;
    started = under.athena.statements.length;
    under.athena.stopped.length = 0;
  });
  let started = 0;
  const queries = (): number =>
    under.athena.statements.slice(started).filter((text) => text.startsWith('SELECT')).length;
  afterAll(() => under.close());
  const three = { rows: 1, columns: { n: { kind: 'number', values: Float64Array.of(3) } } };

  test('makes one external table per list of files, once', async () => {
    expect(await ask()).toEqual(three);
    expect(await ask()).toEqual(three);
    await ask(undefined, ['tables/people/b.parquet']);
    const made = under.athena.statements.filter((text) =>
      text.startsWith('CREATE EXTERNAL TABLE IF NOT EXISTS'),
    );
    expect(made).toHaveLength(2);
    const [name] = /people_[0-9a-f]{24}/.exec(made[0] as string) as unknown as [string];
    expect(Buffer.from((await under.store.get(`athena/${name}/manifest`)) as Uint8Array).toString()).toBe(
      's3://data/own/tables/people/a.parquet\n',
    );
  });

  test('waits and tries again when throttled, more often than the SDK does itself', async () => {
    under.athena.troubles.throttle = 5;
    expect(await ask()).toEqual(three);
  });

  test('asks once more than the service slows down, and then says that it may be tried again', async () => {
    under.athena.troubles.failQueries = 2;
    expect(await ask()).toEqual(three);
    expect(queries()).toBe(3);
    time.now += 3_600_000;
    under.athena.troubles.failQueries = 3;
    await expect(ask()).rejects.toMatchObject({ name: 'WorldError', adapter: 'athena', retry: true });
    time.now += 3_600_000;
    expect(await ask()).toEqual(three);
  });

  test('pays the same query once in an hour', async () => {
    for (let k = 0; k < 3; k++) expect(await ask()).toEqual(three);
    expect(queries()).toBe(1);
    time.now += 3_600_000;
    await ask();
    expect(queries()).toBe(2);
  });

  test('a query over the scan limit is no use to repeat, and is not repeated', async () => {
    under.athena.troubles.cancel = ['Bytes scanned limit was exceeded'];
    await expect(ask()).rejects.toMatchObject({
      message: expect.stringContaining('Bytes scanned limit') as string,
      retry: false,
    });
    await expect(ask()).rejects.toMatchObject({ retry: false });
    expect(queries()).toBe(1);
  });

  test('a query that was stopped for another request is executed for this one', async () => {
    under.athena.troubles.slowMs = 400;
    const controller = new AbortController();
    const asked = ask(controller.signal);
    setTimeout(() => controller.abort(), 100);
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    under.athena.troubles.slowMs = 0;
    expect(await ask()).toEqual(three);
    expect(queries()).toBe(2);
  });

  test('stops the query on the server when the signal fires, and when it cannot be asked any more', async () => {
    under.athena.troubles.slowMs = 400;
    const controller = new AbortController();
    const asked = ask(controller.signal);
    setTimeout(() => controller.abort(), 100);
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(under.athena.stopped).toHaveLength(1);
    time.now += 3_600_000;
    under.athena.troubles.refusePolls = 1;
    await expect(ask()).rejects.toMatchObject({ name: 'WorldError' });
    expect(under.athena.stopped).toHaveLength(2);
  });

  test('leaves a query running whose time is over, and who asks again gets its result', async () => {
    under.athena.troubles.slowMs = 300;
    time.left = () => 0;
    await expect(ask()).rejects.toMatchObject({
      message: expect.stringContaining('still running') as string,
      retry: true,
    });
    expect(under.athena.stopped).toEqual([]);
    time.left = () => Infinity;
    expect(await ask()).toEqual(three);
    expect(queries()).toBe(1);
  });

  test('refuses a query text that Athena would not take', async () => {
    const values = Array.from({ length: 40_000 }, (_, value) => ({ kind: 'number', value }) as const);
    const where = { kind: 'in', of: { kind: 'column', name: 'n' }, values } as const;
    const tables = { people: { columns: { n: 'integer' as const }, files: [] } };
    const asked = under.warehouse.query(tables, { ...query, where });
    await expect(asked).rejects.toBeInstanceOf(RangeError);
  });
});
