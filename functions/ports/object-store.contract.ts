import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ObjectStore } from './object-store.ts';

/** A store under test, empty, and how to let go of it. */
export interface StoreUnderTest {
  readonly store: ObjectStore;
  readonly close: () => Promise<void>;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function keys(store: ObjectStore, prefix: string): Promise<string[]> {
  const found: string[] = [];
  for await (const key of store.list(prefix)) found.push(key);
  return found;
}

/** The contract of `ObjectStore`, run on every adapter. */
export function objectStoreContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`ObjectStore contract: ${name}`, () => {
    let under: StoreUnderTest;
    let store: ObjectStore;
    beforeAll(async () => {
      under = await open();
      store = under.store;
    });
    afterAll(() => under.close());

    test('get(key) of a missing object is null', async () => {
      expect(await store.get('log/0000000001.json')).toBeNull();
    });

    test('putIfAbsent(key, bytes) keeps every byte, also none at all', async () => {
      const every = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 31) % 256);
      expect(await store.putIfAbsent('bytes/every.bin', every)).toBe('created');
      expect(Buffer.compare((await store.get('bytes/every.bin')) as Uint8Array, every)).toBe(0);
      expect(await store.putIfAbsent('bytes/none.bin', new Uint8Array())).toBe('created');
      expect(await store.get('bytes/none.bin')).toEqual(new Uint8Array());
    });

    test('putIfAbsent never overwrites', async () => {
      expect(await store.putIfAbsent('once/a', bytesOf('first'))).toBe('created');
      expect(await store.putIfAbsent('once/a', bytesOf('second'))).toBe('exists');
      expect(await store.get('once/a')).toEqual(bytesOf('first'));
    });

    test('erase(key) takes away what is sealed and nothing else; what is not there is no matter', async () => {
      const key = 'sealed/2026-12-28/a.bin';
      await store.putIfAbsent(key, bytesOf('secret'));
      await store.putIfAbsent('sealed/2026-12-28/b.bin', bytesOf('other'));
      await store.erase(key);
      await store.erase(key);
      await store.erase('sealed/none/a.bin');
      expect(await store.get(key)).toBeNull();
      expect(await keys(store, 'sealed/')).toEqual(['sealed/2026-12-28/b.bin']);
      expect(await store.putIfAbsent(key, bytesOf('again'))).toBe('created');
      await store.putIfAbsent('kept/a', bytesOf('kept'));
      for (const other of ['kept/a', 'sealed', 'sealedx/a', 'sealed/../kept/a', ''])
        await expect((async () => store.erase(other))()).rejects.toThrow(RangeError);
      expect(await store.get('kept/a')).toEqual(bytesOf('kept'));
    });

    test('of 16 writers at once one wins, and the object is the winner’s', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 16 }, (_, i) =>
          store.putIfAbsent('race/0000000001.json', bytesOf(`writer ${i}`)),
        ),
      );
      const winners = outcomes.flatMap((outcome, i) => (outcome === 'created' ? [i] : []));
      expect(winners).toHaveLength(1);
      expect(await store.get('race/0000000001.json')).toEqual(bytesOf(`writer ${winners[0]}`));
    });

    test('list(prefix) is in order of code units, over folders and more than 1000 keys', async () => {
      const named = [
        'list/a-b/x',
        'list/a.b/x',
        'list/a/B',
        'list/a/b',
        'list/a/b=1',
        'list/aa',
        'list/b/c/d',
      ];
      await Promise.all(named.map((key) => store.putIfAbsent(key, bytesOf(key))));
      expect(await keys(store, 'list/')).toEqual(named);
      expect(await keys(store, 'list/a/b')).toEqual(['list/a/b', 'list/a/b=1']);
      expect(await keys(store, 'list/a')).toEqual(named.slice(0, 6));
      expect(await keys(store, 'nothing/here')).toEqual([]);

      const many = Array.from({ length: 1003 }, (_, i) => `many/${String(i).padStart(6, '0')}`);
      for (let from = 0; from < many.length; from += 50)
        await Promise.all(many.slice(from, from + 50).map((key) => store.putIfAbsent(key, bytesOf('x'))));
      expect(await keys(store, 'many/')).toEqual(many);
    }, 30_000);

    test.each([
      ['empty', ''],
      ['absolute', '/etc/passwd'],
      ['going up', '../outside'],
      ['going up inside', 'a/../../outside'],
      ['a dot', 'a/./b'],
      ['an empty part', 'a//b'],
      ['ending in a slash', 'a/'],
      ['NUL', 'a\u0000b'],
      ['a backslash', 'a\\b'],
      ['hidden', 'a/.hidden'],
      ['not ASCII', '数据/a'],
      ['a space', 'a b'],
      ['too long', 'a'.repeat(513)],
    ])('refuses a key that is %s', async (_, key) => {
      await expect(async () => store.get(key)).rejects.toBeInstanceOf(RangeError);
      await expect(async () => store.putIfAbsent(key, bytesOf('x'))).rejects.toBeInstanceOf(RangeError);
      if (key !== '' && key !== 'a/' && key !== 'a'.repeat(513))
        await expect(keys(store, key)).rejects.toBeInstanceOf(RangeError);
    });
  });
}
