import { FileFault } from './file-fault.ts';
import type { FilePart } from './file-part.ts';
import type { Encoding, SourceRecord, SourceTable } from './record-source.ts';
import { tableHeader } from './table-header.ts';
import { textLines } from './text-lines.ts';

/** Whether a text begins as JSON does; a table of text whose first column is named `[id]` does not. */
export function beginsAsJson(head: string): boolean {
  return /^\s*(\{\s*["}]|\[\s*[{[\]])/.test(head);
}

/**
 * JSON lines as a table: one object on each line, its columns the keys of all objects in the order in which they
 * first come. Numbers keep their digits; what is nested stays JSON.
 * @throws FileFault for JSON in another form, or without two keys
 */
export async function jsonLinesTable(part: FilePart, encoding: Encoding): Promise<SourceTable> {
  const { name } = part;
  const keys = new Set<string>();
  let first = true;
  for await (const lines of textLines(part, encoding)) {
    for (const { text } of lines) {
      const object = objectOf(text);
      if (first && object === null) throw new FileFault('data/json-not-lines', name);
      first = false;
      for (const key of object?.keys() ?? []) keys.add(key);
      if (keys.size > 10_000) break;
    }
  }
  const header = tableHeader([...keys], name);
  return {
    name,
    format: 'json-lines',
    encoding,
    delimiter: null,
    header,
    async *records() {
      for await (const lines of textLines(part, encoding))
        yield lines.map(({ line, text }): SourceRecord => {
          const object = objectOf(text);
          const cells = object ? [...keys].map((key) => object.get(key) ?? '') : [];
          return { line, table: '', cells, fault: object ? null : 'not-json', raw: text };
        });
    },
  };
}

/** Texts of the values of a JSON object by key; null for what is none. */
function objectOf(text: string): Map<string, string> | null {
  try {
    const value: unknown = JSON.parse(text, asWritten);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return new Map(Object.entries(value).map(([key, of]) => [key, valueText(of)]));
  } catch {
    return null;
  }
}

/** Keeps numbers as they are written: an id of 18 digits is more than a double can hold. */
function asWritten(this: unknown, _key: string, value: unknown, context?: { source?: string }): unknown {
  return typeof value === 'number' && context?.source !== undefined ? new Written(context.source) : value;
}

class Written {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Inside what is nested. */
  toJSON(): number {
    return Number(this.text);
  }
}

function valueText(value: unknown): string {
  if (value === null) return '';
  if (value instanceof Written) return value.text;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
