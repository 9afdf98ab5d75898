import { problem, type Problem } from '../../simulations/problems/problem.ts';
import { isFault, type Fault } from './cell-fault.ts';
import {
  cellReader,
  columnType,
  numberCell,
  textCell,
  type Cell,
  type ReadingContext,
} from './cell-reader.ts';
import type { ContactType } from '../../simulations/kpi/contact-columns.ts';
import type { CsvDialect } from './csv-dialect.ts';
import { csvRecords, type CsvRecord } from './csv-records.ts';
import { dateCell, payMonth, type DateOrder } from './date-cell.ts';
import { settleDateOrder } from './date-order.ts';
import { Findings } from './findings.ts';
import type { MappedLabel, Mapping } from './mapping-document.ts';
import { PeopleMonths } from './people-months.ts';

/** Most records of one file. */
const maxRecords = 5_000_000;

/** A contact, or a person and month with its KPIs, typed; `key` names it inside its source. */
export interface DroppedRow {
  readonly key: string;
  readonly person: string;
  readonly month: string;
  readonly cells: readonly Cell[];
}

/** Everything that the records of a file gave. */
export interface RowsRead {
  readonly records: number;
  readonly rejected: number;
  /** Columns of `cells`, in order. */
  readonly columns: readonly { readonly name: string; readonly type: ContactType }[];
  readonly rows: readonly DroppedRow[];
  readonly duplicates: number;
  readonly people: PeopleMonths;
  readonly findings: Findings;
  /** What keeps the whole drop out. */
  readonly problems: readonly Problem[];
}

/**
 * Reads every record of a text by a mapping: each is in `rows`, a counted duplicate of one, or a reject.
 * records = accepted + rejected, where duplicates are accepted (they are in the data once).
 */
export function readRows(
  text: string,
  dialect: CsvDialect,
  mapping: Mapping,
  pseudonym: (rawId: string) => string,
): RowsRead {
  const records = [...csvRecords(text, dialect.delimiter)].slice(1);
  const state: ReadingState = {
    findings: new Findings(),
    people: new PeopleMonths(),
    rows: new Map<string, DroppedRow>(),
    duplicates: 0,
    conflicts: [],
    sums: new Map<string, bigint>(),
  };
  const missing = missingColumns(dialect, mapping);
  const dates =
    missing.length > 0
      ? { formats: new Map<string, string>(), problems: [] }
      : dateFormats(records, dialect, mapping);
  const stopped = [...missing, ...dates.problems, ...sizeProblems(records)];
  const reader = stopped.length > 0 ? null : recordReader(dialect, mapping, dates.formats, state, pseudonym);
  for (const record of records) reader?.(record, text);
  const open = records.find(({ fault }) => fault === 'quote-open');
  return {
    records: records.length,
    rejected: reader ? state.findings.rejects.length : records.length,
    columns: columnsOf(mapping),
    rows: [...state.rows.values()],
    ...{ duplicates: state.duplicates, people: state.people, findings: state.findings },
    problems: [
      ...stopped,
      ...(open ? [problem('data/quote-open', `line ${open.line}`, { line: open.line })] : []),
      ...(reader ? controlProblems(mapping, records.length, state.sums) : []),
      ...conflictProblem(state.conflicts),
    ],
  };
}

interface ReadingState {
  readonly findings: Findings;
  readonly people: PeopleMonths;
  readonly rows: Map<string, DroppedRow>;
  duplicates: number;
  readonly conflicts: string[];
  readonly sums: Map<string, bigint>;
}

/** Columns of the table that the rows go to: contacts as mapped, or numerator, denominator and samples by KPI. */
function columnsOf({ contacts, results }: Mapping): { name: string; type: ContactType }[] {
  if (contacts)
    return Object.entries(contacts.columns).map(([name, column]) => ({
      name,
      type: columnType(name, column),
    }));
  return Object.keys(results ?? {}).flatMap((kpi) =>
    ['numerator', 'denominator', 'samples'].map((part) => ({
      name: `${kpi}:${part}`,
      type: 'decimal' as const,
    })),
  );
}

function missingColumns({ header }: CsvDialect, mapping: Mapping): Problem[] {
  const known = header.join(', ');
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

function usedColumns({ person, month, people, contacts, results, controls }: Mapping): string[] {
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
      month.column,
      ...labels,
      ...amounts,
      ...measured,
      ...figures,
      ...Object.keys(controls?.sums ?? {}),
    ]),
  ];
}

function sizeProblems(records: readonly CsvRecord[]): Problem[] {
  return records.length > maxRecords ? [problem('data/too-many-records', 'file', { limit: maxRecords })] : [];
}

