import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { WorldError } from '../ports/world-error.ts';

/**
 * A secret that is made once: the bytes of the file, or `make()` written there (0600) on first use.
 * Two first starts at once agree: the file appears whole, and only one of them wins.
 * @throws WorldError when the file can be neither read nor made
 */
export async function secretFile(path: string, make: () => Uint8Array): Promise<Uint8Array> {
  try {
    return (await readExisting(path)) ?? (await create(path, make()));
  } catch (cause) {
    throw new WorldError('keys', `the key file ${path} can be neither read nor made`, { cause });
  }
}

async function create(path: string, bytes: Uint8Array): Promise<Uint8Array> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
    return bytes;
  } catch (error) {
    const first = await readExisting(path);
    if (first === null) throw error;
    return first;
  } finally {
    await unlink(draft);
  }
}

async function readExisting(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
