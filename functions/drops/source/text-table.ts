import { csvDialect } from './csv-dialect.ts';
import { CsvSplitter, type CsvRecord } from './csv-splitter.ts';
import { FileFault } from './file-fault.ts';
import { firstBytes, type FilePart } from './file-part.ts';
import type { AskedReading } from './asked-reading.ts';
import { beginsAsJson, jsonLinesTable } from './json-lines.ts';
import type { SourceTable } from './record-source.ts';
import { firstText, textEncoding } from './text-encoding.ts';

/** Characters that the delimiter and the header are found in. */
const headLength = 1_000_000;

/**
 * A text as a table, delimited or JSON lines. All of it is read once, strictly, before anything is said of it.
 * @throws FileFault where it is empty, no text, or unclear
 */
export async function textTable(part: FilePart, asked: AskedReading): Promise<SourceTable> {
  const { name, chunks } = part;
  if ((await firstBytes(part, 1)).length === 0) throw new FileFault('data/file-empty', name);
  const encoding = await textEncoding(part, asked.encoding);
  const head = await firstText(part, encoding, headLength);
  if (asked.delimiter === undefined && beginsAsJson(head)) return jsonLinesTable(part, encoding);
  const { delimiter, header } = csvDialect(head, name, asked.delimiter);
  return {
    name,
    format: 'text',
    encoding,
    delimiter,
    header,
    async *records() {
      const decoder = new TextDecoder(encoding, { fatal: true });
      const splitter = new CsvSplitter(delimiter);
      let below = false;
      const cut = (piece: string, last: boolean): CsvRecord[] => {
        const found = splitter.push(piece, last);
        const records = below ? found : found.slice(1);
        below ||= found.length > 0;
        return records;
      };
      const inPlace = (record: CsvRecord) => ({ ...record, table: '' });
      for await (const chunk of chunks())
        yield cut(decoder.decode(chunk, { stream: true }), false).map(inPlace);
      yield cut(decoder.decode(), true).map(inPlace);
    },
  };
}