/** The order of every date column, settled on all of its values before anything is read. */
function dateFormats(
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

const monthText = /^\d{4}-(0[1-9]|1[0-2])$/;

/** A reader of one record: into the state, or among the rejects. */
function recordReader(
  dialect: CsvDialect,
  mapping: Mapping,
  formats: ReadonlyMap<string, string>,
  state: ReadingState,
  pseudonym: (rawId: string) => string,
) {
  const { header } = dialect;
  const context: ReadingContext = {
    missing: new Set(mapping.missing),
    decimalComma: mapping.file.decimal_comma,
  };
  const at = (column: string): number => header.indexOf(column);
  const [personAt, monthAt] = [at(mapping.person.column), at(mapping.month.column)];
  const monthOf = monthReader(mapping, formats.get(mapping.month.column) ?? 'ymd');
  const fields = fieldReaders(mapping, header, formats, context);
  const labels = Object.entries(mapping.people.labels).map(([name, label]) => ({
    name,
    read: labelReader(label, header, context),
  }));
  const amounts = (
    [
      ['fte', 'fte'],
      ['paid_share', 'paid_share'],
      ['base_pay', 'base_yuan'],
    ] as const
  ).flatMap(([key, name]) => {
    const column = mapping.people[key]?.column;
    return column === undefined ? [] : [{ name, column, index: at(column) }];
  });
  const sums = Object.keys(mapping.controls?.sums ?? {}).map((column) => ({ column, index: at(column) }));
  const idAt = mapping.contacts ? at(mapping.contacts.id.column) : -1;
  const source = mapping.source ?? mapping.id;
  const { findings } = state;

  return ({ line, cells, fault, start, end }: CsvRecord, text: string): void => {
    if (fault) return findings.reject('—', fault, line, text.slice(start, end));
    if (cells.length !== header.length)
      return findings.reject('—', 'wrong-width', line, text.slice(start, end));
    for (const { column, index } of sums) addSum(state.sums, column, numberCell(cells[index], context));
    const raw = textCell(cells[personAt], context);
    if (typeof raw !== 'string')
      return findings.reject(mapping.person.column, raw ? raw.fault : 'missing', line, cells[personAt] ?? '');
    const month = monthOf(textCell(cells[monthAt], context));
    if (typeof month !== 'string')
      return findings.reject(mapping.month.column, month.fault, line, cells[monthAt] ?? '');
    const id = idAt < 0 ? null : textCell(cells[idAt], context);
    if (idAt >= 0 && typeof id !== 'string')
      return findings.reject(
        mapping.contacts?.id.column ?? '',
        id ? id.fault : 'missing',
        line,
        cells[idAt] ?? '',
      );
    const values: Cell[] = [];
    for (const { column, index, required, read } of fields) {
      const value = read(index < 0 ? undefined : cells[index]);
      if (isFault(value)) {
        if (required) return findings.reject(column, value.fault, line, cells[index] ?? '');
        findings.cell(column, value.fault, line, cells[index] ?? '');
      }
      values.push(isFault(value) ? null : value);
    }
    const person = pseudonym(raw);
    const key = id === null ? `${person} ${month}` : `${source}:${id as string}`;
    if (!keep(state, { key, person, month, cells: values })) return;
    const stated = Object.fromEntries(
      labels.map(({ name, read }) => [name, orMissing(read(cells), findings, name, line, '')]),
    );
    const paid = Object.fromEntries(
      amounts.map(({ name, column, index }) => [
        name,
        orMissing(numberCell(cells[index], context), findings, column, line, cells[index] ?? ''),
      ]),
    );
    state.people.add(person, month, stated, paid);
  };
}

function monthReader({ month }: Mapping, format: string): (text: string | null | Fault) => string | Fault {
  return (text) => {
    if (text === null) return { fault: 'missing' };
    if (isFault(text)) return text;
    if (format === 'yyyy-mm') return monthText.test(text) ? text : { fault: 'not-a-date' };
    const moment = dateCell(text, format as DateOrder);
    return isFault(moment) ? moment : payMonth(moment, month.starts_on_day);
  };
}

interface FieldReader {
  readonly column: string;
  readonly index: number;
  readonly required: boolean;
  readonly read: (raw: string | undefined) => Cell | Fault;
}

function fieldReaders(
  { contacts, results }: Mapping,
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
    ...{ column: column ?? '—', index: column === undefined ? -1 : header.indexOf(column), required: false },
    read: column === undefined ? one : (raw) => numberCell(raw, context),
  });
  return Object.values(results ?? {}).flatMap(({ numerator, denominator, samples }) => [
    figure(numerator),
    figure(denominator),
    figure(samples ?? denominator),
  ]);
}

function labelReader(
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

function orMissing<T>(
  value: T | null | Fault,
  findings: Findings,
  column: string,
  line: number,
  text: string,
): T | null {
  if (!isFault(value)) return value;
  findings.cell(column, value.fault, line, text);
  return null;
}

/** Keeps a row by its key; false for a duplicate or a conflict. */
function keep(state: ReadingState, row: DroppedRow): boolean {
  const before = state.rows.get(row.key);
  if (!before) {
    state.rows.set(row.key, row);
    return true;
  }
  if (sameContent(before, row)) state.duplicates++;
  else state.conflicts.push(row.key);
  return false;
}

/** Whether two rows of one key say the same. */
export function sameContent(a: DroppedRow, b: DroppedRow): boolean {
  return (
    a.person === b.person &&
    a.month === b.month &&
    a.cells.length === b.cells.length &&
    a.cells.every((cell, k) => cell === b.cells[k])
  );
}

function conflictProblem(keys: readonly string[]): Problem[] {
  if (keys.length === 0) return [];
  return [
    problem('data/key-conflict', 'file', {
      count: keys.length,
      where: 'within the file',
      examples: keys.slice(0, 3).join(', '),
    }),
  ];
}

function addSum(sums: Map<string, bigint>, column: string, value: bigint | null | Fault): void {
  if (typeof value === 'bigint') sums.set(column, (sums.get(column) ?? 0n) + value);
}

function controlProblems(
  { controls }: Mapping,
  records: number,
  sums: ReadonlyMap<string, bigint>,
): Problem[] {
  if (!controls) return [];
  const differing = (total: string, expected: string | number, found: string | number): Problem[] => [
    problem('data/control-differs', total, { total, expected, found }),
  ];
  const counted =
    controls.records !== undefined && controls.records !== records
      ? differing('records', controls.records, records)
      : [];
  return [
    ...counted,
    ...Object.entries(controls.sums).flatMap(([column, expected]) => {
      const found = sums.get(column) ?? 0n;
      const wanted = numberCell(String(expected), { missing: new Set(), decimalComma: false });
      return wanted === found ? [] : differing(`sum of ${column}`, expected, Number(found) / 1_000_000);
    }),
  ];
}
