import { contactColumns, type ContactType } from '../../simulations/kpi/contact-columns.ts';
import { fault, isFault, type Fault } from './cell-fault.ts';
import { dateCell, epochMicros, type DateOrder } from './date-cell.ts';
import { decimalCell, integerCell, millionths } from './decimal-cell.ts';
import { durationCell, durationFormats, type DurationFormat } from './duration-cell.ts';
import type { MappedColumn } from './mapping-document.ts';
import { unvalued } from './source/cell-text.ts';

/** A typed cell; null = no value. Decimals are counted in millionths, timestamps in microseconds. */
export type Cell = string | bigint | boolean | null;

/** Longest cell that is taken. */
const maxCell = 4096;

/** What spreadsheets write where a formula fails. */
const spreadsheetErrors = new Set('#N/A #DIV/0! #REF! #VALUE! #NAME? #NUM! #NULL!'.split(' '));

/** What every reader of a file knows. */
export interface ReadingContext {
  readonly missing: ReadonlySet<string>;
  readonly decimalComma: boolean;
}

/** Text as it is kept: composed, trimmed; null where there is none. */
export function textCell(raw: string | undefined, { missing }: ReadingContext): string | null | Fault {
  const text = (raw ?? '').normalize('NFC').trim();
  if (text === '' || missing.has(text)) return null;
  if (text === unvalued) return fault('no-value');
  if (text.startsWith('#') && spreadsheetErrors.has(text)) return fault('spreadsheet-error');
  return text.length > maxCell ? fault('too-long') : text;
}

/** A number or name that tells apart, as text; `1.23E+11` has lost digits and may stand for many. */
export function idCell(raw: string | undefined, context: ReadingContext): string | null | Fault {
  const text = textCell(raw, context);
  return typeof text === 'string' && /^\d(\.\d+)?e\+\d+$/i.test(text) ? fault('exponent') : text;
}

/** A plain number of a column, in millionths, rounded to so many decimals. */
export function numberCell(
  raw: string | undefined,
  context: ReadingContext,
  decimals?: number,
): bigint | null | Fault {
  const text = textCell(raw, context);
  return typeof text === 'string' ? decimalCell(text, context.decimalComma, decimals) : text;
}

/** Type of a mapped contact column: its own, else that of the built-in column, else text. */
export function columnType(name: string, { type, format }: MappedColumn): ContactType {
  return type ?? contactColumns[name] ?? (isDuration(format) ? 'decimal' : 'text');
}

function isDuration(format: string | undefined): format is DurationFormat {
  return format !== undefined && (durationFormats as readonly string[]).includes(format);
}

/**
 * A reader of one contact column: text of a cell → typed value, null or fault.
 * A value map is looked up first; what it gives is read like a cell.
 */
export function cellReader(
  name: string,
  column: MappedColumn,
  context: ReadingContext,
): (raw: string | undefined) => Cell | Fault {
  const type = columnType(name, column);
  const values =
    column.values &&
    new Map(
      Object.entries(column.values).map(([key, value]) => [key.normalize('NFC').trim(), String(value)]),
    );
  return (raw) => {
    const text = textCell(raw, context);
    if (typeof text !== 'string') return text ?? (column.required ? fault('missing') : null);
    const mapped = values ? values.get(text) : text;
    if (mapped === undefined) return fault('not-in-values');
    const value = typedCell(mapped, type, column, context);
    return outside(value, type, column) ? fault('out-of-range') : value;
  };
}

function typedCell(
  text: string,
  type: ContactType,
  { format }: MappedColumn,
  { decimalComma }: ReadingContext,
): Cell | Fault {
  switch (type) {
    case 'text':
      return text;
    case 'integer':
      return integerCell(text, decimalComma);
    case 'decimal':
      return isDuration(format) ? durationCell(text, format) : decimalCell(text, decimalComma);
    case 'boolean':
      return booleanCell(text);
    case 'timestamp': {
      const moment = dateCell(text, (format ?? 'ymd') as DateOrder);
      return isFault(moment) ? moment : epochMicros(moment);
    }
  }
}

const truths = new Map<string, boolean>([
  ...['y', 'yes', 'true', '1', 't', '是', '已', '有'].map((word): [string, boolean] => [word, true]),
  ...['n', 'no', 'false', '0', 'f', '否', '未', '无'].map((word): [string, boolean] => [word, false]),
]);

function booleanCell(text: string): boolean | Fault {
  return truths.get(text.normalize('NFKC').toLowerCase()) ?? fault('not-yes-no');
}

function outside(value: Cell | Fault, type: ContactType, { min, max }: MappedColumn): boolean {
  if (typeof value !== 'bigint' || type === 'timestamp') return false;
  const number = type === 'decimal' ? Number(value) / Number(millionths) : Number(value);
  return (min !== undefined && number < min) || (max !== undefined && number > max);
}
