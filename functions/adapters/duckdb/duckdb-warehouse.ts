import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { duckdb } from '../../../simulations/sql/duckdb.ts';
import { emitSql } from '../../../simulations/sql/emit-sql.ts';
import type { Query } from '../../../simulations/sql/query.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import type { ResultTable, TableSource, Warehouse } from '../../ports/warehouse.ts';
import { WorldError } from '../../ports/world-error.ts';
import { localFiles } from './local-files.ts';
import { readResult } from './read-result.ts';
import { memoryInstance } from './scratch-connection.ts';
import { tableSql } from './table-sql.ts';

export interface DuckdbWarehouseOptions {
  readonly store: ObjectStore;
  /** Where copies go of objects that are not files on this machine; may be emptied at any time. */
  readonly cacheFolder: string;
  /** Threads that DuckDB may use; 2 unless told. */
  readonly threads?: number;
}

/** A warehouse that holds an engine in memory until it is closed. */
export interface DuckdbWarehouse extends Warehouse {
  readonly close: () => Promise<void>;
}

/**
 * Queries by DuckDB in this process, over the exact Parquet files of a data version.
 * Nothing is kept but the engine: every query reads the files anew, many may run at once.
 */
export function duckdbWarehouse({
  store,
  cacheFolder,
  threads = 2,
}: DuckdbWarehouseOptions): DuckdbWarehouse {
  const pathOf = localFiles(store, cacheFolder);
  let engine: Promise<DuckDBInstance> | undefined;
  return {
    async query(tables, query, signal) {
      signal?.throwIfAborted();
      const text = await queryText(tables, query, pathOf);
      engine ??= memoryInstance(threads);
      const connection = await (await engine).connect();
      try {
        return await run(connection, text, Object.keys(query.select), signal);
      } finally {
        connection.closeSync();
      }
    },
    async close() {
      const open = engine;
      engine = undefined;
      (await open)?.closeSync();
    },
  };
}

async function queryText(
  tables: Readonly<Record<string, TableSource>>,
  query: Query,
  pathOf: (key: string) => Promise<string>,
): Promise<string> {
  const texts = new Map<string, string>();
  for (const [name, source] of Object.entries(tables))
    texts.set(name, tableSql(source, await Promise.all(source.files.map(pathOf))));
  return emitSql(query, {
    dialect: duckdb,
    table(name) {
      const text = texts.get(name);
      if (text === undefined) throw new RangeError(`the query names table ${name}, which it was not given`);
      return text;
    },
  });
}

async function run(
  connection: DuckDBConnection,
  text: string,
  names: readonly string[],
  signal: AbortSignal | undefined,
): Promise<ResultTable> {
  const stopWatching = interruptOnAbort(connection, signal);
  try {
    return await readResult(await connection.stream(text), names, () => signal?.throwIfAborted());
  } catch (cause) {
    signal?.throwIfAborted();
    throw new WorldError('duckdb', `query failed: ${(cause as Error).message}`, { cause });
  } finally {
    stopWatching();
  }
}

/** DuckDB forgets an interrupt that comes before the query has begun, so it is repeated until the query ends. */
function interruptOnAbort(connection: DuckDBConnection, signal: AbortSignal | undefined): () => void {
  let timer: NodeJS.Timeout | undefined;
  const interrupt = (): void => {
    connection.interrupt();
    timer ??= setInterval(() => connection.interrupt(), 10);
  };
  signal?.addEventListener('abort', interrupt, { once: true });
  return () => {
    signal?.removeEventListener('abort', interrupt);
    clearInterval(timer);
  };
}
