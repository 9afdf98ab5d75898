import { FileFault } from './file-fault.ts';
import type { FilePart } from './file-part.ts';

/** Most merged ranges, and most formulas without a value, of one sheet. */
const maxMarks = 200_000;

/** A merged range: rows and columns from 0, both ends counted. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a sheet says besides the values of its cells. */
export interface SheetMarks {
  /** By their first row. */
  readonly merges: readonly MergedRange[];
  /** Columns of cells whose formula has no stored value, by row. */
  readonly unvalued: ReadonlyMap<number, ReadonlySet<number>>;
}

const mergeTag = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}\d+):([A-Z]{1,3}\d+)"/g;
const formulaAlone =
  /<(?:\w+:)?c\s([^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*\/>|[^>]*>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v><\/(?:\w+:)?v>)?\s*<\/(?:\w+:)?c>/g;

/** Merged ranges, and formulas without a stored value, of a sheet's XML, read piece by piece. */
export async function sheetMarks({ name, chunks }: FilePart): Promise<SheetMarks> {
  const merges: MergedRange[] = [];
  const unvalued = new Map<number, Set<number>>();
  const decoder = new TextDecoder();
  let rest = '';
  let marks = 0;
  const look = (text: string): void => {
    for (const [, from = '', to = ''] of text.matchAll(mergeTag)) {
      const [a, b] = [cellAt(from), cellAt(to)];
      merges.push({ top: a.row, left: a.column, bottom: b.row, right: b.column });
      marks += 1;
    }
    if (/<(?:\w+:)?f\b/.test(text)) {
      for (const [whole, attributes = ''] of text.matchAll(formulaAlone)) {
        // an empty text is a value: Excel writes it as t="str" and an empty <v>
        if (/\bt="str"/.test(attributes) && /<(?:\w+:)?v[\s/>]/.test(whole)) continue;
        const { row, column } = cellAt(/\br="([A-Z]{1,3}\d+)"/.exec(attributes)?.[1] ?? 'A1');
        unvalued.set(row, (unvalued.get(row) ?? new Set()).add(column));
        marks += 1;
      }
    }
    if (marks > maxMarks) throw new FileFault('data/sheet-too-marked', name, { limit: maxMarks });
  };
  for await (const chunk of chunks()) {
    const text = rest + decoder.decode(chunk, { stream: true });
    const cut = endOfWhole(text);
    look(text.slice(0, cut));
    rest = text.slice(cut);
    if (rest.length > 1_000_000) rest = '';
  }
  look(rest);
  return { merges: merges.sort((a, b) => a.top - b.top), unvalued };
}

/** Up to where a piece of a sheet holds whole cells and tags. */
function endOfWhole(text: string): number {
  const opened = Math.max(text.lastIndexOf('<c '), text.lastIndexOf(':c '));
  const closed = Math.max(text.lastIndexOf('</c>'), text.lastIndexOf(':c>'));
  return opened > closed ? opened - 1 : text.lastIndexOf('>') + 1;
}

function cellAt(reference: string): { row: number; column: number } {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? 'A';
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(reference.slice(letters.length)) - 1, column };
}
