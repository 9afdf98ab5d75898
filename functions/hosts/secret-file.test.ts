import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WorldError } from '../ports/world-error.ts';
import { pseudonymKey } from './pseudonym-key.ts';
import { secretFile } from './secret-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secret-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('secretFile(path, make)', () => {
  it('makes the file once, readable by its owner alone', async () => {
    const path = join(folder, 'deep', 'key');
    const first = await secretFile(path, () => Buffer.from('one'));
    const second = await secretFile(path, () => Buffer.from('two'));
    expect(Buffer.from(first).toString()).toBe('one');
    expect(Buffer.from(second).toString()).toBe('one');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('gives all of twenty first starts at once the same bytes', async () => {
    const path = join(folder, 'key');
    const starts = Array.from({ length: 20 }, (_, i) => secretFile(path, () => Buffer.from(`start ${i}`)));
    const texts = (await Promise.all(starts)).map((bytes) => Buffer.from(bytes).toString());
    expect(new Set(texts).size).toBe(1);
  });
});

describe('pseudonymKey(path)', () => {
  it('has 32 bytes and stays the same', async () => {
    const path = join(folder, 'pseudonym.key');
    const key = await pseudonymKey(path);
    expect(key.length).toBe(32);
    expect(Buffer.from(await pseudonymKey(path)).equals(Buffer.from(key))).toBe(true);
  });

  it('refuses a damaged file instead of replacing it', async () => {
    const path = join(folder, 'pseudonym.key');
    await writeFile(path, 'cut of');
    await expect(pseudonymKey(path)).rejects.toBeInstanceOf(WorldError);
  });
});
