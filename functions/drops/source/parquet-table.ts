import type { ParquetRows } from '../../ports/parquet-rows.ts';
import { numberText } from './cell-text.ts';
import { FileFault } from './file-fault.ts';
import type { SourceRecord, SourceTable } from './record-source.ts';
import { tableHeader } from './table-header.ts';

/**
 * A Parquet file as a table.
 * @param parquetRows  what reads such files
 * @throws FileFault where it is damaged
 */
export async function parquetTable(
  { name, bytes }: { name: string; bytes: Uint8Array },
  parquetRows: ParquetRows,
): Promise<SourceTable> {
  const opened = await parquetRows(bytes);
  if (opened === null) {
    const reason = { en: 'it is not a whole Parquet file', zh: '不是完整的 Parquet 文件' };
    throw new FileFault('data/file-damaged', name, { reason });
  }
  const header = tableHeader(opened.columns, name);
  return {
    name,
    format: 'parquet',
    encoding: null,
    delimiter: null,
    header,
    async *records() {
      let line = 0;
      for await (const rows of opened.batches()) {
        yield rows.map((values): SourceRecord => {
          line += 1;
          const cells = values.map((value) =>
            typeof value === 'number' ? numberText(value) : (value ?? ''),
          );
          return { line, table: '', cells, fault: null, raw: cells.join('\t') };
        });
      }
    },
  };
}
