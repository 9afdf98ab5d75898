import { crc32 } from 'node:zlib';
import type { Sentence } from '../../../simulations/problems/problem.ts';
import { FileFault } from './file-fault.ts';
import { packedPart, plainPart, type FilePart } from './file-part.ts';

/** Most entries that an archive may have. */
const maxEntries = 200;

/** One file of an archive, as the archive's directory tells of it. */
export interface ZipEntry {
  readonly name: string;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly part: FilePart;
}

/**
 * The files of a ZIP archive, folders left out.
 *
 * Sizes are those of the directory, and are held to while a part is inflated: more or fewer bytes, or another CRC-32,
 * is damage.
 * @param limit  bytes of all entries together
 * @throws FileFault for an archive that is damaged, locked, of more than 200 entries, too large, or packed in a way
 *   that spreadsheet programs and file managers do not use
 */
export function zipParts(name: string, bytes: Uint8Array, limit: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end < 0) throw damaged(name, { en: 'its end is missing', zh: '结尾缺失' });
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) throw new FileFault('data/too-many-parts', name, { count, limit: maxEntries });
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let k = 0; k < count; k++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw damaged(name, { en: 'its directory is not whole', zh: '目录不完整' });
    const [nameLength, extra, comment] = [28, 30, 32].map((o) => view.getUint16(at + o, true)) as [
      number,
      number,
      number,
    ];
    const entry = entryAt(name, bytes, view, { at, nameLength });
    at += 46 + nameLength + extra + comment;
    if (entry === null) continue;
    total += entry.bytes;
    if (total > limit) throw new FileFault('data/file-too-large', name, { limit });
    entries.push(entry);
  }
  return entries;
}

/** Where the end record of the directory stands; −1 where there is none. A comment of up to 65,535 bytes may follow it. */
function endOfDirectory(view: DataView): number {
  const least = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= least; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return -1;
}

function entryAt(
  archive: string,
  bytes: Uint8Array,
  view: DataView,
  { at, nameLength }: { at: number; nameLength: number },
): ZipEntry | null {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [crc, packedBytes, size] = [16, 20, 24].map((o) => view.getUint32(at + o, true)) as [
    number,
    number,
    number,
  ];
  const name = entryName(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0);
  if (name.endsWith('/')) return null;
  if (flags & 1) throw new FileFault('data/file-locked', archive);
  if (method !== 0 && method !== 8)
    throw new FileFault('data/packing-unknown', archive, { part: name, method });
  const head = view.getUint32(at + 42, true);
  if (head + 30 > bytes.length || view.getUint32(head, true) !== 0x04034b50)
    throw damaged(archive, { en: 'a part is not where its directory says', zh: '目录所指的位置没有内容' });
  const start = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
  if (start + packedBytes > bytes.length)
    throw damaged(archive, { en: 'its end is missing', zh: '结尾缺失' });
  const packed = bytes.subarray(start, start + packedBytes);
  const part =
    method === 0 ? plainPart(name, packed) : packedPart(name, packed, { packing: 'deflate', limit: size });
  return { name, packedBytes, bytes: size, part: checkedPart(part, size, crc) };
}

/** Names are UTF-8 where the archive says so or they are; those of older Chinese Windows are GB18030. */
function entryName(bytes: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !utf8 }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** A part that is whole: as many bytes as were packed, with their checksum. */
function checkedPart({ name, chunks }: FilePart, size: number, crc: number): FilePart {
  return {
    name,
    async *chunks() {
      let [length, sum] = [0, 0];
      for await (const chunk of chunks()) {
        length += chunk.length;
        sum = crc32(chunk, sum);
        yield chunk;
      }
      if (length !== size || sum !== crc)
        throw damaged(name, { en: 'its content is not what was packed', zh: '内容已被改动' });
    },
  };
}

function damaged(name: string, reason: Sentence): FileFault {
  return new FileFault('data/file-damaged', name, { reason });
}
