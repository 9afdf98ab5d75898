import { fewNames } from '../../simulations/problems/few-names.ts';
import { problem, type Problem } from '../../simulations/problems/problem.ts';
import { columnType } from './cell-reader.ts';
import type { CsvDialect } from './csv-dialect.ts';
import type { CsvRecord } from './csv-records.ts';
import type { DateOrder } from './date-cell.ts';
import { settleDateOrder } from './date-order.ts';
import type { Mapping } from './mapping-document.ts';

/** Most records of one file. */
const maxRecords = 5_000_000;

/** Columns that the mapping names and the file has not, or has twice. */
export function missingColumns({ header }: CsvDialect, mapping: Mapping): Problem[] {
  const known = fewNames(header, 40);
  const unknown = usedColumns(mapping).filter((column) => !header.includes(column));
  const double = usedColumns(mapping).filter((column) => header.filter((name) => name === column).length > 1);
  return [
    ...unknown.map((column) => problem('data/unknown-column', `column "${column}"`, { column, known })),
    ...double.map((column) =>
      problem('data/duplicate-column', `column "${column}"`, {
        column,
        count: header.filter((name) => name === column).length,
      }),
    ),
  ];
}

function usedColumns({ person, person_name, month, people, contacts, results, controls }: Mapping): string[] {
  const amounts = [people.fte, people.paid_share, people.base_pay].flatMap((part) =>
    part ? [part.column] : [],
  );
  const labels = Object.values(people.labels).flatMap((label) => ('column' in label ? [label.column] : []));
  const measured = contacts
    ? [contacts.id.column, ...Object.values(contacts.columns).map(({ column }) => column)]
    : [];
  const figures = Object.values(results ?? {}).flatMap(({ numerator, denominator, samples }) => [
    numerator,
    ...(denominator ? [denominator] : []),
    ...(samples ? [samples] : []),
  ]);
  return [
    ...new Set([
      person.column,
      ...(person_name ? [person_name.column] : []),
      month.column,
      ...labels,
      ...amounts,
      ...measured,
      ...figures,
      ...Object.keys(controls?.sums ?? {}),
    ]),
  ];
}

/** The records below the header; beyond the limit nothing more is read, and what was is let go. */
export function recordsBelow(
  whole: Iterable<CsvRecord>,
  limit = maxRecords,
): { records: readonly CsvRecord[]; problems: Problem[] } {
  const records: CsvRecord[] = [];
  let header = true;
  for (const record of whole) {
    if (!header && records.push(record) > limit)
      return { records: [], problems: [problem('data/too-many-records', 'file', { limit })] };
    header = false;
  }
  return { records, problems: [] };
}

/** The order of every date column, settled on all of its values before anything is read. */
export function dateFormats(
  records: readonly CsvRecord[],
  { header }: CsvDialect,
  mapping: Mapping,
): { formats: Map<string, string>; problems: Problem[] } {
  const declared = new Map<string, string | undefined>([[mapping.month.column, mapping.month.format]]);
  for (const [name, column] of Object.entries(mapping.contacts?.columns ?? {})) {
    if (columnType(name, column) === 'timestamp')
      declared.set(column.column, column.format ?? declared.get(column.column));
  }
  const formats = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [column, format] of declared) {
    if (format === 'yyyy-mm') {
      formats.set(column, format);
      continue;
    }
    const at = header.indexOf(column);
    const values = records.flatMap(({ cells, fault }) =>
      fault || !cells[at]?.trim() ? [] : [cells[at].trim()],
    );
    if (format === undefined && values.length > 0 && values.every((value) => monthText.test(value))) {
      formats.set(column, 'yyyy-mm');
      continue;
    }
    const { order, problem: question } = settleDateOrder(column, values, format as DateOrder | undefined);
    if (question) problems.push(question);
    else formats.set(column, order ?? 'ymd');
  }
  return { formats, problems };
}

/** A pay month as text, `2026-01`. */
export const monthText = /^\d{4}-(0[1-9]|1[0-2])$/;
