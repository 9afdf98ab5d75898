import { HucreError } from 'hucre';
import { streamXlsxRows, type CellValue } from 'hucre/xlsx';
import { momentText, numberText, unvalued } from './cell-text.ts';
import { FileFault } from './file-fault.ts';
import type { SheetRow } from './sheet-header.ts';
import type { MergedRange, SheetMarks } from './sheet-marks.ts';

/** A sheet to be read: of which file, by which name, with its marks. */
export interface SheetReading {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly sheet: string;
  readonly marks: SheetMarks;
  /** The day that the workbook's dates count from, epoch milliseconds. */
  readonly start: number;
}

/**
 * The rows of a sheet, cells as text: dates by their calendar, formulas by their stored value, a merged cell in every
 * place that it covers. Rows without a cell are left out.
 * @throws FileFault where the sheet is not as Excel writes it
 */
export async function* sheetRows({
  file,
  bytes,
  sheet,
  marks,
  start,
}: SheetReading): AsyncGenerator<SheetRow> {
  const fill = mergedFiller(marks.merges);
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
      const cells = values.map((value) => cellText(value, start));
      for (const column of marks.unvalued.get(index) ?? []) cells[column] = unvalued;
      fill(index, cells);
      if (cells.some((cell) => cell !== '')) yield { row: index, cells };
    }
  } catch (error) {
    if (!(error instanceof HucreError)) throw error;
    const reason = {
      en: `sheet "${sheet}" is not as Excel writes it`,
      zh: `工作表“${sheet}”不符合 Excel 的格式`,
    };
    throw new FileFault('data/file-damaged', file, { reason });
  }
}

function cellText(value: CellValue, start: number): string {
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value);
  return value instanceof Date ? momentText(value, start) : String(value);
}

/** Writes the value of each merged range into all of its cells, row by row. @param merges  by their first row */
function mergedFiller(merges: readonly MergedRange[]): (row: number, cells: string[]) => void {
  let next = 0;
  let open: { range: MergedRange; value: string }[] = [];
  return (row, cells) => {
    open = open.filter(({ range }) => range.bottom >= row);
    for (; next < merges.length && (merges[next] as MergedRange).top <= row; next++) {
      const range = merges[next] as MergedRange;
      if (range.top === row) open.push({ range, value: cells[range.left] ?? '' });
    }
    for (const { range, value } of open) {
      while (cells.length < range.left) cells.push('');
      if (value !== '') for (let column = range.left; column <= range.right; column++) cells[column] = value;
    }
  };
}
