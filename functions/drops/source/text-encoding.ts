import { withoutHidden } from '../../../simulations/problems/hidden-characters.ts';
import type { Sentence } from '../../../simulations/problems/problem.ts';
import { readsAsChinese } from './common-hanzi.ts';
import { FileFault } from './file-fault.ts';
import { firstBytes, type FilePart } from './file-part.ts';
import type { Encoding } from './record-source.ts';

/**
 * The encoding in which all of a text can be read, strictly.
 *
 * A byte order mark decides, then what the mapping says. Else UTF-8 where every byte fits it; UTF-16 where every
 * second byte of the beginning may be zero and the other never is; GB18030 where the whole text reads so and the
 * beginning reads as Chinese. Everything else is a question that shows both readings.
 * @throws FileFault for binary data, and where the encoding is unclear
 */
export async function textEncoding(part: FilePart, asked?: Encoding): Promise<Encoding> {
  const head = await firstBytes(part, 4096);
  const told = marked(head) ?? asked ?? zeroEveryOther(head);
  if (told !== undefined) {
    const line = await lineOfFault(part, told);
    if (line === null) return told;
    throw unclear(part.name, { tried: told, line, alternative: '' });
  }
  const line = await lineOfFault(part, 'utf-8');
  if (line === null) return 'utf-8';
  if ((await lineOfFault(part, 'gb18030')) !== null)
    throw unclear(part.name, { tried: 'utf-8', line, alternative: '' });
  const chinese = await firstText(part, 'gb18030', 1_000_000);
  if (readsAsChinese(chinese)) return 'gb18030';
  throw unclear(part.name, { tried: 'utf-8', line, alternative: readAs(chinese) });
}

/** The beginning of a text, at most about `count` characters, and whether that is all of it. */
export async function firstText({ chunks }: FilePart, encoding: Encoding, count: number): Promise<string> {
  const decoder = new TextDecoder(encoding);
  let text = '';
  for await (const chunk of chunks()) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > count) return text.slice(0, count);
  }
  return text;
}

function marked([a, b, c]: Uint8Array): Encoding | undefined {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : undefined;
}

/** UTF-16 without a mark: delimiters and digits have a zero byte, always on the same side. */
function zeroEveryOther(head: Uint8Array): Encoding | undefined {
  const zeros = [0, 0] as [number, number];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[(at % 2) as 0 | 1]++;
  });
  const enough = Math.max(2, head.length / 50);
  if (zeros[0] === 0 && zeros[1] >= enough) return 'utf-16le';
  return zeros[1] === 0 && zeros[0] >= enough ? 'utf-16be' : undefined;
}

/** The line of the first bytes that an encoding cannot read; null where it reads all. @throws FileFault at a zero byte */
async function lineOfFault(part: FilePart, encoding: Encoding): Promise<number | null> {
  const strict = new TextDecoder(encoding, { fatal: true });
  const bytewise = !encoding.startsWith('utf-16');
  let offset = 0;
  let whole = 0;
  try {
    for await (const chunk of part.chunks()) {
      const zero = bytewise ? chunk.indexOf(0) : -1;
      if (zero >= 0) throw new FileFault('data/file-binary', part.name, { offset: offset + zero });
      const text = strict.decode(chunk, { stream: true });
      const hole = bytewise ? -1 : text.indexOf('\u0000');
      if (hole >= 0) throw new FileFault('data/file-binary', part.name, { offset });
      offset += chunk.length;
      whole += 1;
    }
    strict.decode();
    return null;
  } catch (error) {
    if (error instanceof TypeError) return lineIn(part, encoding, whole);
    throw error;
  }
}

/** The line of the first replaced character, looked for behind the pieces that were read well. */
async function lineIn({ chunks }: FilePart, encoding: Encoding, whole: number): Promise<number> {
  const lenient = new TextDecoder(encoding);
  let line = 1;
  let piece = 0;
  for await (const chunk of chunks()) {
    const text = lenient.decode(chunk, { stream: true });
    const at = piece >= whole ? text.indexOf('\ufffd') : -1;
    line += lineEnds(at < 0 ? text : text.slice(0, at));
    if (at >= 0) break;
    piece += 1;
  }
  return line;
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function unclear(
  name: string,
  values: { tried: Encoding; line: number; alternative: Sentence | '' },
): FileFault {
  return new FileFault('data/encoding-unclear', name, values);
}

function readAs(text: string): Sentence {
  const beginning = withoutHidden(text.slice(0, 60).replaceAll(/\s+/g, ' '));
  return {
    en: `; as GB18030 it begins "${beginning}"`,
    zh: `；按 GB18030 读取的开头是“${beginning}”`,
  };
}
