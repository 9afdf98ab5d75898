import { baseKpi } from '../../simulations/kpi/kpi-title.ts';
import type { Query, Sql } from '../../simulations/sql/query.ts';
import type { Warehouse } from '../ports/warehouse.ts';
import { tablesOf, type Commit } from './commit-record.ts';
import type { NewRows } from './earlier-rows.ts';
import { ratingKey } from './rater-reader.ts';
import type { DroppedRow } from './read-rows.ts';
import { textColumn } from './text-column.ts';

const column = (name: string): Sql => ({ kind: 'column', name });

/**
 * Sorts ratings into fresh ones and those that a version holds already: of the same person, month, kind of rater and
 * rater. Whatever such a one says, it either corrects the first (then it replaces it) or is wrong.
 *
 * @param kpis  KPIs that are rated
 */
export async function againstEarlierRatings(
  warehouse: Warehouse,
  commits: readonly Commit[],
  rows: readonly DroppedRow[],
  kpis: readonly string[],
): Promise<NewRows> {
  const { results } = tablesOf(commits);
  if (!results || !('rater' in results.columns)) return { fresh: rows, duplicates: 0, conflicts: [] };
  const months = [...new Set(rows.map(({ month }) => month))];
  const query: Query = {
    select: { person: column('person'), month: column('month'), kpi: column('kpi'), rater: column('rater') },
    from: { kind: 'table', name: 'results' },
    where: {
      kind: 'in',
      of: column('month'),
      values: months.map((month) => ({ kind: 'text', value: month })),
    },
  };
  const known = await warehouse.query({ results }, query);
  const [person, month] = [textColumn(known, 'person'), textColumn(known, 'month')];
  const [kpi, rater] = [textColumn(known, 'kpi'), textColumn(known, 'rater')];
  const there = new Set(
    kpi.flatMap((id, k) => {
      const [base, kind] = [baseKpi(id ?? ''), (id ?? '').split('@')[1]];
      return kind === undefined || !kpis.includes(base)
        ? []
        : [ratingKey(person[k] ?? '', month[k] ?? '', { kind, rater: rater[k] ?? null })];
    }),
  );
  return {
    fresh: rows,
    duplicates: 0,
    conflicts: rows.filter(({ key }) => there.has(key)).map(({ key }) => key),
  };
}
