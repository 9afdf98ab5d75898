import { withoutHidden } from '../../../simulations/problems/hidden-characters.ts';

/** How a column of a table is set. */
export type Align = 'left' | 'right';

/**
 * Rows as aligned text, two spaces between columns; Chinese characters take two places.
 * The first column is set left, the others as `rest` says.
 */
export function textTable(
  rows: readonly (readonly string[])[],
  rest: Align = 'right',
  indent = '  ',
): string {
  const lines = rows.map((row) => row.map(onOneLine));
  const columns = Math.max(0, ...lines.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, c) =>
    Math.max(...lines.map((row) => textWidth(row[c] ?? ''))),
  );
  return lines
    .map((row) => {
      const cells = row.map((cell, c) => pad(cell, widths[c] ?? 0, c === 0 ? 'left' : rest));
      return `${indent}${cells.join('  ')}`.trimEnd();
    })
    .join('\n');
}

/** A label of a file may hold an end of a line or, from before they were taken out, a character that turns the line. */
function onOneLine(cell: string): string {
  return withoutHidden(cell).replaceAll(/\s+/g, ' ');
}

/** Places that a text takes in a terminal. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

function pad(text: string, width: number, align: Align): string {
  const space = ' '.repeat(width - textWidth(text));
  return align === 'left' ? text + space : space + text;
}
