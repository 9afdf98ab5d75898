import type { Query } from '../../simulations/sql/query.ts';

/** Type of a column as every engine understands it. `decimal` is DECIMAL(18,6). */
export type ColumnType = 'text' | 'integer' | 'decimal' | 'double' | 'boolean' | 'date' | 'timestamp';

/** A table of a data version: its columns and the exact objects that hold it (never a prefix). */
export interface TableSource {
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** Keys of Parquet objects in the object store. */
  readonly files: readonly string[];
}

/**
 * A column of a result: numbers as doubles with NaN for NULL, text with null for NULL.
 * Booleans are the numbers 1 and 0; dates are text `YYYY-MM-DD`, timestamps `YYYY-MM-DDTHH:MM:SS[.fraction]`.
 */
export type ResultColumn =
  | { readonly kind: 'number'; readonly values: Float64Array }
  | { readonly kind: 'text'; readonly values: readonly (string | null)[] };

export interface ResultTable {
  readonly rows: number;
  readonly columns: Readonly<Record<string, ResultColumn>>;
}

/** Runs queries over the tables of one pinned data version: DuckDB in process, or Athena. */
export interface Warehouse {
  /**
   * @param tables  every table that the query names
   * @param query   built by `simulations/sql`; text of a user never reaches an engine
   * @throws WorldError when the engine fails; AbortError when `signal` fires
   */
  query(
    tables: Readonly<Record<string, TableSource>>,
    query: Query,
    signal?: AbortSignal,
  ): Promise<ResultTable>;
}
