import { createHash } from 'node:crypto';
import { createReadStream, type BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/**
 * SHA-256 (hex) of files: read once, and again once a path leads to another file or the file was written to.
 * @returns  a function of a path that gives null where no file is
 */
export function fileDigests(): (path: string) => Promise<string | null> {
  const known = new Map<string, { readonly seen: string; readonly digest: Promise<string> }>();
  return async (path) => {
    const file = await fileAt(path);
    if (file === null) return null;
    const seen = `${file.ino} ${file.size} ${file.mtimeNs} ${file.ctimeNs}`;
    const before = known.get(path);
    if (before?.seen === seen) return before.digest;
    const digest = digestOf(path);
    known.set(path, { seen, digest });
    digest.catch(() => known.delete(path));
    return digest;
  };
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

const fileAt = (path: string): Promise<BigIntStats | null> => stat(path, { bigint: true }).catch(() => null);
