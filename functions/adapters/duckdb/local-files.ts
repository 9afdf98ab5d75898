import { randomUUID } from 'node:crypto';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ObjectStore } from '../../ports/object-store.ts';
import { sha256Hex } from '../../ports/sha256-hex.ts';
import { WorldError } from '../../ports/world-error.ts';

const namedByHash = /(?:^|\/)([0-9a-f]{64})\.[a-z]+$/;

/**
 * Paths on this machine for objects of a store: the store's own files, or copies in a cache folder that may be
 * thrown away at any time. A copy of an object named by its sha256 is checked against that name.
 *
 * @returns  a function of a key that throws WorldError where the object is missing or is not what its name says
 */
export function localFiles(store: ObjectStore, cacheFolder: string): (key: string) => Promise<string> {
  const coming = new Map<string, Promise<string>>();
  const { localPath } = store;
  if (localPath) return async (key) => localPath.call(store, key);
  return (key) => {
    const known = coming.get(key);
    if (known) return known;
    const path = copy(store, key, join(cacheFolder, `${sha256Hex(key)}.parquet`)).catch((error: unknown) => {
      coming.delete(key);
      throw error;
    });
    coming.set(key, path);
    return path;
  };
}

async function copy(store: ObjectStore, key: string, path: string): Promise<string> {
  if (await isThere(path)) return path;
  const bytes = await store.get(key);
  if (!bytes) throw new WorldError('duckdb', `object ${key} is missing`);
  const named = namedByHash.exec(key)?.[1];
  if (named !== undefined && named !== sha256Hex(bytes))
    throw new WorldError('duckdb', `object ${key} does not hold the bytes that its name says`);
  await mkdir(join(path, '..'), { recursive: true });
  const temp = `${path}.${randomUUID()}`;
  await writeFile(temp, bytes);
  await rename(temp, path);
  return path;
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
