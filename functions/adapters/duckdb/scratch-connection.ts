import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

/** Settings that make every DuckDB of the product behave the same on any machine. */
const fixedSettings = {
  TimeZone: 'UTC',
  preserve_insertion_order: 'true',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
};

/**
 * An in-memory DuckDB with fixed settings.
 *
 * @param threads  1 where the order of rows in a written file must not vary
 */
export async function memoryInstance(threads: number): Promise<DuckDBInstance> {
  const { TimeZone, ...settings } = fixedSettings;
  const instance = await DuckDBInstance.create(':memory:', { ...settings, threads: String(threads) });
  const connection = await instance.connect();
  await connection.run(`SET GLOBAL TimeZone = '${TimeZone}'`);
  connection.closeSync();
  return instance;
}

/** Runs `work` with a connection to a new single-threaded in-memory DuckDB and closes both. */
export async function withScratchConnection<T>(
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await memoryInstance(1);
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
