import { gunzipSync } from 'node:zlib';
import { withoutHidden } from '../../simulations/problems/hidden-characters.ts';
import { problem, type Problem, type Sentence } from '../../simulations/problems/problem.ts';

/** How large a file may be, bytes after unpacking. */
export const maxFileBytes = 400_000_000;

/** Encodings that a text may come in; nothing but these, and none by guess. */
export type Encoding = 'utf-8' | 'utf-16le' | 'gb18030';

/** A file as text, or what is wrong with it. */
export type FileText =
  | { readonly text: string; readonly encoding: Encoding; readonly problem: null }
  | { readonly text: null; readonly problem: Problem };

/**
 * The text of an uploaded file: unpacked when it is gzip (bounded), decoded strictly.
 *
 * UTF-8 unless the mapping or a byte order mark says otherwise; when that fails and GB18030 reads it, the
 * problem shows how it would read and asks. Archives, workbooks and binary data are refused by their bytes.
 */
export function fileText(
  file: { name: string; bytes: Uint8Array },
  encoding?: Encoding,
  limit = maxFileBytes,
): FileText {
  const { name } = file;
  const refuse = (code: Parameters<typeof problem>[0], values = {}): FileText => ({
    text: null,
    problem: problem(code, name, { name, ...values }),
  });
  if (file.bytes.length === 0) return refuse('data/file-empty');
  const unpacked = unpack(file.bytes, limit);
  if (unpacked === 'too-large') return refuse('data/file-too-large', { limit });
  if (!(unpacked instanceof Uint8Array)) return refuse('data/file-damaged', { reason: unpacked });
  if (unpacked.length === 0) return refuse('data/file-empty');
  if (unpacked.length > limit) return refuse('data/file-too-large', { limit });
  const kind = archiveKind(unpacked);
  if (kind) return refuse('data/file-is-archive', { kind });
  const marked = unpacked[0] === 0xff && unpacked[1] === 0xfe ? 'utf-16le' : undefined;
  const zero = marked ? -1 : unpacked.indexOf(0);
  if (zero >= 0) return refuse('data/file-binary', { offset: zero });
  return decode(unpacked, marked ?? encoding ?? 'utf-8', name);
}

/** Bytes of a packed file, that they would be too many, or why it is damaged. */
function unpack(bytes: Uint8Array, maxOutputLength: number): Uint8Array | 'too-large' | Sentence {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') return 'too-large';
    return code === 'Z_BUF_ERROR'
      ? { en: 'its end is missing', zh: '结尾缺失' }
      : { en: 'its content is not what was packed', zh: '内容已被改动' };
  }
}

const signatures: readonly (readonly [bytes: readonly number[], kind: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'ZIP / XLSX'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'XLS / Office'],
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x50, 0x41, 0x52, 0x31], 'Parquet'],
  [[0x1f, 0x8b], 'gzip × 2'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR'],
];

function archiveKind(bytes: Uint8Array): string | undefined {
  return signatures.find(([signature]) => signature.every((byte, at) => bytes[at] === byte))?.[1];
}

function decode(bytes: Uint8Array, encoding: Encoding, name: string): FileText {
  const text = strictText(bytes, encoding);
  if (text !== null) return { text, encoding, problem: null };
  const other = encoding === 'utf-8' ? strictText(bytes, 'gb18030') : null;
  const alternative = other === null ? '' : readAs('GB18030', other);
  return {
    text: null,
    problem: problem('data/encoding-unclear', name, { name, alternative, tried: encoding }),
  };
}

function readAs(encoding: string, text: string): Sentence {
  const beginning = withoutHidden(text.slice(0, 60).replaceAll(/\s+/g, ' '));
  return {
    en: `; as ${encoding} it begins "${beginning}"`,
    zh: `；按 ${encoding} 读取的开头是“${beginning}”`,
  };
}

function strictText(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
