import type { DuckDBConnection } from '@duckdb/node-api';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenedParquet, ParquetValue } from '../../ports/parquet-rows.ts';
import { WorldError } from '../../ports/world-error.ts';
import { memoryInstance, withScratchConnection } from './scratch-connection.ts';

/**
 * Reads a Parquet file by DuckDB. All of it is read once, so that a damaged page is found before a row is given.
 * @returns null where it is not a whole Parquet file
 * @throws WorldError when the disk fails
 */
export async function parquetRows(bytes: Uint8Array): Promise<OpenedParquet | null> {
  const file = await scratchFile(bytes);
  try {
    const described = await withScratchConnection((connection) => describe(connection, file.table));
    if (described === null) return null;
    const columns = described.map(({ name }) => name);
    const aliases = columns.map((_, k) => `c${k}`).join(', ');
    const select = described.map(({ type }, k) => asText(`c${k}`, type)).join(', ');
    return {
      columns,
      batches: () => batches(bytes, (table) => `SELECT ${select} FROM ${table} AS t(${aliases})`),
    };
  } finally {
    await file.remove();
  }
}

interface Described {
  readonly name: string;
  readonly type: string;
}

/** Names and types of the columns of a file that can be read to its end; null for another. */
async function describe(connection: DuckDBConnection, table: string): Promise<Described[] | null> {
  try {
    const rows = (await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${table}`)).getRows();
    await connection.run(`SELECT bit_xor(hash(COLUMNS(*))) FROM ${table}`);
    return rows.map(([name, type]) => ({ name: String(name), type: String(type) }));
  } catch {
    return null;
  }
}

function asText(column: string, type: string): string {
  if (type === 'DOUBLE') return column;
  if (type === 'FLOAT') return `CAST(CAST(${column} AS VARCHAR) AS DOUBLE)`;
  const plain = type === 'TIMESTAMP WITH TIME ZONE' ? `CAST(${column} AS TIMESTAMP)` : column;
  return `CAST(${plain} AS VARCHAR)`;
}

async function* batches(
  bytes: Uint8Array,
  query: (table: string) => string,
): AsyncGenerator<ParquetValue[][]> {
  const file = await scratchFile(bytes);
  const instance = await memoryInstance(1);
  const connection = await instance.connect();
  try {
    const result = await connection.stream(query(file.table));
    for (
      let chunk = await result.fetchChunk();
      chunk && chunk.rowCount > 0;
      chunk = await result.fetchChunk()
    )
      yield chunk.getRows() as ParquetValue[][];
  } finally {
    connection.closeSync();
    instance.closeSync();
    await file.remove();
  }
}

/** The bytes as a file that DuckDB can read, in a folder of its own. */
async function scratchFile(bytes: Uint8Array): Promise<{ table: string; remove: () => Promise<void> }> {
  try {
    const folder = await mkdtemp(join(tmpdir(), 'quanheng-read-'));
    const path = join(folder, 'given.parquet');
    await writeFile(path, bytes);
    return {
      table: `read_parquet('${path.replaceAll("'", "''")}')`,
      remove: () => rm(folder, { recursive: true, force: true }),
    };
  } catch (cause) {
    throw new WorldError('duckdb', 'a Parquet file could not be put aside to be read', { cause });
  }
}
