import { fault, isFault, type Fault } from './cell-fault.ts';
import {
  cellReader,
  columnType,
  numberCell,
  textCell,
  type Cell,
  type ReadingContext,
} from './cell-reader.ts';
import { dateCell, payMonth, type DateOrder } from './date-cell.ts';
import { monthText } from './date-order.ts';
import type { Findings } from './findings.ts';
import type { MappedLabel, Mapping } from './mapping-document.ts';
import type { RecordPlace } from './source/record-source.ts';

/** Reads the pay month of a row. */
export function monthReader(
  { month }: Mapping,
  format: string,
): (text: string | null | Fault) => string | Fault {
  return (text) => {
    if (text === null) return fault('missing');
    if (isFault(text)) return text;
    if (format === 'yyyy-mm') return monthText.test(text) ? ofOurTime(text) : fault('not-a-date');
    const moment = dateCell(text, format as DateOrder);
    return isFault(moment) ? moment : ofOurTime(payMonth(moment, month.starts_on_day));
  };
}

/** A pay month that somebody may have worked in; a slip of the pen in a year would make a month of its own. */
function ofOurTime(month: string): string | Fault {
  return month >= '1990-01' && month <= '2100-12' ? month : fault('far-off');
}

/** Reads one typed cell of a row. */
export interface FieldReader {
  readonly column: string;
  readonly index: number;
  readonly required: boolean;
  readonly read: (raw: string | undefined) => Cell | Fault;
}

/** Readers of the cells that make a contact, of the figures of every KPI, or of what a rater says of each. */
export function fieldReaders(
  { contacts, results, ratings }: Mapping,
  header: readonly string[],
  formats: ReadonlyMap<string, string>,
  context: ReadingContext,
): FieldReader[] {
  if (contacts) {
    return Object.entries(contacts.columns).map(([name, column]) => {
      const timestamp = columnType(name, column) === 'timestamp';
      const settled = timestamp
        ? { ...column, format: (formats.get(column.column) ?? 'ymd') as DateOrder }
        : column;
      return {
        column: column.column,
        index: header.indexOf(column.column),
        required: column.required,
        read: cellReader(name, settled, context),
      };
    });
  }
  const one = (): bigint => 1_000_000n;
  const figure = (column: string | undefined): FieldReader => ({
    column: column ?? '—',
    index: column === undefined ? -1 : header.indexOf(column),
    required: false,
    read: column === undefined ? one : (raw) => numberCell(raw, context),
  });
  if (ratings) return Object.values(ratings.values).map(figure);
  return Object.values(results ?? {}).flatMap(({ numerator, denominator, samples }) => [
    figure(numerator),
    figure(denominator),
    figure(samples ?? denominator),
  ]);
}

/** Reads a label of a person. */
export function labelReader(
  label: MappedLabel,
  header: readonly string[],
  context: ReadingContext,
): (cells: readonly string[]) => string | null | Fault {
  if ('constant' in label) return () => label.constant;
  const index = header.indexOf(label.column);
  const values =
    label.values &&
    new Map(Object.entries(label.values).map(([key, value]) => [key.normalize('NFC').trim(), value]));
  return (cells) => {
    const text = textCell(cells[index], context);
    if (!values || typeof text !== 'string') return text;
    return values.get(text) ?? { fault: 'not-in-values' };
  };
}

/** A fault of an optional cell is a finding, and the cell is missing. */
export function orMissing<T>(
  value: T | null | Fault,
  findings: Findings,
  column: string,
  place: RecordPlace,
  text: string,
): T | null {
  if (value !== null) findings.seen(column);
  if (!isFault(value)) return value;
  findings.cell(column, value.fault, place, text);
  return null;
}
