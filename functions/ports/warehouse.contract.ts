import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Query, Sql } from '../../simulations/sql/query.ts';
import { asDouble, binary, column, double, either, text } from '../../simulations/sql/terms.ts';
import type { ObjectStore } from './object-store.ts';
import type { ParquetColumn } from './parquet-column.ts';
import type { ResultTable, TableSource, Warehouse } from './warehouse.ts';
import { WorldError } from './world-error.ts';

/** A warehouse under test over an empty store, and how to let go of both. */
export interface WarehouseUnderTest {
  readonly warehouse: Warehouse;
  readonly store: ObjectStore;
  /** Writes the Parquet files that the suite queries. */
  readonly parquetFile: (columns: Readonly<Record<string, ParquetColumn>>) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

const sum = (of: Sql): Sql => ({ kind: 'call', fn: 'sum', args: [of] });
const count: Sql = { kind: 'call', fn: 'count', args: [] };
const number = (value: number): Sql => ({ kind: 'number', value });

const calls: TableSource = {
  columns: {
    agent: 'text',
    seconds: 'integer',
    amount: 'decimal',
    ratio: 'double',
    solved: 'boolean',
    on: 'date',
    at: 'timestamp',
    note: 'text',
  },
  files: ['tables/calls/a.parquet', 'tables/calls/b.parquet'],
};

/** Two files of three and two rows; the second has no column `note`. */
async function putCalls({ store, parquetFile }: WarehouseUnderTest): Promise<void> {
  const first = await parquetFile({
    agent: { type: 'text', values: ['客服 "甲"', "O'Neil", null] },
    seconds: { type: 'integer', values: [120, 9007199254740993n, null] },
    amount: { type: 'decimal', values: [100_000n, 200_000n, null] },
    ratio: { type: 'double', values: [0.1, 2.5e-300, null] },
    solved: { type: 'boolean', values: [true, false, null] },
    on: { type: 'date', values: [20454, 0, null] },
    at: { type: 'timestamp', values: [1_767_261_600_000_000n, 1_767_261_600_500_000n, null] },
    note: { type: 'text', values: ['', '\u{1F600}\n, ";', null] },
  });
  const second = await parquetFile({
    agent: { type: 'text', values: ['a', 'b'] },
    seconds: { type: 'integer', values: [7, -2] },
    amount: { type: 'decimal', values: [-999_999_999_999_999_999n, 1n] },
    ratio: { type: 'double', values: [1, 2] },
    solved: { type: 'boolean', values: [true, true] },
    on: { type: 'date', values: [1, 2] },
    at: { type: 'timestamp', values: [0n, 1_000n] },
  });
  await store.putIfAbsent('tables/calls/a.parquet', first);
  await store.putIfAbsent('tables/calls/b.parquet', second);
}

/** The contract of `Warehouse`, run on every adapter. */
export function warehouseContract(name: string, open: () => Promise<WarehouseUnderTest>): void {
  describe(`Warehouse contract: ${name}`, () => {
    let under: WarehouseUnderTest;
    const ask = (query: Query, files = calls.files, signal?: AbortSignal): Promise<ResultTable> =>
      under.warehouse.query({ calls: { ...calls, files } }, query, signal);
    const from = { kind: 'table', name: 'calls' } as const;
    beforeAll(async () => {
      under = await open();
      await putCalls(under);
    });
    afterAll(() => under.close());

    test('gives every type, NULL as NaN or null, text exactly, in order', async () => {
      const select = Object.fromEntries(Object.keys(calls.columns).map((each) => [each, column(each)]));
      const result = await ask({ select, from, orderBy: [column('seconds')] }, ['tables/calls/a.parquet']);
      expect(result).toEqual({
        rows: 3,
        columns: {
          agent: { kind: 'text', values: ['客服 "甲"', "O'Neil", null] },
          seconds: { kind: 'number', values: Float64Array.of(120, 9007199254740992, NaN) },
          amount: { kind: 'number', values: Float64Array.of(0.1, 0.2, NaN) },
          ratio: { kind: 'number', values: Float64Array.of(0.1, 2.5e-300, NaN) },
          solved: { kind: 'number', values: Float64Array.of(1, 0, NaN) },
          on: { kind: 'text', values: ['2026-01-01', '1970-01-01', null] },
          at: { kind: 'text', values: ['2026-01-01T10:00:00', '2026-01-01T10:00:00.5', null] },
          note: { kind: 'text', values: ['', '\u{1F600}\n, ";', null] },
        },
      });
    });

    test('reads exactly the files named; a column that a file lacks is NULL there', async () => {
      const rows = async (files: readonly string[]): Promise<unknown> =>
        (
          await ask(
            { select: { n: count, notes: { kind: 'call', fn: 'count', args: [column('note')] } }, from },
            files,
          )
        ).columns;
      const counted = (n: number, notes: number): unknown => ({
        n: { kind: 'number', values: Float64Array.of(n) },
        notes: { kind: 'number', values: Float64Array.of(notes) },
      });
      expect(await rows(calls.files)).toEqual(counted(5, 2));
      expect(await rows(['tables/calls/b.parquet'])).toEqual(counted(2, 0));
      expect(await rows([])).toEqual(counted(0, 0));
    });

    test('sums decimals and integers exactly, beyond 2^53 to the nearest double', async () => {
      const result = await ask({
        select: { amount: sum(column('amount')), seconds: sum(column('seconds')) },
        from,
      });
      expect(result.columns['amount']?.values[0]).toBe(-999999999999.7);
      expect(result.columns['seconds']?.values[0]).toBe(9007199254741118);
      const small = await ask({ select: { amount: sum(column('amount')) }, from }, [
        'tables/calls/a.parquet',
      ]);
      expect(small.columns['amount']?.values[0]).toBe(0.3);
    });

    test('divides doubles, never integers, and gives NULL for a divisor of 0', async () => {
      const select = {
        half: binary(number(7), '/', number(2)),
        none: binary(number(7), '/', number(0)),
        share: binary(count, '/', number(2)),
        mean: { kind: 'call', fn: 'avg', args: [column('amount')] } as const,
        product: binary(double(0.1), '*', double(3)),
        whole: { kind: 'cast', to: 'bigint', of: double(2.5) } as const,
      };
      const result = await ask({ select, from }, ['tables/calls/a.parquet']);
      const values = Object.values(result.columns).map(({ values: [first] }) => first);
      expect(values.slice(0, 3)).toEqual([3.5, NaN, 1.5]);
      expect(values[3]).toBeCloseTo(0.15, 12);
      expect(values.slice(4)).toEqual([0.30000000000000004, 3]);
    });

    test('groups, filters, nests and compares text by code point', async () => {
      const query: Query = {
        select: { Kind: column('kind'), n: count, seconds: sum(column('seconds')) },
        from: {
          kind: 'query',
          as: 'inner rows',
          query: {
            select: {
              kind: either([[binary(column('agent'), '<', text('b')), text('early')]], text('late')),
              seconds: asDouble(column('seconds')),
            },
            from,
            where: { kind: 'not', of: { kind: 'isNull', of: column('agent') } },
          },
        },
        groupBy: [column('kind')],
        orderBy: [column('kind')],
      };
      expect(await ask(query)).toEqual({
        rows: 2,
        columns: {
          Kind: { kind: 'text', values: ['early', 'late'] },
          n: { kind: 'number', values: Float64Array.of(2, 2) },
          seconds: { kind: 'number', values: Float64Array.of(9007199254741000, 118) },
        },
      });
    });

    test('an empty result still has its typed columns', async () => {
      const where = binary(column('agent'), '=', text("nobody'; DROP TABLE calls; --"));
      expect(await ask({ select: { agent: column('agent'), n: column('seconds') }, from, where })).toEqual({
        rows: 0,
        columns: { agent: { kind: 'text', values: [] }, n: { kind: 'number', values: new Float64Array(0) } },
      });
    });

    test('gives results of several pages whole and in order', async () => {
      const values = Array.from({ length: 2503 }, (_, i) => i);
      await under.store.putIfAbsent(
        'tables/n.parquet',
        await under.parquetFile({ n: { type: 'integer', values } }),
      );
      const query: Query = {
        select: { n: column('n') },
        from: { kind: 'table', name: 't' },
        orderBy: [column('n')],
      };
      const tables = { t: { columns: { n: 'integer' as const }, files: ['tables/n.parquet'] } };
      const result = await under.warehouse.query(tables, query);
      expect(result.columns['n']?.values).toEqual(Float64Array.from(values));
    });

    test('an engine that fails, or a file that is not there, throws WorldError', async () => {
      await expect(ask({ select: { x: column('no_such') }, from })).rejects.toBeInstanceOf(WorldError);
      await expect(ask({ select: { n: count }, from }, ['tables/missing.parquet'])).rejects.toBeInstanceOf(
        WorldError,
      );
    });

    test('a table that was not given is the caller’s mistake', async () => {
      const query: Query = { select: { n: count }, from: { kind: 'table', name: 'people' } };
      await expect(ask(query)).rejects.toBeInstanceOf(RangeError);
    });

    test('stops with AbortError when the signal fires, before or while it runs', async () => {
      const before = ask({ select: { n: count }, from }, calls.files, AbortSignal.abort());
      await expect(before).rejects.toMatchObject({ name: 'AbortError' });
      const controller = new AbortController();
      const during = ask({ select: { n: count }, from }, calls.files, controller.signal);
      queueMicrotask(() => controller.abort());
      await expect(during).rejects.toMatchObject({ name: 'AbortError' });
    });
  });
}
