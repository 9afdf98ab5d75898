import { problem, type Problem } from '../../simulations/problems/problem.ts';
import { isFault, type FaultReason } from './cell-fault.ts';
import { columnType, idCell, numberCell, textCell, type Cell, type ReadingContext } from './cell-reader.ts';
import type { ContactType } from '../../simulations/kpi/contact-columns.ts';
import { addSum, controlProblems } from './control-totals.ts';
import { fieldReaders, labelReader, monthReader, orMissing } from './field-readers.ts';
import { dateFormats, missingColumns } from './file-fit.ts';
import type { ExactDecimal } from './exact-decimal.ts';
import { Findings } from './findings.ts';
import type { Mapping } from './mapping-document.ts';
import { raterReader, ratingKey, type RatedBy } from './rater-reader.ts';
import { RefusedRecords, type RefusedRecord } from './refused-records.ts';
import { PeopleMonths } from './people-months.ts';
import { orFault } from './source/file-fault.ts';
import { isMended } from './source/mended-file.ts';
import { placeText, type RecordSource, type SourceRecord } from './source/record-source.ts';
import { visibleRecord } from './visible-record.ts';

/** A contact, or a person and month with its KPIs, typed; `key` names it inside its source. */
export interface DroppedRow {
  readonly key: string;
  readonly person: string;
  readonly month: string;
  readonly cells: readonly Cell[];
  /** Who says so, of ratings. */
  readonly by?: RatedBy;
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
  /** Pseudonyms of those who carry a name, by the key of the name. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  readonly findings: Findings;
  /** Columns of the file. */
  readonly header: readonly string[];
  /** Records that were left out, as they stand in the file. */
  readonly refused: readonly RefusedRecord[];
  /** What keeps the whole drop out. */
  readonly problems: readonly Problem[];
}

/** What stands in the data for a person's number and for a name. */
export interface Deidentified {
  readonly pseudonym: (rawId: string) => string;
  /** Null for a name of which nothing is left. */
  readonly nameKey: (name: string) => string | null;
}

/** Most records of one file. */
const maxRecords = 5_000_000;

/**
 * Reads every record of a source by a mapping: each is in `rows`, a counted duplicate of one, or a reject.
 * records = accepted + rejected, where duplicates are accepted (they are in the data once).
 *
 * @param limit  records after which nothing more is read, and what was is let go
 */
export async function readRows(
  source: RecordSource,
  mapping: Mapping,
  deidentified: Deidentified,
  limit = maxRecords,
): Promise<RowsRead> {
  const { value, problem: damage } = await orFault(() => rowsOf(source, mapping, deidentified, limit));
  return damage ? unread(mapping, 0, damage) : value;
}

async function rowsOf(
  source: RecordSource,
  mapping: Mapping,
  deidentified: Deidentified,
  limit: number,
): Promise<RowsRead> {
  const missing = missingColumns(source, mapping);
  const dates =
    missing.length > 0
      ? { formats: new Map<string, string>(), problems: [] }
      : await dateFormats(source, mapping);
  const stopped = [...missing, ...dates.problems];
  const state = emptyState();
  const reader =
    stopped.length > 0 ? null : recordReader(source, mapping, dates.formats, state, deidentified);
  const unending: Problem[] = [];
  let records = 0;
  for await (const batch of source.records()) {
    for (const record of batch) {
      records += 1;
      if (record.fault === 'quote-open' || record.fault === 'endless') unending.push(unendingProblem(record));
      reader?.(visibleRecord(record, source.header, state.findings));
    }
    if (records > limit) return unread(mapping, records, problem('data/too-many-records', 'file', { limit }));
  }
  return {
    records,
    rejected: reader ? state.findings.rejects.length : records,
    columns: columnsOf(mapping),
    rows: [...state.rows.values()],
    duplicates: state.duplicates,
    people: state.people,
    findings: state.findings,
    header: source.header,
    refused: state.refused.records,
    names: state.names,
    problems: [
      ...stopped,
      ...unending,
      ...(reader && !isMended(source.header) ? controlProblems(mapping, records, state.sums) : []),
      ...conflictProblem(state.conflicts),
    ],
  };
}

function unendingProblem(record: SourceRecord): Problem {
  const line = placeText(record);
  return problem(record.fault === 'endless' ? 'data/record-endless' : 'data/quote-open', `line ${line}`, {
    line,
  });
}

/** A file of which nothing is taken. */
function unread(mapping: Mapping, records: number, why: Problem): RowsRead {
  const { rows, refused, ...nothing } = emptyState();
  return {
    ...nothing,
    records,
    rejected: records,
    columns: columnsOf(mapping),
    header: [],
    refused: refused.records,
    rows: [...rows.values()],
    problems: [why],
  };
}

interface ReadingState {
  readonly findings: Findings;
  readonly refused: RefusedRecords;
  readonly people: PeopleMonths;
  readonly names: Map<string, Set<string>>;
  readonly rows: Map<string, DroppedRow>;
  duplicates: number;
  readonly conflicts: string[];
  readonly sums: Map<string, ExactDecimal>;
}

