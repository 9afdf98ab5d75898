import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ObjectStore } from '../../ports/object-store.ts';
import { sha256Hex } from '../../ports/sha256-hex.ts';
import { WorldError } from '../../ports/world-error.ts';
import { fileDigests } from './file-digests.ts';

const namedByHash = /(?:^|\/)([0-9a-f]{64})\.[a-z]+$/;

/**
 * Paths on this machine for objects of a store: the store's own files, or copies in a cache folder that may be
 * thrown away at any time. An object named by its sha256 is compared with that name before anything reads it, and again
 * once its file is another one; a damaged copy is fetched anew, a damaged file of the store is refused.
 *
 * @returns  a function of a key that throws WorldError where the object is missing or is not what its name says
 */
export function localFiles(store: ObjectStore, cacheFolder: string): (key: string) => Promise<string> {
  const digestOf = fileDigests();
  const { localPath } = store;
  if (localPath)
    return async (key) => {
      const path = localPath.call(store, key);
      if (namedByHash.test(key)) mustBe(key, await digestOf(path));
      return path;
    };
  const coming = new Map<string, Promise<string>>();
  return (key) => {
    const known = coming.get(key);
    if (known) return known;
    const path = join(cacheFolder, `${sha256Hex(key)}.parquet`);
    const ready = digestOf(path)
      .then((digest) => (isWhole(key, digest) ? path : copy(store, key, path)))
      .finally(() => coming.delete(key));
    coming.set(key, ready);
    return ready;
  };
}

/** @param digest  null where no file is */
function isWhole(key: string, digest: string | null): boolean {
  const named = namedByHash.exec(key)?.[1];
  return digest !== null && (named === undefined || named === digest);
}

function mustBe(key: string, digest: string | null): void {
  if (digest === null) throw new WorldError('duckdb', `object ${key} is missing`);
  if (!isWhole(key, digest))
    throw new WorldError('duckdb', `object ${key} does not hold the bytes that its name says`);
}

async function copy(store: ObjectStore, key: string, path: string): Promise<string> {
  const bytes = await store.get(key);
  mustBe(key, bytes && sha256Hex(bytes));
  await mkdir(join(path, '..'), { recursive: true });
  const temp = `${path}.${randomUUID()}`;
  await writeFile(temp, bytes as Uint8Array);
  await rename(temp, path);
  return path;
}
