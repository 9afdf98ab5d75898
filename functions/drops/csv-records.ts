/** One record of a text table, as it stands in the file. */
export interface CsvRecord {
  /** First physical line, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with its quotes; its cells are then those read up to there. */
  readonly fault: 'text-after-quote' | 'quote-inside' | 'quote-open' | null;
  /** Where its text starts and ends, characters. */
  readonly start: number;
  readonly end: number;
}

/**
 * The records of a delimited text (RFC 4180), blank lines left out.
 *
 * A fault costs the rest of that physical line and nothing more; a quote that is never closed ends the
 * reading with `quote-open`. Lines end in CRLF, LF or CR. Linear in the length of the text.
 *
 * [...csvRecords('a,b\n1,"x ""y"""', ',')][1]?.cells // => ['1', 'x "y"']
 */
export function* csvRecords(text: string, delimiter: string): Generator<CsvRecord> {
  const reader = { text, delimiter, at: 0, line: 1 };
  while (reader.at < text.length) {
    const record = readRecord(reader);
    const blank = record.cells.length === 1 && record.cells[0] === '' && text[record.start] !== '"';
    if (!blank || record.fault) yield record;
    if (record.fault === 'quote-open') return;
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
    const end = reader.at;
    if (fault) return { line, cells, fault, start, end: endLine(reader, end) };
    if (reader.text[reader.at] !== reader.delimiter)
      return { line, cells, fault: null, start, end: endLine(reader, end) };
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

function endLine(reader: Reader, end: number): number {
  if (reader.text.startsWith('\r\n', reader.at)) reader.at += 2;
  else if (reader.at < reader.text.length) reader.at++;
  reader.line++;
  return end;
}
