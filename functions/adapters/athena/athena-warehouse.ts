import type { AthenaClient } from '@aws-sdk/client-athena';
import { emitSql } from '../../../simulations/sql/emit-sql.ts';
import { trino } from '../../../simulations/sql/trino.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import type { TableSource, Warehouse } from '../../ports/warehouse.ts';
import { athenaError, execute, type ExecutionSettings } from './athena-execution.ts';
import { athenaResults } from './athena-results.ts';
import type { BackOff } from './back-off.ts';
import { emptyTableSql, externalTable, type ExternalTable } from './external-table.ts';

export interface AthenaWarehouseOptions {
  readonly client: AthenaClient;
  /** The store that holds the tables' files; manifests are put there too. */
  readonly store: ObjectStore;
  /** Where that store is, `s3://bucket/folder` without a slash at its end. */
  readonly storeUri: string;
  /** Glue database, lower case. */
  readonly database: string;
  readonly workGroup: string;
  /** `s3://…` place for results; the workgroup's own unless given. */
  readonly outputLocation?: string;
  /** Waiting when Athena throttles; a minute in all unless told. */
  readonly backOff?: BackOff;
  readonly clock: Clock;
  /** Milliseconds that are left for whoever waits; without end when absent. */
  readonly msLeft?: () => number;
}

const patient: BackOff = { firstMs: 500, mostMs: 10_000, tries: 10 };

/**
 * Queries by Athena over the exact Parquet files of a data version. Each list of files becomes one external table,
 * made on first use and never altered; result reuse by query text stays off, for it does not see changed data. The same
 * query within an hour is one execution (`execute`), since its text names the files.
 *
 * Query text over 262,144 bytes throws RangeError. Results come in pages of 1000 rows: made for results of thousands
 * of rows, not for millions.
 */
export function athenaWarehouse(options: AthenaWarehouseOptions): Warehouse {
  const { client, backOff = patient } = options;
  const settings: ExecutionSettings = { ...options, backOff };
  const made = new Map<string, Promise<void>>();
  return {
    async query(tables, query, signal) {
      signal?.throwIfAborted();
      const used = new Map<string, ExternalTable>();
      const text = emitSql(query, {
        dialect: trino,
        table: (name) => tableText(name, tables[name], options, used),
      });
      for (const table of used.values()) await once(made, table, options, settings);
      const id = await execute(text, settings, signal);
      try {
        return await athenaResults(client, id, Object.keys(query.select), { backOff, signal });
      } catch (cause) {
        signal?.throwIfAborted();
        throw athenaError('could not read results', cause);
      }
    },
  };
}

function tableText(
  name: string,
  source: TableSource | undefined,
  options: AthenaWarehouseOptions,
  used: Map<string, ExternalTable>,
): string {
  if (!source) throw new RangeError(`the query names table ${name}, which it was not given`);
  if (source.files.length === 0) return emptyTableSql(source);
  const table = externalTable(name, source, options);
  used.set(table.name, table);
  return `"${options.database}"."${table.name}"`;
}

/** Makes a table once per process; made again after a failure, which harms nothing. */
function once(
  made: Map<string, Promise<void>>,
  table: ExternalTable,
  { store }: AthenaWarehouseOptions,
  settings: ExecutionSettings,
): Promise<void> {
  const known = made.get(table.name);
  if (known) return known;
  const making = (async () => {
    await store.putIfAbsent(table.manifestKey, new TextEncoder().encode(table.manifest));
    await execute(table.ddl, settings);
  })();
  made.set(table.name, making);
  making.catch(() => made.delete(table.name));
  return making;
}
