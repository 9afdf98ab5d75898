import { csvRecords, type CsvRecord } from './csv-records.ts';
import { withoutHidden } from '../../simulations/problems/hidden-characters.ts';
import { problem, type Problem } from '../../simulations/problems/problem.ts';

/** Delimiters that are looked for. */
export const delimiters = [',', ';', '\t', '|'] as const;

/** Most columns that a file may have. */
export const maxColumns = 200;

/** How a text is cut into cells, with its header. */
export interface CsvDialect {
  readonly delimiter: string;
  /** Column names, trimmed, without characters that nobody sees, in file order. */
  readonly header: readonly string[];
}

/**
 * The delimiter and the header of a text table.
 *
 * The delimiter that is named, else the one whose first line has the most cells and whose first 20
 * records agree with that line best. The header is the first record that is not blank.
 */
export function csvDialect(
  text: string,
  name: string,
  delimiter?: string,
): { dialect: CsvDialect | null; problems: Problem[] } {
  const chosen = delimiter ?? bestDelimiter(text);
  const first = firstRecords(text, chosen, 1)[0];
  const header = first?.cells.map((cell) => withoutHidden(cell).trim()) ?? [];
  if (first?.fault || new Set(header).size < 2)
    return { dialect: null, problems: [problem('data/no-header', name, { name })] };
  if (header.length > maxColumns) {
    const values = { count: header.length, limit: maxColumns };
    return { dialect: null, problems: [problem('data/too-many-columns', name, values)] };
  }
  return { dialect: { delimiter: chosen, header }, problems: [] };
}

function bestDelimiter(text: string): string {
  const ranked = delimiters.map((delimiter) => {
    const [first, ...rest] = firstRecords(text, delimiter, 20);
    const width = first?.fault ? 0 : (first?.cells.length ?? 0);
    const agreeing = rest.filter(({ cells, fault }) => !fault && cells.length === width).length;
    return { delimiter, score: width < 2 ? 0 : (1 + agreeing) * 1000 + width };
  });
  return ranked.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

function firstRecords(text: string, delimiter: string, count: number): CsvRecord[] {
  const records: CsvRecord[] = [];
  for (const record of csvRecords(text.slice(0, 1_000_000), delimiter)) {
    records.push(record);
    if (records.length > count - 1) break;
  }
  return records;
}
