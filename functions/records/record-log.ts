import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ObjectStore } from '../ports/object-store.ts';
import { sha256Hex } from '../ports/sha256-hex.ts';
import { WorldError } from '../ports/world-error.ts';

type Awaitable<T> = T | Promise<T>;

/** A record at its place in a log. */
export interface Entry<Body> {
  /** From 1, without gaps. */
  readonly n: number;
  /** SHA-256 (hex) of the bytes of the record before; empty for the first. */
  readonly previous: string;
  /** SHA-256 (hex) of the bytes of this record, which hold its place too: it names the log up to here. */
  readonly hash: string;
  readonly body: Body;
}

/**
 * Facts of one kind in the order in which they happened: numbered objects `<folder>/<10 digits>.json`, each written
 * only where none is and chained to the bytes of the one before. One object is one fact: it is there whole or not at all.
 */
export interface RecordLog<Body extends object> {
  /** Every record, oldest first. @throws WorldError when one is missing, unreadable or out of the chain */
  all(): Promise<readonly Entry<Body>[]>;
  /** The newest `limit` records, newest first, and how many there are. */
  newest(limit: number): Promise<{ readonly entries: readonly Entry<Body>[]; readonly total: number }>;
  /** Writes a record at the next free place. @throws WorldError when others always came first */
  append(body: Body): Promise<Entry<Body>>;
  /**
   * Writes what `next` makes of all records before; a lost race asks it again with the winner's record among them.
   * @returns null when `next` wants nothing written
   */
  appendAfter(next: (before: readonly Entry<Body>[]) => Awaitable<Body | null>): Promise<Entry<Body> | null>;
}

export interface RecordLogOptions {
  /** Folder of the store, with a slash at its end. */
  readonly folder: string;
  /** Who complains when something is wrong, e.g. `audit`. */
  readonly part: string;
  /** Names of the place inside a record. */
  readonly names?: { readonly n: string; readonly previous: string };
}

/** Lost races before a writer gives up; each waits a little longer, at random, so that writers spread out. */
const attempts = 50;
/** Records read at the same time. */
const batch = 32;

/** Key of a record; ten digits keep the keys in order. */
export function recordKey(folder: string, n: number): string {
  return `${folder}${String(n).padStart(10, '0')}.json`;
}

/** The log in a folder of a store; what was read once is kept, since records never change. */
export function recordLog<Body extends object>(
  store: ObjectStore,
  { folder, part, names = { n: 'n', previous: 'previous' } }: RecordLogOptions,
): RecordLog<Body> {
  let known: readonly Entry<Body>[] = [];
  let head: Entry<Body> | null = null;

  async function read(n: number): Promise<Entry<Body> | null> {
    const key = recordKey(folder, n);
    const bytes = await store.get(key);
    if (bytes === null) return null;
    const record = parsed(bytes);
    if (record === null) throw damaged(`${key} is damaged`);
    const { [names.n]: place, [names.previous]: previous, ...body } = record;
    if (place !== n) throw damaged(`${key} says that it is number ${String(place)}`);
    return { n, previous: (previous ?? '') as string, hash: sha256Hex(bytes), body: body as Body };
  }

  /** Records `from` to `to`, all of which must be there. */
  async function range(from: number, to: number): Promise<Entry<Body>[]> {
    const found: Entry<Body>[] = [];
    for (let start = from; start <= to; start += batch) {
      const numbers = Array.from({ length: Math.min(batch, to - start + 1) }, (_, k) => start + k);
      for (const [k, entry] of (await Promise.all(numbers.map(read))).entries()) {
        if (entry === null) throw damaged(`${recordKey(folder, numbers[k] as number)} is missing`);
        found.push(entry);
      }
    }
    return found;
  }

  /** How many records a listing shows. */
  async function listed(): Promise<number> {
    let n = 0;
    for await (const key of store.list(folder)) {
      if (key !== recordKey(folder, n + 1))
        throw damaged(`the log should go on with ${recordKey(folder, n + 1)} but has ${key}`);
      n += 1;
    }
    return n;
  }

  /** Records after `last`, which others may have written since. */
  async function since(last: number): Promise<Entry<Body>[]> {
    const found: Entry<Body>[] = [];
    for (let n = last + 1; ; n += 1) {
      const entry = await read(n);
      if (entry === null) return found;
      found.push(entry);
    }
  }

  function mustChain(entries: readonly Entry<Body>[], before: Entry<Body> | undefined): void {
    let previous = before?.hash ?? (entries[0]?.n === 1 ? '' : undefined);
    for (const entry of entries) {
      if (previous !== undefined && entry.previous !== previous)
        throw damaged(`${recordKey(folder, entry.n)} does not follow the record before it`);
      previous = entry.hash;
    }
  }

  function damaged(what: string): WorldError {
    return new WorldError(part, `${what}: restore the log from a backup`);
  }

  async function all(): Promise<readonly Entry<Body>[]> {
    const before = known;
    const start = before.length > 0 ? [] : await range(1, await listed());
    const found = [...start, ...(await since(before.length + start.length))];
    mustChain(found, before.at(-1));
    const now = [...before, ...found];
    if (now.length > known.length) known = now;
    return now;
  }

  async function last(): Promise<Entry<Body> | null> {
    const before = head ?? (await startOfLast());
    const found = await since(before?.n ?? 0);
    mustChain(found, before ?? undefined);
    const now = found.at(-1) ?? before;
    if (now !== null && now.n > (head?.n ?? 0)) head = now;
    return now;
  }

  async function startOfLast(): Promise<Entry<Body> | null> {
    const n = await listed();
    return n === 0 ? null : ((await range(n, n))[0] as Entry<Body>);
  }

  async function written(after: Entry<Body> | null | undefined, body: Body): Promise<Entry<Body> | null> {
    const [n, previous] = [(after?.n ?? 0) + 1, after?.hash ?? ''];
    const record = { [names.n]: n, [names.previous]: previous, ...body };
    const bytes = new TextEncoder().encode(`${JSON.stringify(record, null, 1)}\n`);
    const outcome = await store.putIfAbsent(recordKey(folder, n), bytes);
    return outcome === 'created' ? { n, previous, hash: sha256Hex(bytes), body } : null;
  }

  async function inTurn<T>(attempt: () => Promise<{ done: T } | null>): Promise<T> {
    for (let k = 0; k < attempts; k += 1) {
      const outcome = await attempt();
      if (outcome !== null) return outcome.done;
      await pause(randomInt(1, 4 + 2 * k));
    }
    throw new WorldError(part, `${attempts} others came first, one after the other: try again`, {
      retry: true,
    });
  }

  return {
    all,
    async newest(limit) {
      const total = (await last())?.n ?? 0;
      const entries = await range(Math.max(1, total - limit + 1), total);
      mustChain(entries, undefined);
      return { entries: entries.toReversed(), total };
    },
    append: (body) =>
      inTurn(async () => {
        const entry = await written(await last(), body);
        return entry && { done: entry };
      }),
    appendAfter: (next) =>
      inTurn(async () => {
        const before = await all();
        const body = await next(before);
        if (body === null) return { done: null };
        const entry = await written(before.at(-1), body);
        return entry && { done: entry };
      }),
  };
}

function parsed(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown> | null)
      : null;
  } catch {
    return null;
  }
}
