import type { AskedReading } from './asked-reading.ts';
import { askedTables } from './joined-tables.ts';
import type { SourceRecord, SourceTable } from './record-source.ts';
import { sheetHeader, withoutTail, type SheetHeader, type SheetRow } from './sheet-header.ts';
import { sheetMarks } from './sheet-marks.ts';
import { sheetRows, type SheetReading } from './sheet-rows.ts';
import { tableHeader } from './table-header.ts';
import { readWorkbook, type Sheet } from './workbook.ts';
import type { ZipEntry } from './zip-parts.ts';

/** Rows in which the header is looked for. */
const headRows = 30;
const batchRows = 1000;

/**
 * The sheets of an XLSX workbook that are tables: those asked for, else all that are visible and have a header.
 * @throws FileFault for a workbook that is damaged, or unpacks to more than it should
 */
export async function workbookTables(
  { name, bytes }: { name: string; bytes: Uint8Array },
  entries: readonly ZipEntry[],
  { tables }: AskedReading,
): Promise<SourceTable[]> {
  const { sheets, start } = await readWorkbook(name, entries);
  const wanted = tables ? askedTables(name, sheets, tables) : sheets.filter(({ visible }) => visible);
  const found: SourceTable[] = [];
  for (const sheet of wanted) {
    const reading = { file: name, bytes, sheet: sheet.name, marks: await sheetMarks(sheet.part), start };
    const header = sheetHeader(await firstRows(reading), reading.marks.merges);
    // a sheet of remarks, or an empty one, holds no records; that a named one does not is said
    if (header || tables) found.push(sheetTable(sheet, reading, header ?? { names: [], last: -1 }));
  }
  return found;
}

async function firstRows(reading: SheetReading): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of sheetRows(reading)) if (rows.push(row) === headRows) break;
  return rows;
}

function sheetTable({ name }: Sheet, reading: SheetReading, { names, last }: SheetHeader): SourceTable {
  const header = tableHeader(names, `${reading.file}!${name}`);
  return {
    name,
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    header,
    async *records() {
      let batch: SourceRecord[] = [];
      for await (const { row, cells } of sheetRows(reading)) {
        if (row <= last) continue;
        batch.push(sheetRecord(row, padded(cells, header.length)));
        if (batch.length === batchRows) {
          yield batch;
          batch = [];
        }
      }
      yield batch;
    },
  };
}

function sheetRecord(row: number, cells: readonly string[]): SourceRecord {
  return { line: row + 1, table: '', cells, fault: null, raw: cells.join('\t') };
}

/** Cells to the width of the header: spreadsheets leave out the empty ones at the end. */
function padded(cells: readonly string[], width: number): readonly string[] {
  if (cells.length > width)
    return withoutTail(cells).length > width ? withoutTail(cells) : cells.slice(0, width);
  return cells.length === width ? cells : [...cells, ...new Array<string>(width - cells.length).fill('')];
}