function emptyState(): ReadingState {
  return {
    findings: new Findings(),
    refused: new RefusedRecords(),
    people: new PeopleMonths(),
    names: new Map(),
    rows: new Map(),
    duplicates: 0,
    conflicts: [],
    sums: new Map(),
  };
}

/** Columns of the table that the rows go to: contacts as mapped; numerator, denominator and samples, or ratings, by KPI. */
function columnsOf({ contacts, results, ratings }: Mapping): { name: string; type: ContactType }[] {
  if (contacts)
    return Object.entries(contacts.columns).map(([name, column]) => ({
      name,
      type: columnType(name, column),
    }));
  if (ratings)
    return Object.keys(ratings.values).map((kpi) => ({ name: `${kpi}:rating`, type: 'decimal' as const }));
  return Object.keys(results ?? {}).flatMap((kpi) =>
    ['numerator', 'denominator', 'samples'].map((part) => ({
      name: `${kpi}:${part}`,
      type: 'decimal' as const,
    })),
  );
}

/** A reader of one record: into the state, or among the rejects. */
function recordReader(
  { header }: RecordSource,
  mapping: Mapping,
  formats: ReadonlyMap<string, string>,
  state: ReadingState,
  { pseudonym, nameKey }: Deidentified,
) {
  const context: ReadingContext = {
    missing: new Set(mapping.missing),
    decimalComma: mapping.file.decimal_comma,
  };
  const at = (column: string): number => header.indexOf(column);
  const nameAt = mapping.person_name ? at(mapping.person_name.column) : -1;
  const [personAt, monthAt] = [at(mapping.person.column), at(mapping.month.column)];
  const monthOf = monthReader(mapping, formats.get(mapping.month.column) ?? 'ymd');
  const fields = fieldReaders(mapping, header, formats, context);
  const labels = Object.entries(mapping.people.labels).map(([name, label]) => ({
    name,
    read: labelReader(label, header, context),
  }));
  const amounts = (
    [
      ['fte', 'fte', 6],
      ['paid_share', 'paid_share', 6],
      ['base_pay', 'base_yuan', 2],
    ] as const
  ).flatMap(([key, name, decimals]) => {
    const column = mapping.people[key]?.column;
    return column === undefined ? [] : [{ name, column, index: at(column), decimals }];
  });
  const sums = Object.keys(mapping.controls?.sums ?? {}).map((column) => ({ column, index: at(column) }));
  const idAt = mapping.contacts ? at(mapping.contacts.id.column) : -1;
  const source = mapping.source ?? mapping.id;
  const ratedBy = raterReader(mapping, header, context, pseudonym);
  const { findings } = state;

  return (record: SourceRecord): void => {
    const { cells, fault, raw: whole } = record;
    const refuse = (column: string, rule: FaultReason, text: string): void => {
      findings.reject(column, rule, record, text);
      state.refused.add(record, column, rule);
    };
    if (fault) return refuse('—', fault, whole);
    if (cells.length !== header.length) return refuse('—', 'wrong-width', whole);
    for (const { column, index } of sums) addSum(state.sums, column, cells[index], context);
    const raw = idCell(cells[personAt], context);
    if (typeof raw !== 'string')
      return refuse(mapping.person.column, raw ? raw.fault : 'missing', cells[personAt] ?? '');
    const month = monthOf(textCell(cells[monthAt], context));
    if (typeof month !== 'string') return refuse(mapping.month.column, month.fault, cells[monthAt] ?? '');
    const id = idAt < 0 ? null : idCell(cells[idAt], context);
    if (idAt >= 0 && typeof id !== 'string')
      return refuse(mapping.contacts?.id.column ?? '', id ? id.fault : 'missing', cells[idAt] ?? '');
    const by = ratedBy(cells);
    if (by && isFault(by)) return refuse(by.column, by.fault, cells[at(by.column)] ?? '');
    const values: Cell[] = [];
    for (const { column, index, required, read } of fields) {
      const value = read(index < 0 ? undefined : cells[index]);
      if (value !== null) findings.seen(column);
      if (isFault(value)) {
        if (required) return refuse(column, value.fault, cells[index] ?? '');
        findings.cell(column, value.fault, record, cells[index] ?? '');
      }
      values.push(isFault(value) ? null : value);
    }
    const person = pseudonym(raw);
    const named = nameAt < 0 ? null : nameKey(cells[nameAt] ?? '');
    if (named !== null) state.names.set(named, (state.names.get(named) ?? new Set()).add(person));
    const ofPerson = by ? ratingKey(person, month, by) : `${person} ${month}`;
    const key = id === null ? ofPerson : `${source}:${id as string}`;
    if (!keep(state, { key, person, month, cells: values, ...(by && { by }) })) return;
    const stated = Object.fromEntries(
      labels.map(({ name, read }) => [name, orMissing(read(cells), findings, name, record, '')]),
    );
    const paid = Object.fromEntries(
      amounts.map(({ name, column, index, decimals }) => [
        name,
        orMissing(numberCell(cells[index], context, decimals), findings, column, record, cells[index] ?? ''),
      ]),
    );
    state.people.add(person, month, stated, paid);
  };
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
      where: { en: 'within the file', zh: '文件内部' },
      examples: keys.slice(0, 3).join(', '),
    }),
  ];
}
