/** Longest record, characters: 200 columns of 4,096 and their quotes. */
const maxRecord = 1_000_000;

/** One record of a text table, as it stands in the file. */
export interface CsvRecord {
  /** First physical line, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with it; its cells are then those read up to there. */
  readonly fault: 'text-after-quote' | 'quote-inside' | 'quote-open' | 'endless' | null;
  /** Its text, line end left out. */
  readonly raw: string;
}

/**
 * Cuts a delimited text (RFC 4180) that comes in pieces into records, blank lines left out.
 *
 * A fault costs the rest of that physical line and nothing more; a quote that is never closed, or a record of more
 * than a million characters, ends the reading. Lines end in CRLF, LF or CR. Linear in the length of the text; what is
 * held is the record that is not whole yet.
 *
 * new CsvSplitter(',').push('a,b\n1,"x ""y"""', true)[1]?.cells // => ['1', 'x "y"']
 */
export class CsvSplitter {
  readonly #delimiter: string;
  #rest = '';
  #line = 1;
  #ended = false;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** The records that are whole with this piece. @param last  that no more comes */
  push(piece: string, last = false): CsvRecord[] {
    const records: CsvRecord[] = [];
    const text = this.#rest + piece;
    const reader = { text, delimiter: this.#delimiter, at: 0, line: this.#line };
    while (reader.at < text.length && !this.#ended) {
      const { at, line } = reader;
      let record = readRecord(reader);
      // what reaches the end of the piece may go on in the next one
      if (reader.at === text.length && !last) {
        if (text.length - at <= maxRecord) {
          Object.assign(reader, { at, line });
          break;
        }
        record = { ...record, fault: record.fault === 'quote-open' ? 'quote-open' : 'endless' };
      }
      const blank = record.cells.length === 1 && record.cells[0] === '' && text[at] !== '"';
      if (!blank || record.fault) records.push(record);
      this.#ended = record.fault === 'quote-open' || record.fault === 'endless';
    }
    this.#rest = text.slice(reader.at);
    this.#line = reader.line;
    return records;
  }
}

interface Reader {
  readonly text: string;
  readonly delimiter: string;
  at: number;
  line: number;
}

function readRecord(reader: Reader): CsvRecord {
  const { line, at: start } = reader;
  const cells: string[] = [];
  for (;;) {
    const fault =
      reader.text.charCodeAt(reader.at) === 34 ? quotedCell(reader, cells) : plainCell(reader, cells);
    if (fault && fault !== 'quote-open') skipLine(reader);
    const more = !fault && reader.text[reader.at] === reader.delimiter;
    if (!more) {
      const raw = reader.text.slice(start, reader.at);
      endLine(reader);
      return { line, cells, fault, raw };
    }
    reader.at++;
  }
}

function plainCell(reader: Reader, cells: string[]): CsvRecord['fault'] {
  const { text, delimiter, at } = reader;
  const limit = delimiter.charCodeAt(0);
  let end = at;
  let quote = false;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === limit || code === 10 || code === 13) break;
    if (code === 34) quote = true;
  }
  cells.push(text.slice(at, end));
  reader.at = end;
  return quote ? 'quote-inside' : null;
}

function quotedCell(reader: Reader, cells: string[]): CsvRecord['fault'] {
  const { text } = reader;
  const start = reader.at + 1;
  let close = text.indexOf('"', start);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) {
    reader.at = text.length;
    return 'quote-open';
  }
  const cell = text.slice(start, close);
  reader.line += lineBreaks(cell);
  cells.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell);
  reader.at = close + 1;
  const next = text[reader.at];
  return next === undefined || next === reader.delimiter || next === '\n' || next === '\r'
    ? null
    : 'text-after-quote';
}

function lineBreaks(text: string): number {
  return text.includes('\n') || text.includes('\r') ? (text.match(/\r\n|\n|\r/g)?.length ?? 0) : 0;
}

function skipLine(reader: Reader): void {
  while (reader.at < reader.text.length && !'\r\n'.includes(reader.text[reader.at] as string)) reader.at++;
}

function endLine(reader: Reader): void {
  if (reader.text.startsWith('\r\n', reader.at)) reader.at += 2;
  else if (reader.at < reader.text.length) reader.at++;
  reader.line++;
}
