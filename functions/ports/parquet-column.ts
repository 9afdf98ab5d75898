import type { ColumnType } from './warehouse.ts';

/** What a cell of each column type is in memory. */
export interface CellOf {
  text: string;
  /** Whole; a `number` must be a safe integer. */
  integer: bigint | number;
  /** Scaled by 10^6: 1.5 is 1500000n; below 10^18. */
  decimal: bigint;
  double: number;
  boolean: boolean;
  /** Days since 1970-01-01. */
  date: number;
  /** Microseconds since 1970-01-01T00:00, no zone. */
  timestamp: bigint;
}

/** A typed column to be written; `null` is a missing cell. */
export type ParquetColumn = {
  readonly [T in ColumnType]: { readonly type: T; readonly values: ArrayLike<CellOf[T] | null> };
}[ColumnType];
