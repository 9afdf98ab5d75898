import type { ResultTable, Warehouse } from '../ports/warehouse.ts';
import { millionths } from './decimal-cell.ts';
import { tablesOf, type Commit } from './commit-record.ts';
import type { DropTable } from './drop-tables.ts';
import { peopleRows } from './load-frame.ts';

/**
 * Whether a drop says anything of people that the commits in force do not: somebody or a month that is
 * not there, or another label, share or base pay. What it leaves out says nothing.
 */
export async function saysNewsOfPeople(
  warehouse: Warehouse,
  standing: readonly Commit[],
  table: DropTable,
): Promise<boolean> {
  const source = tablesOf(standing).people;
  if (!source || source.files.length === 0) return table.rows > 0;
  const there = await peopleRows(warehouse, source);
  const rowOf = new Map(
    Array.from({ length: there.rows }, (_, row) => [keyOf((name) => cellOf(there, name, row)), row]),
  );
  return Array.from({ length: table.rows }, (_, line) => line).some((line) => {
    const said = (name: string): string | number | null => statedOf(table, name, line);
    const row = rowOf.get(keyOf(said));
    if (row === undefined) return true;
    return Object.keys(table.columns).some((name) => {
      const value = said(name);
      return value !== null && value !== cellOf(there, name, row);
    });
  });
}

function keyOf(of: (name: string) => string | number | null): string {
  return `${String(of('person'))} ${String(of('month'))}`;
}

function cellOf(table: ResultTable, name: string, row: number): string | number | null {
  return table.columns[name]?.values[row] ?? null;
}

/** A cell of a drop as the engine gives it back: decimals and whole numbers as doubles. */
function statedOf({ columns }: DropTable, name: string, line: number): string | number | null {
  const column = columns[name];
  const value = column?.values[line] ?? null;
  if (typeof value !== 'bigint') return typeof value === 'string' ? value : null;
  return column?.type === 'decimal' ? Number(value) / Number(millionths) : Number(value);
}
