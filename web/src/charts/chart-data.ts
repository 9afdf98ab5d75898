import type { Currency } from '../../../simulations/program/currencies.ts';

/** Unit of a column's numbers, as a file names it; columns without one hold text. */
export type ColumnUnit = Currency | MoneyUnit | 'share' | 'people' | 'person-months' | 'index';

/** Amounts of a currency for a period. */
export type MoneyUnit = `${Currency} per ${'month' | 'year'}`;

/** A number as people read it and as machines do; without a value, why there is none. */
export interface NumberCell {
  readonly text: string;
  /** In the unit of the column; null where it is hidden or undefined. */
  readonly value: number | null;
  /** Takes in neighbours too few to be shown by themselves. */
  readonly about?: boolean;
}

/** Text, or a number. */
export type ChartCell = string | NumberCell;

/** Head of a column; files name the plan in columns of their own. */
export interface ChartColumn {
  readonly title: string;
  readonly unit?: ColumnUnit;
  /** Name of the plan whose figures stand below, as everywhere on the page. */
  readonly plan?: string;
}

/** A chart as a table: the same numbers, for readers, keyboards and files. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly ChartCell[])[];
}

/** A cell as people read it. */
export function cellText(cell: ChartCell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

/** Marks of a chart in words, series by series; arrow keys walk over them. */
export type ChartMarks = readonly (readonly string[])[];

/** The mark under the pointer or the keyboard. */
export interface ChartCursor {
  readonly series: number;
  readonly mark: number;
}

/** Where a key leads from a mark; null when the key does not move. */
export function movedCursor(
  key: string,
  { series, mark }: ChartCursor,
  marks: ChartMarks,
): ChartCursor | null {
  const last = (marks[series]?.length ?? 1) - 1;
  const within = (value: number, top: number) => Math.min(Math.max(value, 0), Math.max(top, 0));
  switch (key) {
    case 'ArrowRight':
      return { series, mark: within(mark + 1, last) };
    case 'ArrowLeft':
      return { series, mark: within(mark - 1, last) };
    case 'ArrowDown':
      return nextSeries(1);
    case 'ArrowUp':
      return nextSeries(-1);
    case 'Home':
      return { series, mark: 0 };
    case 'End':
      return { series, mark: within(last, last) };
    default:
      return null;
  }

  function nextSeries(step: number): ChartCursor {
    const next = within(series + step, marks.length - 1);
    return { series: next, mark: within(mark, (marks[next]?.length ?? 1) - 1) };
  }
}
