import {
  DuckDBDecimalValue,
  DuckDBTypeId,
  type DuckDBDataChunk,
  type DuckDBResult,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { ResultColumn, ResultTable } from '../../ports/warehouse.ts';
import { timestampText } from '../../ports/timestamp-text.ts';

/** Collects one column chunk by chunk. */
interface Collector {
  readonly add: (chunk: DuckDBDataChunk) => void;
  readonly finish: (rows: number) => ResultColumn;
}

/**
 * A streamed result as columns, named as given (by position: an engine may change the case of a name).
 *
 * @param beforeChunk  called before each chunk; may throw to stop
 */
export async function readResult(
  result: DuckDBResult,
  names: readonly string[],
  beforeChunk: () => void,
): Promise<ResultTable> {
  const collectors = names.map((_, c) => collector(c, result.columnTypeId(c)));
  let rows = 0;
  for await (const chunk of result) {
    beforeChunk();
    rows += chunk.rowCount;
    for (const { add } of collectors) add(chunk);
  }
  const columns = names.map((name, c) => [name, (collectors[c] as Collector).finish(rows)] as const);
  return { rows, columns: Object.fromEntries(columns) };
}

function collector(index: number, type: DuckDBTypeId): Collector {
  switch (type) {
    case DuckDBTypeId.VARCHAR:
    case DuckDBTypeId.DATE:
      return textCollector(index, String);
    case DuckDBTypeId.TIMESTAMP:
      return textCollector(index, (value) => timestampText(String(value)));
    default:
      return numberCollector(index);
  }
}

function textCollector(index: number, text: (value: DuckDBValue) => string): Collector {
  const values: (string | null)[] = [];
  return {
    add(chunk) {
      const vector = chunk.getColumnVector(index);
      for (let r = 0; r < chunk.rowCount; r++) {
        const value = vector.getItem(r);
        values.push(value === null ? null : text(value));
      }
    },
    finish: () => ({ kind: 'text', values }),
  };
}

function numberCollector(index: number): Collector {
  const parts: Float64Array[] = [];
  return {
    add(chunk) {
      const vector = chunk.getColumnVector(index);
      const part = new Float64Array(chunk.rowCount);
      for (let r = 0; r < part.length; r++) part[r] = toNumber(vector.getItem(r));
      parts.push(part);
    },
    finish(rows) {
      const values = new Float64Array(rows);
      let at = 0;
      for (const part of parts) {
        values.set(part, at);
        at += part.length;
      }
      return { kind: 'number', values };
    },
  };
}

/** The double nearest to a value; NaN for NULL. */
function toNumber(value: DuckDBValue): number {
  if (value === null) return NaN;
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint' || typeof value === 'boolean') return Number(value);
  if (value instanceof DuckDBDecimalValue) return decimalNumber(value);
  throw new TypeError(`a result of type ${typeof value} has no number`);
}

/** Exact operands and one division round once; longer decimals go through their digits. */
function decimalNumber(decimal: DuckDBDecimalValue): number {
  const scaled = Number(decimal.value);
  return Number.isSafeInteger(scaled) && decimal.scale <= 22
    ? scaled / 10 ** decimal.scale
    : Number(decimal.toString());
}
