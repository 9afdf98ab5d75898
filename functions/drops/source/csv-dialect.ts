import { withoutHidden } from '../../../simulations/problems/hidden-characters.ts';
import { CsvSplitter, type CsvRecord } from './csv-splitter.ts';
import { FileFault } from './file-fault.ts';
import { mark } from './mended-file.ts';
import { tableHeader } from './table-header.ts';

/** Delimiters that are looked for; a mapping may name any other character. */
const delimiters = [',', ';', '\t', '|', '^', '~', '\u0001', '，', '；'] as const;

/** How a text is cut into cells, with its header. */
export interface CsvDialect {
  readonly delimiter: string;
  readonly header: readonly string[];
}

/**
 * The delimiter and the header of a text table; the header is the first record that is not blank.
 *
 * The delimiter that is named, else the one with which most of the first 20 records have as many cells as the header.
 * @param head  the beginning of the text
 * @throws FileFault where there is no header, or two delimiters cut equally well: then it is asked
 */
export function csvDialect(head: string, name: string, delimiter?: string): CsvDialect {
  // a file of rejects is cut by commas, whatever that of the file was
  const chosen = head.startsWith(mark) ? ',' : (delimiter ?? bestDelimiter(head, name));
  const first = firstRecords(head, chosen, 1)[0];
  if (first?.fault) throw new FileFault('data/no-header', name);
  return { delimiter: chosen, header: tableHeader(first?.cells ?? [], name) };
}

interface Cut {
  readonly delimiter: string;
  readonly agreeing: number;
  readonly header: string;
}

function bestDelimiter(head: string, name: string): string {
  const cuts = delimiters.flatMap((delimiter): Cut[] => {
    const [first, ...rest] = firstRecords(head, delimiter, 20);
    if (!first || first.fault || first.cells.length < 2) return [];
    const agreeing = rest.filter(({ cells, fault }) => !fault && cells.length === first.cells.length).length;
    return [{ delimiter, agreeing, header: first.cells.map((cell) => `[${cell}]`).join(' ') }];
  });
  const most = Math.max(...cuts.map(({ agreeing }) => agreeing));
  const [best, ...equal] = cuts.filter(({ agreeing }) => agreeing === most);
  if (!best) throw new FileFault('data/no-header', name);
  if (equal.length > 0) throw unclear(name, [best, ...equal]);
  return best.delimiter;
}

function unclear(name: string, cuts: readonly Cut[]): FileFault {
  const readings = cuts.map(
    ({ delimiter, header }) => `${JSON.stringify(delimiter)}: ${withoutHidden(header).slice(0, 120)}`,
  );
  return new FileFault('data/delimiter-unclear', name, { readings: readings.join('; ') });
}

function firstRecords(head: string, delimiter: string, count: number): CsvRecord[] {
  const splitter = new CsvSplitter(delimiter);
  const records = splitter.push(head);
  return (records.length < count ? [...records, ...splitter.push('', true)] : records).slice(0, count);
}
