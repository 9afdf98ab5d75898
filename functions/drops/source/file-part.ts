import { Readable } from 'node:stream';
import { createGunzip, createInflateRaw } from 'node:zlib';
import { FileFault } from './file-fault.ts';

/** How large a file may be, bytes after unpacking. */
export const maxFileBytes = 400_000_000;

const sliceBytes = 2 ** 18;

/** The bytes of a file, or of one part of an archive, in pieces; from the start each time it is called. */
export interface FilePart {
  readonly name: string;
  chunks(): AsyncIterable<Uint8Array>;
}

/** Bytes that are not packed. */
export function plainPart(name: string, bytes: Uint8Array): FilePart {
  return {
    name,
    async *chunks() {
      yield* slices(bytes);
    },
  };
}

/**
 * Packed bytes, inflated piece by piece.
 * `chunks` ends with FileFault where they are damaged, cut off, or give more than `limit` bytes.
 */
export function packedPart(
  name: string,
  bytes: Uint8Array,
  { packing, limit }: { packing: 'gzip' | 'deflate'; limit: number },
): FilePart {
  return {
    name,
    async *chunks() {
      const inflate = (packing === 'gzip' ? createGunzip : createInflateRaw)({ chunkSize: sliceBytes });
      let total = 0;
      try {
        for await (const chunk of Readable.from(slices(bytes)).pipe(inflate) as AsyncIterable<Uint8Array>) {
          total += chunk.length;
          if (total > limit) throw new FileFault('data/file-too-large', name, { limit });
          yield chunk;
        }
      } catch (error) {
        throw error instanceof FileFault ? error : damaged(name, (error as NodeJS.ErrnoException).code);
      }
    },
  };
}

function damaged(name: string, code: string | undefined): FileFault {
  const reason =
    code === 'Z_BUF_ERROR'
      ? { en: 'its end is missing', zh: '结尾缺失' }
      : { en: 'its content is not what was packed', zh: '内容已被改动' };
  return new FileFault('data/file-damaged', name, { reason });
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += sliceBytes) yield bytes.subarray(at, at + sliceBytes);
}

/** All bytes of a part, whose size its archive has told and holds to. */
export async function allBytes({ chunks }: FilePart): Promise<Uint8Array> {
  const found: Uint8Array[] = [];
  for await (const chunk of chunks()) found.push(chunk);
  return new Uint8Array(Buffer.concat(found));
}

/** The first bytes of a part, `count` or all there are. */
export async function firstBytes({ chunks }: FilePart, count: number): Promise<Uint8Array> {
  const found: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks()) {
    found.push(chunk);
    length += chunk.length;
    if (length >= count) break;
  }
  return Buffer.concat(found).subarray(0, count);
}
