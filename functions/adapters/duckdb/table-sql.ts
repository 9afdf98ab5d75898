import { identifier } from '../../../simulations/sql/identifier.ts';
import { literal } from '../../../simulations/sql/literal.ts';
import type { TableSource } from '../../ports/warehouse.ts';
import { duckdbType } from './parquet-column.ts';

/**
 * A table of a data version as DuckDB text: the named columns, typed, from exactly the given files.
 * A column that a file does not have is NULL in its rows, as in Athena; no files are an empty table.
 *
 * @param paths  files on this machine
 */
export function tableSql({ columns }: TableSource, paths: readonly string[]): string {
  const typed = (of: (name: string) => string): string =>
    Object.entries(columns)
      .map(([name, type]) => `CAST(${of(name)} AS ${duckdbType[type].toString()}) AS ${identifier(name)}`)
      .join(', ');
  const empty = `SELECT ${typed(() => 'NULL')} WHERE FALSE`;
  if (paths.length === 0) return `(${empty})`;
  const files = paths.map((path) => literal(path)).join(', ');
  const read = `SELECT * FROM read_parquet([${files}], union_by_name = true, hive_partitioning = false)`;
  return `(SELECT ${typed(identifier)} FROM (${empty} UNION ALL BY NAME ${read}))`;
}
