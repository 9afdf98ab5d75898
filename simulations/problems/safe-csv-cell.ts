import { withoutHidden } from './hidden-characters.ts';

/** What a spreadsheet would run: an operator in front (leading blanks do not hide it), unless it is a plain number. */
const formula = /^(?:'*\s*[=+@\-\uFF0B\uFF1D\uFF20\uFF0D]|'*[\t\r\n])/u;
const plainNumber = /^[+-]?\d[\d.,]*%?$/;

/**
 * A text as a cell of a CSV file (RFC 4180) that no spreadsheet runs: one that it would gets an apostrophe in front;
 * what nobody sees is left out.
 *
 * safeCsvCell('=1+1') // => "'=1+1"
 */
export function safeCsvCell(text: string): string {
  const seen = withoutHidden(text);
  const safe = formula.test(seen) && !plainNumber.test(seen) ? `'${seen}` : seen;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text of a cell before `safeCsvCell` put an apostrophe in front of it. */
export function unguardedCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) && !plainNumber.test(cell.slice(1))
    ? cell.slice(1)
    : cell;
}
