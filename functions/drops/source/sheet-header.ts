import type { MergedRange } from './sheet-marks.ts';

/** A row of a sheet, its cells as text. */
export interface SheetRow {
  /** From 0. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Where the header of a sheet stands, and what it says. */
export interface SheetHeader {
  readonly names: readonly string[];
  /** The last row of the header, from 0; records begin below it. */
  readonly last: number;
}

/**
 * The header of a sheet: the first row with two different cells that are not one merged title, and the rows that
 * merged cells join to it. Where a name stands over several columns, each column is called by both of its names.
 *
 * @param rows  the first rows, those without a cell left out, merged cells filled
 */
export function sheetHeader(rows: readonly SheetRow[], merges: readonly MergedRange[]): SheetHeader | null {
  const start = rows.findIndex(({ cells }) => new Set(cells.filter((cell) => cell.trim() !== '')).size > 1);
  const first = rows[start];
  if (!first) return null;
  const joined = merges.filter(
    ({ top, left, right }) => top === first.row && right - left < first.cells.length - 1,
  );
  const wide = joined.some(({ left, right }) => right > left);
  const last = Math.max(first.row + (wide ? 1 : 0), ...joined.map(({ bottom }) => bottom));
  const parts = rows.slice(start).filter(({ row }) => row <= last);
  const width = Math.max(...parts.map(({ cells }) => cells.length));
  const names = Array.from({ length: width }, (_, column) =>
    [...new Set(parts.map(({ cells }) => (cells[column] ?? '').trim()).filter((part) => part !== ''))].join(
      ' ',
    ),
  );
  return { names: withoutTail(names), last };
}

/** Cells without the empty ones at their end. */
export function withoutTail(cells: readonly string[]): readonly string[] {
  const end = cells.findLastIndex((cell) => cell !== '');
  return end === cells.length - 1 ? cells : cells.slice(0, end + 1);
}
