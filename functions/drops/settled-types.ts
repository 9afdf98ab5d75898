import { problem, type Problem } from '../../simulations/problems/problem.ts';
import type { ContactType } from '../../simulations/kpi/contact-columns.ts';
import type { ColumnType } from '../ports/warehouse.ts';
import type { Cell } from './cell-reader.ts';
import type { Commit } from './commit-record.ts';
import { millionths } from './decimal-cell.ts';
import type { DroppedRow, RowsRead } from './read-rows.ts';

/** Rows of a drop whose columns have the types that the data gave them first. */
type Settled = Pick<RowsRead, 'rows' | 'columns'> & { readonly problems: readonly Problem[] };

/**
 * A column of contacts keeps the type of the first commit in force that has it: what a version says of a month never
 * changes by a later mapping. Whole numbers become decimals and back where nothing is lost; everything else is refused
 * by name.
 *
 * @param standing  the commits in force that the drop does not replace, oldest first
 */
export function settledTypes(read: Pick<RowsRead, 'rows' | 'columns'>, standing: readonly Commit[]): Settled {
  const first = firstTypes(standing);
  const problems: Problem[] = [];
  const converters = read.columns.map(({ name, type }, k) => {
    const before = first.get(name);
    if (!before || before.type === type) return null;
    const convert = conversion(type, before.type);
    const lost = convert
      ? read.rows.filter(({ cells }) => convert(cells[k] ?? null) === undefined).length
      : read.rows.length;
    if (convert && lost === 0) return convert;
    const about = { column: name, was: before.type, now: type, version: before.version, count: lost };
    problems.push(problem('data/type-changed', `contacts.columns.${name}`, about));
    return null;
  });
  if (problems.length > 0 || converters.every((convert) => convert === null)) return { ...read, problems };
  return {
    rows: read.rows.map((row): DroppedRow => ({
      ...row,
      cells: row.cells.map((cell, k) => converters[k]?.(cell) ?? (converters[k] ? null : cell)),
    })),
    columns: read.columns.map((column) => ({
      ...column,
      type: (first.get(column.name)?.type ?? column.type) as ContactType,
    })),
    problems,
  };
}

function firstTypes(standing: readonly Commit[]): Map<string, { type: ColumnType; version: number }> {
  const first = new Map<string, { type: ColumnType; version: number }>();
  for (const { version, record } of standing)
    for (const [name, type] of Object.entries(record.tables.contacts?.columns ?? {}))
      if (!first.has(name)) first.set(name, { type, version });
  return first;
}

/** Cell of one type → cell of another, undefined where something would be lost; null where there is no such way. */
function conversion(from: ColumnType, to: ColumnType): ((cell: Cell) => Cell | undefined) | null {
  if (from === 'integer' && to === 'decimal')
    return (cell) => (typeof cell === 'bigint' ? cell * millionths : cell);
  if (from === 'decimal' && to === 'integer')
    return (cell) =>
      typeof cell !== 'bigint' ? cell : cell % millionths === 0n ? cell / millionths : undefined;
  return null;
}
