import { FileFault } from './file-fault.ts';
import type { FilePart } from './file-part.ts';
import type { Encoding } from './record-source.ts';

/** Longest line, characters. */
const maxLine = 1_000_000;

/** A line of a text that is not blank, with its number from 1. */
export interface TextLine {
  readonly line: number;
  readonly text: string;
}

/** The lines of a text in batches, blank ones left out. @throws FileFault for a line of more than a million characters */
export async function* textLines({ name, chunks }: FilePart, encoding: Encoding): AsyncGenerator<TextLine[]> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let rest = '';
  let line = 0;
  const numbered = (texts: readonly string[]): TextLine[] =>
    texts.flatMap((text) => {
      line += 1;
      return text.trim() === '' ? [] : [{ line, text }];
    });
  for await (const chunk of chunks()) {
    const texts = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n/);
    rest = texts.pop() ?? '';
    yield numbered(texts);
    if (rest.length > maxLine) throw new FileFault('data/record-endless', name, { line: line + 1 });
  }
  yield numbered([rest + decoder.decode()]);
}
