import {
  BIGINT,
  BOOLEAN,
  DATE,
  DECIMAL,
  DOUBLE,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampValue,
  TIMESTAMP,
  VARCHAR,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { ParquetColumn } from '../../ports/parquet-column.ts';
import type { ColumnType } from '../../ports/warehouse.ts';

/** DuckDB's type of a column type. */
export const duckdbType: Readonly<Record<ColumnType, DuckDBType>> = {
  text: VARCHAR,
  integer: BIGINT,
  decimal: DECIMAL(18, 6),
  double: DOUBLE,
  boolean: BOOLEAN,
  date: DATE,
  timestamp: TIMESTAMP,
};

/**
 * The DuckDB values of a slice of a column.
 *
 * @throws RangeError when a number does not fit its type
 */
export function duckdbValues(column: ParquetColumn, start: number, end: number): DuckDBValue[] {
  switch (column.type) {
    case 'integer':
      return slice(column.values, start, end, (cell) => int64(cell));
    case 'decimal':
      return slice(column.values, start, end, (cell) => new DuckDBDecimalValue(decimal18(cell), 18, 6));
    case 'date':
      return slice(column.values, start, end, (cell) => new DuckDBDateValue(cell));
    case 'timestamp':
      return slice(column.values, start, end, (cell) => new DuckDBTimestampValue(cell));
    default:
      return slice<string | number | boolean>(column.values, start, end, (cell) => cell);
  }
}

function slice<T>(
  values: ArrayLike<T | null>,
  start: number,
  end: number,
  of: (cell: T) => DuckDBValue,
): DuckDBValue[] {
  const cells = new Array<DuckDBValue>(end - start);
  for (let r = start; r < end; r++) {
    const cell = values[r] ?? null;
    cells[r - start] = cell === null ? null : of(cell);
  }
  return cells;
}

function int64(cell: bigint | number): bigint {
  if (typeof cell === 'number' && !Number.isSafeInteger(cell))
    throw new RangeError(`integer column: ${cell} is not a whole number below 2^53`);
  const value = BigInt(cell);
  if (BigInt.asIntN(64, value) !== value)
    throw new RangeError(`integer column: ${cell} needs more than 64 bits`);
  return value;
}

function decimal18(cell: bigint): bigint {
  if (cell >= 10n ** 18n || cell <= -(10n ** 18n))
    throw new RangeError(`decimal column: ${cell} / 10^6 has more than 12 digits before the point`);
  return cell;
}
