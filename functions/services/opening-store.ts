import type { Clock } from '../ports/clock.ts';
import type { Person } from '../ports/identity.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { WorldError } from '../ports/world-error.ts';

/** One change of what everybody opens on. */
export type OpeningChange =
  | { readonly kind: 'pin'; readonly version: string }
  | { readonly kind: 'in-force'; readonly plan: string; readonly planVersion: number }
  | { readonly kind: 'not-in-force'; readonly plan: string };

/** A change with who made it, when and why; kept for ever. */
export type OpeningRecord = OpeningChange & {
  /** Of the text of the plan that was marked; empty for other changes. */
  readonly sha256: string;
  /** Place in the list, from 1. */
  readonly n: number;
  readonly at: string;
  readonly by: string;
  readonly note: string;
};

/** The changes of a workspace, `opening/<n>.json`. */
export interface OpeningStore {
  /** Oldest first. @throws WorldError when one in the middle cannot be read */
  all(): Promise<OpeningRecord[]>;
  append(
    change: OpeningChange,
    about: { readonly note: string; readonly sha256: string },
    by: Person,
  ): Promise<OpeningRecord>;
}

const attempts = 20;
const keyOf = (n: number): string => `opening/${String(n).padStart(6, '0')}.json`;

/** The changes in an object store: each claims the next number by put-if-absent. */
export function openingStore(store: ObjectStore, clock: Clock): OpeningStore {
  async function count(): Promise<number> {
    let n = 0;
    for await (const key of store.list('opening/')) n = Number(/(\d{6})\.json$/.exec(key)?.[1] ?? n);
    return n;
  }

  async function read(n: number): Promise<OpeningRecord> {
    const bytes = await store.get(keyOf(n));
    if (bytes === null) throw new WorldError('opening', `${keyOf(n)} is missing: restore it from a backup`);
    return JSON.parse(new TextDecoder().decode(bytes)) as OpeningRecord;
  }

  return {
    async all() {
      const total = await count();
      return Promise.all(Array.from({ length: total }, (_, k) => read(k + 1)));
    },
    async append(change, { note, sha256 }, by) {
      let n = await count();
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        n += 1;
        const record: OpeningRecord = { n, at: clock().toISOString(), by: by.user, note, sha256, ...change };
        const bytes = new TextEncoder().encode(JSON.stringify(record));
        if ((await store.putIfAbsent(keyOf(n), bytes)) === 'created') return record;
      }
      throw new WorldError('opening', `no free number after ${attempts} attempts`, { retry: true });
    },
  };
}
