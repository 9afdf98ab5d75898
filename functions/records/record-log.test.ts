import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { memoryStore, type MemoryStore } from '../ports/testing/memory-store.ts';
import { recordLog, type RecordLog } from './record-log.ts';

interface Fact {
  readonly text: string;
}
const open = (store: MemoryStore): RecordLog<Fact> =>
  recordLog(store, { folder: 'facts/', part: 'test', names: { n: 'version', previous: 'parentHash' } });
const key = (n: number) => `facts/000000000${n}.json`;
const textsOf = async (log: RecordLog<Fact>) => (await log.all()).map(({ body }) => body.text);

async function three() {
  const store = memoryStore();
  for (const text of ['one', 'two', 'three']) await open(store).append({ text });
  return store;
}

describe('recordLog(store, options)', () => {
  it('numbers records from 1 and chains each to the bytes of the one before', async () => {
    const store = await three();
    const bytes = [1, 2, 3].map((n) => store.objects.get(key(n)) as Uint8Array);
    const hashes = bytes.map((each) => createHash('sha256').update(each).digest('hex'));
    expect(bytes.map((each) => JSON.parse(Buffer.from(each).toString()) as unknown)).toEqual([
      { version: 1, parentHash: '', text: 'one' },
      { version: 2, parentHash: hashes[0], text: 'two' },
      { version: 3, parentHash: hashes[1], text: 'three' },
    ]);
    expect((await open(store).all()).map(({ hash }) => hash)).toEqual(hashes);
    expect((await open(store).newest(2)).entries.map(({ n }) => n)).toEqual([3, 2]);
  });

  it('reads what others wrote since, from a log that was read before', async () => {
    const store = await three();
    const [here, there] = [open(store), open(store)];
    expect([(await here.all()).length, (await here.newest(1)).total]).toEqual([3, 3]);
    await there.append({ text: 'four' });
    expect(await textsOf(here)).toEqual(['one', 'two', 'three', 'four']);
    expect((await here.newest(1)).entries).toMatchObject([{ n: 4, body: { text: 'four' } }]);
  });

  it.each([2, 12, 30])('loses nothing and writes nothing twice with %i writers at once', async (writers) => {
    const store = memoryStore();
    const texts = Array.from({ length: writers }, (_, k) => `writer ${k}`);
    await Promise.all(
      texts.map((text, k) =>
        k % 2 === 0 ? open(store).append({ text }) : open(store).appendAfter(() => ({ text })),
      ),
    );
    expect((await textsOf(open(store))).sort()).toEqual(texts.sort());
  });

  it('asks again what to write after a lost race, with the winner’s record among those before', async () => {
    const store = await three();
    const seen: number[] = [];
    const other = open(store);
    const entry = await open(store).appendAfter(async (before) => {
      seen.push(before.length);
      if (seen.length === 1) await other.append({ text: 'quicker' });
      return before.some(({ body }) => body.text === 'quicker') ? null : { text: 'slower' };
    });
    expect([entry, seen]).toEqual([null, [3, 4]]);
    expect(await textsOf(open(store))).toEqual(['one', 'two', 'three', 'quicker']);
  });

  it.each([
    ['a record is missing', (store: MemoryStore) => store.objects.delete(key(2))],
    ['a record was changed', (store: MemoryStore) => change(store, 2, 'two', 'TWO')],
    ['a record is torn', (store: MemoryStore) => store.objects.set(key(2), Buffer.from('{"version"'))],
    ['a record is null', (store: MemoryStore) => store.objects.set(key(2), Buffer.from('null'))],
    ['two records changed places', swap],
  ])('says so when %s, and which', async (_, damage) => {
    const store = await three();
    damage(store);
    await expect(open(store).all()).rejects.toThrow(/facts\/000000000[23]\.json.*backup/);
    await expect(open(store).newest(3)).rejects.toThrow(/facts\/000000000[23]\.json.*backup/);
  });

  it('gives up when others always come first, and says that it may be tried again', async () => {
    const store = memoryStore();
    const busy = { ...store, putIfAbsent: async () => 'exists' as const };
    await expect(open(busy).append({ text: 'never' })).rejects.toMatchObject({ retry: true });
  });
});

function change(store: MemoryStore, n: number, from: string, to: string): void {
  const text = Buffer.from(store.objects.get(key(n)) as Uint8Array).toString();
  store.objects.set(key(n), Buffer.from(text.replace(from, to)));
}

function swap(store: MemoryStore): void {
  const [two, three] = [2, 3].map((n) => store.objects.get(key(n)) as Uint8Array);
  store.objects.set(key(2), three as Uint8Array).set(key(3), two as Uint8Array);
}
