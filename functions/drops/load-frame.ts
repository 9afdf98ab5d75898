import type { Frame, LabelColumn, MeasureColumn } from '../../simulations/frame/frame.ts';
import { kpiCatalogue } from '../../simulations/kpi/catalogue.ts';
import type { ContactType } from '../../simulations/kpi/contact-columns.ts';
import { rollupAlias, rollupQuery, type MeasurePart } from '../../simulations/kpi/rollup-query.ts';
import type { Query, Sql } from '../../simulations/sql/query.ts';
import type { ColumnType, ResultTable, TableSource, Warehouse } from '../ports/warehouse.ts';
import type { DataVersion } from './data-versions.ts';
import { leniencyMeasures, ratingsQuery } from './leniency-measures.ts';
import { mergePeople } from './merge-people.ts';
import { textColumn } from './text-column.ts';

/** A data version in memory. */
export interface LoadedFrame {
  readonly frame: Frame;
  /** Pseudonym by `frame.person` index, ascending. */
  readonly people: readonly string[];
}

/** Number columns of `people`, and what the frame calls them. */
const numberNames: Readonly<Record<string, string>> = {
  fte: 'fte',
  paid_share: 'paidShare',
  base_fen: 'baseFen',
};

/**
 * Person-months of a version with their KPIs: people, contacts rolled up by SQL, and results as given.
 * A KPI that a file brings ready-made wins over the same KPI measured from contacts.
 */
export async function loadFrame(
  warehouse: Warehouse,
  { tables }: DataVersion,
  signal?: AbortSignal,
): Promise<LoadedFrame> {
  const { people, contacts, results } = tables;
  if (!people) return { frame: emptyFrame, people: [] };
  const rows = await peopleRows(warehouse, people, signal);
  const index = indexRows(rows);
  const measures: Record<string, MeasureColumn> = {};
  if (contacts) {
    const columns = Object.fromEntries(
      Object.entries(contacts.columns).filter(([, type]) => type !== 'date' && type !== 'double'),
    );
    const { query, kpis } = rollupQuery(columns as Record<string, ContactType>, kpiCatalogue);
    const rollup = await warehouse.query({ contacts }, query, signal);
    const measured = kpis.map(({ id }) => id);
    Object.assign(measures, rolledUp(rollup, measured, index));
  }
  if (results) {
    for (const kpis of await resultKpis(warehouse, results, signal)) {
      const wide = await warehouse.query({ results }, resultsQuery(kpis), signal);
      Object.assign(measures, rolledUp(wide, kpis, index));
    }
  }
  if (results && 'rater' in results.columns) {
    const ratings = await warehouse.query({ results }, ratingsQuery, signal);
    Object.assign(measures, leniencyMeasures(ratings, measures, index.rowOf));
  }
  return { frame: frameOfRows(rows, index, sortedByName(measures)), people: index.people };
}

/** Lines of `people`, one for each person and month; files are read one by one, in the order of their commits. */
export async function peopleRows(
  warehouse: Warehouse,
  people: TableSource,
  signal?: AbortSignal,
): Promise<ResultTable> {
  const query = peopleQuery(people.columns);
  const tables: ResultTable[] = [];
  for (const file of people.files) {
    tables.push(await warehouse.query({ people: { columns: people.columns, files: [file] } }, query, signal));
  }
  return mergePeople(tables);
}

const emptyFrame: Frame = {
  rows: 0,
  people: 0,
  months: [],
  person: new Int32Array(0),
  month: new Int32Array(0),
  labels: {},
  numbers: {},
  measures: {},
};

const column = (name: string): Sql => ({ kind: 'column', name });
const parts: readonly MeasurePart[] = ['numerator', 'denominator', 'samples'];
const asDouble = (of: Sql): Sql => ({ kind: 'cast', of, to: 'double' });

function peopleQuery(columns: Readonly<Record<string, ColumnType>>): Query {
  const select = Object.entries(columns).map(
    ([name, type]) => [name, type === 'text' ? column(name) : asDouble(column(name))] as const,
  );
  return {
    select: Object.fromEntries(select),
    from: { kind: 'table', name: 'people' },
    orderBy: [column('month'), ...('post' in columns ? [column('post')] : []), column('person')],
  };
}

const kpisQuery: Query = {
  select: { kpi: column('kpi') },
  from: { kind: 'table', name: 'results' },
  groupBy: [column('kpi')],
  orderBy: [column('kpi')],
};

/** KPIs that one query reads: three columns each. */
const KPIS_AT_ONCE = 60;

/** KPIs that ready-made results are of, in portions of what one query reads. */
async function resultKpis(
  warehouse: Warehouse,
  results: TableSource,
  signal?: AbortSignal,
): Promise<string[][]> {
  const kpis = textColumn(await warehouse.query({ results }, kpisQuery, signal), 'kpi').filter(
    (kpi) => kpi !== null,
  );
  return Array.from({ length: Math.ceil(kpis.length / KPIS_AT_ONCE) }, (_, k) =>
    kpis.slice(k * KPIS_AT_ONCE, (k + 1) * KPIS_AT_ONCE),
  );
}

