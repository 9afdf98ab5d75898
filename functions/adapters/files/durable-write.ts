import { randomUUID } from 'node:crypto';
import { link, mkdir, open, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file only where none is, so that it survives a power cut once this returns:
 * temp file, fsync, link(2) (fails where a file is), fsync of the folder, unlink of the temp file.
 *
 * @returns `exists` when a file was there first
 * @throws the system's error; after it the outcome is unknown
 */
export async function writeIfAbsent(path: string, bytes: Uint8Array): Promise<'created' | 'exists'> {
  const folder = dirname(path);
  await makeFolder(folder);
  const temp = join(folder, `.tmp-${randomUUID()}`);
  try {
    await writeSynced(temp, bytes);
    const outcome = await linkIfAbsent(temp, path);
    await syncFolder(folder);
    return outcome;
  } finally {
    await unlink(temp).catch(() => undefined);
  }
}

/** Takes a file away so that it stays away after a power cut; nothing happens where none is. */
export async function removeForGood(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return;
    throw error;
  }
  await syncFolder(dirname(path));
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function linkIfAbsent(temp: string, path: string): Promise<'created' | 'exists'> {
  try {
    await link(temp, path);
    return 'created';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return 'exists';
    throw error;
  }
}

async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
