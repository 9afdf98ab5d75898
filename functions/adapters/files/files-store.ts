import { constants, type Dirent } from 'node:fs';
import { open, readdir, realpath } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { mustBeErasable, mustBeKey, mustBePrefix } from '../../ports/object-key.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import { WorldError } from '../../ports/world-error.ts';
import { removeForGood, writeIfAbsent } from './durable-write.ts';

/** An object store whose objects are plain files. */
export type FilesStore = ObjectStore & Required<Pick<ObjectStore, 'localPath'>>;

/**
 * Objects as files under one folder, `<root>/<key>`; safe for several processes at once.
 * No key leads outside `root`, also not through a symbolic link.
 *
 * @param root  folder; made when the first object is written
 */
export function filesStore({ root }: { readonly root: string }): FilesStore {
  const top = resolve(root);
  const pathOf = (key: string): string => {
    mustBeKey(key);
    return join(top, ...key.split('/'));
  };
  return {
    localPath: pathOf,
    get: (key) => world(`read ${key}`, () => readInside(top, pathOf(key))),
    putIfAbsent: (key, bytes) =>
      world(`write ${key}`, async () => {
        const path = pathOf(key);
        await mustStayInside(top, dirname(path));
        return writeIfAbsent(path, bytes);
      }),
    erase: (key) =>
      world(`erase ${key}`, async () => {
        mustBeErasable(key);
        const path = pathOf(key);
        await mustStayInside(top, dirname(path));
        await removeForGood(path);
      }),
    async *list(prefix) {
      mustBePrefix(prefix);
      const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
      yield* keysUnder(top, folder, prefix);
    },
  };
}

async function readInside(top: string, path: string): Promise<Uint8Array | null> {
  try {
    await mustStayInside(top, dirname(path));
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      return new Uint8Array(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isAbsence(error)) return null;
    throw error;
  }
}

/** Refuses a folder that a symbolic link moved outside the root; a folder still to be made is judged by its parents. */
async function mustStayInside(top: string, folder: string): Promise<void> {
  try {
    const [realTop, real] = await Promise.all([realpath(top), realpath(folder)]);
    if (real !== realTop && !real.startsWith(realTop + sep))
      throw new WorldError('files', `${folder} leads outside ${top} through a symbolic link`);
  } catch (error) {
    if (!isAbsence(error)) throw error;
    if (folder !== top) await mustStayInside(top, dirname(folder));
  }
}

/** Keys in order of their code units: a folder sorts as its name and a slash. */
async function* keysUnder(top: string, folder: string, prefix: string): AsyncGenerator<string> {
  const entries = await world(`list ${folder}`, () => entriesOf(join(top, folder)));
  const names = entries
    .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || entry.isFile()))
    .map((entry) => `${folder}${entry.name}${entry.isDirectory() ? '/' : ''}`)
    .filter((name) => name.startsWith(prefix) || prefix.startsWith(name))
    .sort((a, b) => (a < b ? -1 : 1));
  for (const name of names) {
    if (name.endsWith('/')) yield* keysUnder(top, name, prefix);
    else if (name.startsWith(prefix)) yield name;
  }
}

async function entriesOf(path: string): Promise<Dirent[]> {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch (error) {
    if (isAbsence(error)) return [];
    throw error;
  }
}

function isAbsence(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

async function world<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof WorldError || cause instanceof RangeError) throw cause;
    throw new WorldError('files', `could not ${what}: ${(cause as Error).message}`, { cause });
  }
}