/** Ready-made results as a row for each person and month, so that names are read once and not for every KPI. */
function resultsQuery(kpis: readonly string[]): Query {
  const sumOf = (kpi: string, part: MeasurePart): Sql => {
    const isKpi: Sql = { kind: 'binary', op: '=', left: column('kpi'), right: { kind: 'text', value: kpi } };
    const own: Sql = { kind: 'case', when: [{ if: isKpi, then: column(part) }], otherwise: { kind: 'null' } };
    return asDouble({ kind: 'call', fn: 'sum', args: [own] });
  };
  const sums = kpis.flatMap((kpi) =>
    parts.map((part) => [rollupAlias(kpi, part), sumOf(kpi, part)] as const),
  );
  const key = [column('person'), column('month')];
  return {
    select: { person: column('person'), month: column('month'), ...Object.fromEntries(sums) },
    from: { kind: 'table', name: 'results' },
    groupBy: key,
    orderBy: key,
  };
}

/** Rows of the frame by person and month. */
interface RowIndex {
  readonly rows: number;
  readonly people: readonly string[];
  readonly months: readonly string[];
  readonly person: Int32Array;
  readonly month: Int32Array;
  /** Row of a person in a month; undefined where there is none. */
  readonly rowOf: (person: string | null, month: string | null) => number | undefined;
  /** Rows of `people` in frame order (month, post, person by code unit). */
  readonly order: Int32Array;
}

function indexRows(table: ResultTable): RowIndex {
  const named = (name: string): string[] => textColumn(table, name).map((value) => value ?? '');
  const [person, month] = [named('person'), named('month')];
  const post = table.columns['post'] ? named('post') : month.map(() => '');
  const key = (r: number): string => [month[r], post[r], person[r]].join('\u0000');
  const keys = Array.from({ length: table.rows }, (_, r) => key(r));
  const order = Int32Array.from({ length: table.rows }, (_, r) => r).sort((a, b) =>
    (keys[a] as string) < (keys[b] as string) ? -1 : 1,
  );
  const people = [...new Set(person)].sort();
  const months = [...new Set(month)].sort();
  const [personIndex, monthIndex] = [numbering(people), numbering(months)];
  const rows = new Map<string, number>();
  order.forEach((source, row) => rows.set(`${person[source]} ${month[source]}`, row));
  return {
    rows: table.rows,
    people,
    months,
    order,
    person: Int32Array.from(order, (source) => personIndex.get(person[source] as string) as number),
    month: Int32Array.from(order, (source) => monthIndex.get(month[source] as string) as number),
    rowOf: (who, when) => rows.get(`${who ?? ''} ${when ?? ''}`),
  };
}

function numbering(names: readonly string[]): Map<string, number> {
  return new Map(names.map((name, k) => [name, k]));
}

function numbers(table: ResultTable, name: string): Float64Array {
  const found = table.columns[name];
  if (found?.kind !== 'number') throw new TypeError(`column ${name} is not a number`);
  return found.values;
}

/** Measures of a table of rows by person and month, in rows of the frame; what the frame has no row for is left out. */
function rolledUp(table: ResultTable, kpis: readonly string[], { rows, rowOf }: RowIndex): Frame['measures'] {
  const [person, month] = [textColumn(table, 'person'), textColumn(table, 'month')];
  const rowAt = Int32Array.from(person, (who, r) => rowOf(who, month[r] ?? null) ?? -1);
  const partOf = (kpi: string, part: MeasurePart): Float64Array => {
    const values = numbers(table, rollupAlias(kpi, part));
    const column = new Float64Array(rows).fill(NaN);
    rowAt.forEach((row, r) => {
      if (row >= 0) column[row] = values[r] as number;
    });
    return column;
  };
  return Object.fromEntries(
    kpis.map((kpi) => [
      kpi,
      {
        numerator: partOf(kpi, 'numerator'),
        denominator: partOf(kpi, 'denominator'),
        samples: partOf(kpi, 'samples'),
      },
    ]),
  );
}

function frameOfRows(
  table: ResultTable,
  { rows, people, months, person, month, order }: RowIndex,
  measures: Frame['measures'],
): Frame {
  const labels: Record<string, LabelColumn> = {};
  const numberColumns: Record<string, Float64Array> = {};
  for (const [name, { kind, values }] of Object.entries(table.columns)) {
    if (name === 'person' || name === 'month') continue;
    if (kind === 'text') labels[name] = labelColumn(values, order);
    else if (numberNames[name])
      numberColumns[numberNames[name]] = Float64Array.from(order, (source) => values[source] as number);
  }
  return { rows, people: people.length, months, person, month, measures, labels, numbers: numberColumns };
}

function labelColumn(given: readonly (string | null)[], order: Int32Array): LabelColumn {
  const values = [...new Set(given.filter((text) => text !== null))].sort();
  const codes = numbering(values);
  return {
    values,
    codes: Int32Array.from(order, (source) => {
      const text = given[source] ?? null;
      return text === null ? -1 : (codes.get(text) as number);
    }),
  };
}

function sortedByName<V>(record: Readonly<Record<string, V>>): Record<string, V> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
