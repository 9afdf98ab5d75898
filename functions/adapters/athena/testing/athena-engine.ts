import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ColumnType } from '../../../ports/warehouse.ts';
import { memoryInstance } from '../../duckdb/scratch-connection.ts';
import { tableSql } from '../../duckdb/table-sql.ts';
import { athenaTypes } from '../external-table.ts';
import { trinoInDuckdb } from './trino-in-duckdb.ts';

/** What a statement gives: columns with Athena's type names, cells as text, NULL as null. */
export interface EngineResult {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly isSelect: boolean;
}

/** The engine of the double: DuckDB over copies of the objects that manifests name. */
export interface AthenaEngine {
  readonly run: (text: string, connection: DuckDBConnection) => Promise<EngineResult>;
  readonly connect: () => Promise<DuckDBConnection>;
  readonly close: () => Promise<void>;
}

interface Table {
  readonly columns: Record<string, ColumnType>;
  readonly location: string;
}

const ddlForm =
  /^CREATE EXTERNAL TABLE IF NOT EXISTS `(\w+)`\.`(\w+)` \((.+)\) ROW FORMAT SERDE '\S+ParquetHiveSerDe' STORED AS INPUTFORMAT '\S+SymlinkTextInputFormat' OUTPUTFORMAT '\S+' LOCATION '(s3:\/\/\S+\/)'$/;

/**
 * @param read  bytes of an object by its `s3://bucket/key`
 * @param list  keys, as `s3://bucket/key`, under a place
 */
export async function athenaEngine(
  read: (uri: string) => Uint8Array | undefined,
  list: (uri: string) => string[],
): Promise<AthenaEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'quanheng-athena-'));
  const instance: DuckDBInstance = await memoryInstance(2);
  const tables = new Map<string, Table>();
  const copies = new Map<string, { readonly bytes: Uint8Array; readonly path: Promise<string> }>();
  let files = 0;
  /** A copy of an object as it is now; a copy is never written twice, since others may be reading it. */
  const copyOf = (uri: string, bytes: Uint8Array): Promise<string> => {
    const known = copies.get(uri);
    if (known?.bytes === bytes) return known.path;
    const to = join(folder, `${files++}.parquet`);
    const path = writeFile(to, bytes).then(() => to);
    copies.set(uri, { bytes, path });
    return path;
  };
  const define = async (connection: DuckDBConnection, name: string, table: Table): Promise<void> => {
    const paths: string[] = [];
    for (const manifest of list(table.location)) {
      for (const uri of Buffer.from(read(manifest) ?? [])
        .toString()
        .split('\n')
        .filter(Boolean)) {
        const bytes = read(uri);
        if (!bytes) throw new Error(`HIVE_CANNOT_OPEN_SPLIT: ${uri} does not exist`);
        paths.push(await copyOf(uri, bytes));
      }
    }
    const [database, short] = name.split('.');
    await connection.run(`CREATE SCHEMA IF NOT EXISTS "${database}"`);
    await connection.run(`CREATE OR REPLACE VIEW "${database}"."${short}" AS SELECT * FROM ${tableSql(
      { columns: table.columns, files: [] },
      paths,
    )}`); // prettier-ignore
  };
  /** Views of one catalogue are defined one at a time: two at once conflict. */
  let before: Promise<unknown> = Promise.resolve();
  const oneByOne = (define: () => Promise<void>): Promise<void> => {
    const turn = before.then(define);
    before = turn.catch(() => undefined);
    return turn;
  };
  return {
    async connect() {
      const connection = await instance.connect();
      await connection.run('SET integer_division = true');
      return connection;
    },
    async run(text, connection) {
      const ddl = ddlForm.exec(text);
      if (ddl) {
        const [, database, name, columns, location] = ddl as unknown as string[];
        tables.set(`${database}.${name}`, {
          columns: ddlColumns(columns as string),
          location: location as string,
        });
        return { columns: [], rows: [], isSelect: false };
      }
      if (!text.startsWith('SELECT')) throw new Error('line 1:1: mismatched input. Expecting: SELECT');
      const named = [...tables].filter(([name]) => text.includes(`"${name.replace('.', '"."')}"`));
      await oneByOne(async () => {
        for (const [name, table] of named) await define(connection, name, table);
      });
      return select(trinoInDuckdb(text), connection);
    },
    async close() {
      instance.closeSync();
      await rm(folder, { recursive: true });
    },
  };
}

function ddlColumns(text: string): Record<string, ColumnType> {
  const byName = new Map(Object.entries(athenaTypes).map(([type, [ddl]]) => [ddl, type as ColumnType]));
  const columns = [...text.matchAll(/`([^`]+)` ([a-z]+(?:\(\d+,\d+\))?)/g)].map(([, name, ddl]) => {
    const type = byName.get(ddl ?? '');
    if (!type) throw new Error(`HIVE_METASTORE_ERROR: ${ddl} is no type`);
    return [name, type] as const;
  });
  return Object.fromEntries(columns) as Record<string, ColumnType>;
}

/** Rows as Athena's API writes them: names in lower case, timestamps with three digits. */
async function select(text: string, connection: DuckDBConnection): Promise<EngineResult> {
  const reader = await connection.runAndReadAll(text);
  const columns = reader.columnNames().map((name, c) => ({
    name: name.toLowerCase(),
    type: athenaType(reader.columnType(c).toString()),
  }));
  const rows = reader
    .getRows()
    .map((row) =>
      row.map((cell, c) => (cell === null ? null : cellText(String(cell), columns[c]?.type ?? ''))),
    );
  return { columns, rows, isSelect: true };
}

function athenaType(duckdb: string): string {
  if (duckdb === 'HUGEINT') return 'bigint';
  return (duckdb.split('(')[0] as string).toLowerCase();
}

function cellText(text: string, type: string): string {
  if (type !== 'timestamp') return text;
  const [seconds, fraction = ''] = text.split('.');
  return `${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}`;
}
