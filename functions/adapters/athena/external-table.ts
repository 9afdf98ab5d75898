import { identifier } from '../../../simulations/sql/identifier.ts';
import { sha256Hex } from '../../ports/sha256-hex.ts';
import type { ColumnType, TableSource } from '../../ports/warehouse.ts';

/** An Athena table of exactly the objects of one data version's table. */
export interface ExternalTable {
  /** `<table>_<hash of columns and files>`: other files are another table, so nothing is ever altered. */
  readonly name: string;
  /** Key of the object that lists the files, one per line. */
  readonly manifestKey: string;
  readonly manifest: string;
  readonly ddl: string;
}

export interface ExternalTableOptions {
  readonly database: string;
  /** `s3://bucket/folder` of the object store, without a slash at its end. */
  readonly storeUri: string;
}

/** Athena's types of columns: in DDL, and in a query. */
export const athenaTypes: Readonly<Record<ColumnType, readonly [ddl: string, query: string]>> = {
  text: ['string', 'VARCHAR'],
  integer: ['bigint', 'BIGINT'],
  decimal: ['decimal(18,6)', 'DECIMAL(18,6)'],
  double: ['double', 'DOUBLE'],
  boolean: ['boolean', 'BOOLEAN'],
  date: ['date', 'DATE'],
  timestamp: ['timestamp', 'TIMESTAMP'],
};

const parquetSerde = 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe';
const symlinkInput = 'org.apache.hadoop.hive.ql.io.SymlinkTextInputFormat';
const plainOutput = 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat';

/**
 * The external table of a table of a data version: a symlink manifest names the exact files, so that objects
 * beside them are never read.
 *
 * @throws RangeError for names that Athena does not take
 */
export function externalTable(
  table: string,
  source: TableSource,
  options: ExternalTableOptions,
): ExternalTable {
  const { database, storeUri } = options;
  for (const name of [database, table])
    if (!/^[a-z][a-z0-9_]*$/.test(name))
      throw new RangeError(`${JSON.stringify(name)} is not a name in Athena`);
  const hash = sha256Hex(JSON.stringify([storeUri, Object.entries(source.columns), source.files])).slice(
    0,
    24,
  );
  const name = `${table}_${hash}`;
  const columns = Object.entries(source.columns).map(
    ([column, type]) => `${backticked(column)} ${athenaTypes[type][0]}`,
  );
  return {
    name,
    manifestKey: `athena/${name}/manifest`,
    manifest: source.files.map((key) => `${storeUri}/${key}\n`).join(''),
    ddl:
      `CREATE EXTERNAL TABLE IF NOT EXISTS \`${database}\`.\`${name}\` (${columns.join(', ')}) ` +
      `ROW FORMAT SERDE '${parquetSerde}' STORED AS INPUTFORMAT '${symlinkInput}' OUTPUTFORMAT '${plainOutput}' ` +
      `LOCATION '${storeUri}/athena/${name}/'`,
  };
}

/** A table without files, as query text. */
export function emptyTableSql({ columns }: TableSource): string {
  const typed = Object.entries(columns).map(
    ([name, type]) => `CAST(NULL AS ${athenaTypes[type][1]}) AS ${identifier(name)}`,
  );
  return `(SELECT ${typed.join(', ')} WHERE FALSE)`;
}

const backticked = (name: string): string => `\`${identifier(name).slice(1, -1)}\``;
