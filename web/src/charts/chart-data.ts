/** A chart as a table: the same numbers, for readers, keyboards and files. */
export interface ChartTable {
  readonly columns: readonly { readonly title: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
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

/** A table as CSV that Excel opens rightly: BOM, CRLF, RFC 4180, no cell that a spreadsheet would run. */
export function csvText({ columns, rows }: ChartTable): string {
  const lines = [columns.map(({ title }) => title), ...rows].map((cells) => cells.map(csvCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** Numbers as the tables write them: `¥562.1万`, `−3.2%`, `12.4 … 15`; anything else may be a formula. */
const NUMBER = /^[+−-]?[¥$€]?\d[\d.,]*[万亿]?%?( (… )?[+−-]?[¥$€]?[\d.,]+[万亿]?%?)*$/;

/** A text that a spreadsheet would run (leading blanks and controls do not hide it) gets an apostrophe. */
function csvCell(text: string): string {
  const formula = /^[\s\p{Cc}\p{Cf}]*[=+@\-\uFF0B\uFF1D\uFF20\uFF0D]|^[\t\r\n]/u.test(text);
  const safe = formula && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
