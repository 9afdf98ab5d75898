import { createHash } from 'node:crypto';
import type { Query, Sql } from '../../simulations/sql/query.ts';
import type { Warehouse } from '../ports/warehouse.ts';
import { tablesOf, type Commit, type TableName } from './commit-record.ts';
import type { DroppedRow } from './read-rows.ts';
import { textColumn } from './text-column.ts';

/** What new rows are against those that the data already has. */
export interface NewRows {
  readonly fresh: readonly DroppedRow[];
  readonly duplicates: number;
  /** Keys that are there with other content. */
  readonly conflicts: readonly string[];
}

/** Digest of what a row says; kept beside the drop, so that the same key can be compared later. */
export function contentDigest({ person, month, cells }: DroppedRow): string {
  const parts = [
    person,
    month,
    ...cells.map((cell) => (cell === null ? '' : `${typeof cell} ${String(cell)}`)),
  ];
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 24);
}

/**
 * Sorts new rows into fresh ones, repeats and conflicts with what a version holds.
 *
 * Contacts are compared by id and content; person-months of results by their key alone, since a second
 * file about the same person, month and KPI either corrects the first (then it replaces it) or is wrong.
 */
export async function againstEarlier(
  warehouse: Warehouse,
  commits: readonly Commit[],
  table: TableName,
  rows: readonly DroppedRow[],
  kpis: readonly string[],
): Promise<NewRows> {
  const source = tablesOf(commits)[table];
  if (!source || source.files.length === 0) return { fresh: rows, duplicates: 0, conflicts: [] };
  const months = new Set(rows.map(({ month }) => month));
  return table === 'contacts'
    ? contactsAgainst(warehouse, source, rows)
    : resultsAgainst(warehouse, source, rows, months, kpis);
}

type Source = NonNullable<ReturnType<typeof tablesOf>['contacts']>;

const column = (name: string): Sql => ({ kind: 'column', name });

async function contactsAgainst(
  warehouse: Warehouse,
  source: Source,
  rows: readonly DroppedRow[],
): Promise<NewRows> {
  const query: Query = {
    select: { contact_id: column('contact_id'), content: column('content') },
    from: { kind: 'table', name: 'contacts' },
  };
  const known = await warehouse.query({ contacts: source }, query);
  const [ids, contents] = [textColumn(known, 'contact_id'), textColumn(known, 'content')];
  const contentOf = new Map(ids.map((id, k) => [id, contents[k]]));
  const repeated = rows.filter(({ key }) => contentOf.has(key));
  const conflicts = repeated
    .filter((row) => contentOf.get(row.key) !== contentDigest(row))
    .map(({ key }) => key);
  return {
    fresh: rows.filter(({ key }) => !contentOf.has(key)),
    duplicates: repeated.length - conflicts.length,
    conflicts,
  };
}

async function resultsAgainst(
  warehouse: Warehouse,
  source: Source,
  rows: readonly DroppedRow[],
  months: ReadonlySet<string>,
  kpis: readonly string[],
): Promise<NewRows> {
  const inMonths: Sql = {
    kind: 'in',
    of: column('month'),
    values: [...months].map((month) => ({ kind: 'text', value: month })),
  };
  const keys = [column('person'), column('month'), column('kpi')];
  const query: Query = {
    select: { person: column('person'), month: column('month'), kpi: column('kpi') },
    from: { kind: 'table', name: 'results' },
    where: inMonths,
    groupBy: keys,
  };
  const known = await warehouse.query({ results: source }, query);
  const [person, month] = [textColumn(known, 'person'), textColumn(known, 'month')];
  const kpi = textColumn(known, 'kpi');
  const there = new Set(
    person.flatMap((who, k) => (kpis.includes(kpi[k] ?? '') ? [`${who ?? ''} ${month[k] ?? ''}`] : [])),
  );
  return {
    fresh: rows,
    duplicates: 0,
    conflicts: rows.filter(({ key }) => there.has(key)).map(({ key }) => key),
  };
}
