import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { objectStoreContract } from '../../ports/object-store.contract.ts';
import { WorldError } from '../../ports/world-error.ts';
import { filesStore } from './files-store.ts';

const scratch = (): Promise<string> => mkdtemp(join(tmpdir(), 'quanheng-files-'));

objectStoreContract('files', async () => {
  const folder = await scratch();
  return {
    store: filesStore({ root: join(folder, 'not', 'made', 'yet') }),
    close: () => rm(folder, { recursive: true }),
  };
});

test('filesStore leaves no temp file behind and lists none that a crash left', async () => {
  const root = await scratch();
  const store = filesStore({ root });
  await Promise.all(
    ['x', 'y', 'z'].map((text) => store.putIfAbsent('log/1', new TextEncoder().encode(text))),
  );
  expect(await readdir(join(root, 'log'))).toEqual(['1']);
  await writeFile(join(root, 'log', '.tmp-orphan'), 'half');
  const found: string[] = [];
  for await (const key of store.list('')) found.push(key);
  expect(found).toEqual(['log/1']);
  await rm(root, { recursive: true });
});

test('filesStore follows no symbolic link out of its folder', async () => {
  const folder = await scratch();
  await mkdir(join(folder, 'root'));
  await mkdir(join(folder, 'outside'));
  await writeFile(join(folder, 'outside', 'secret'), 'secret');
  await symlink(join(folder, 'outside'), join(folder, 'root', 'door'));
  await symlink(join(folder, 'outside', 'secret'), join(folder, 'root', 'window'));
  const store = filesStore({ root: join(folder, 'root') });
  await expect(store.get('door/secret')).rejects.toBeInstanceOf(WorldError);
  await expect(store.get('window')).rejects.toBeInstanceOf(WorldError);
  await expect(store.putIfAbsent('door/new', new Uint8Array())).rejects.toBeInstanceOf(WorldError);
  await expect(store.putIfAbsent('door/deeper/new', new Uint8Array())).rejects.toBeInstanceOf(WorldError);
  expect(await readdir(join(folder, 'outside'))).toEqual(['secret']);
  await rm(folder, { recursive: true });
});
