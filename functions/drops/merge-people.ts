import type { ResultColumn, ResultTable } from '../ports/warehouse.ts';

/**
 * Lines about people of several drops as one table with one line for each person and month: what a
 * later drop states wins, what it leaves out stays.
 *
 * @param tables  oldest first, all with the same columns, `person` and `month` among them
 */
export function mergePeople(tables: readonly ResultTable[]): ResultTable {
  const [first] = tables;
  if (!first || tables.length === 1) return first ?? { rows: 0, columns: {} };
  const lineOf = new Map<string, number>();
  const lines = tables.map((table) => {
    const [person, month] = [cells(table, 'person'), cells(table, 'month')];
    return Array.from({ length: table.rows }, (_, row) => {
      const key = `${String(person[row])} ${String(month[row])}`;
      const line = lineOf.get(key) ?? lineOf.size;
      lineOf.set(key, line);
      return line;
    });
  });
  const columns = Object.entries(first.columns).map(([name, { kind }]) => [
    name,
    mergedColumn(kind, lineOf.size, tables, lines, name),
  ]);
  return { rows: lineOf.size, columns: Object.fromEntries(columns) as ResultTable['columns'] };
}

function cells(table: ResultTable, name: string): ResultColumn['values'] {
  const column = table.columns[name];
  if (!column) throw new TypeError(`people have no column ${name}`);
  return column.values;
}

function mergedColumn(
  kind: ResultColumn['kind'],
  rows: number,
  tables: readonly ResultTable[],
  lines: readonly (readonly number[])[],
  name: string,
): ResultColumn {
  const numbers = new Float64Array(kind === 'number' ? rows : 0).fill(NaN);
  const texts: (string | null)[] = new Array<string | null>(kind === 'text' ? rows : 0).fill(null);
  tables.forEach((table, t) => {
    const values = cells(table, name);
    for (let row = 0; row < table.rows; row++) {
      const value = values[row];
      const line = lines[t]?.[row] as number;
      if (typeof value === 'string') texts[line] = value;
      else if (typeof value === 'number' && !Number.isNaN(value)) numbers[line] = value;
    }
  });
  return kind === 'number' ? { kind, values: numbers } : { kind, values: texts };
}
