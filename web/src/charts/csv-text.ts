import { safeCsvCell } from '../../../simulations/problems/safe-csv-cell.ts';
import type { ChartCell, ChartTable } from './chart-data.ts';

/** What a file's numbers rest on; each is a column, the same in every row. */
export type CsvSource = Readonly<Record<string, string>>;

/**
 * A table as CSV for spreadsheets and programs: BOM, CRLF, RFC 4180; one rectangle without comment lines, so
 * that it sorts, filters and reads as it is. Numbers are raw (`.` for decimals, no grouping, no currency) in
 * the unit that the head of their column names; a number that is hidden or undefined is an empty cell, and
 * the last column before the source says why, and what is said to be about takes in smaller neighbours. No text is one that a spreadsheet would run.
 *
 * @param reason  title of the column that says why numbers are missing
 */
export function csvText({ columns, rows }: ChartTable, reason: string, source: CsvSource): string {
  const head = columns.map(({ title, unit }) => (unit ? `${title} [${unit}]` : title));
  const lines = rows.map((cells) => [
    ...cells.map(csvCell),
    csvCell(reasons(cells, columns)),
    ...Object.values(source).map(csvCell),
  ]);
  const titles = [...head, reason, ...Object.keys(source)].map(csvCell);
  return `\uFEFF${[titles, ...lines].map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

function reasons(cells: readonly ChartCell[], columns: ChartTable['columns']): string {
  return cells
    .flatMap((cell, k) =>
      typeof cell === 'string' || (cell.value !== null && !cell.about)
        ? []
        : [`${columns[k]?.title ?? ''}: ${cell.text}`],
    )
    .join('; ');
}

function csvCell(cell: ChartCell): string {
  if (typeof cell === 'string') return safeCsvCell(cell);
  return cell.value === null ? '' : String(cell.value);
}
