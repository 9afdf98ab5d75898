import type { Clock } from '../ports/clock.ts';
import type { Person } from '../ports/identity.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { WorldError } from '../ports/world-error.ts';

/** One version of a plan as it lies in a store. */
export interface StoredPlan {
  readonly id: string;
  readonly version: number;
  readonly yaml: string;
  /** When and by whom it was saved; empty where the note of it was lost. */
  readonly at: string;
  readonly by: string;
}

/** Plans of one workspace: `plans/<id>/<version>.yaml`, each version for ever. */
export interface PlanStore {
  /** Ids with their newest version, ascending by id. */
  newest(): Promise<ReadonlyMap<string, number>>;
  read(id: string, version: number): Promise<StoredPlan | null>;
  /** Saves as the next version; the same text as the newest one is not saved again. */
  save(id: string, yaml: string, by: Person): Promise<{ id: string; version: number }>;
}

const attempts = 20;
const place = (id: string, version: number): string => `plans/${id}/${String(version).padStart(6, '0')}`;

/** The plans of an object store. */
export function planStore(store: ObjectStore, clock: Clock): PlanStore {
  async function newest(): Promise<ReadonlyMap<string, number>> {
    const found = new Map<string, number>();
    for await (const key of store.list('plans/')) {
      const [, id, version] = /^plans\/([^/]+)\/(\d{6})\.yaml$/.exec(key) ?? [];
      if (id !== undefined && version !== undefined) found.set(id, Number(version));
    }
    return found;
  }

  async function read(id: string, version: number): Promise<StoredPlan | null> {
    const yaml = await store.get(`${place(id, version)}.yaml`);
    if (yaml === null) return null;
    const note = await store.get(`${place(id, version)}.json`);
    return {
      id,
      version,
      yaml: text(yaml),
      ...(note === null ? { at: '', by: '' } : (JSON.parse(text(note)) as Note)),
    };
  }

  return {
    newest,
    read,
    async save(id, yaml, by) {
      let last = (await newest()).get(id) ?? 0;
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        if (last > 0 && (await read(id, last))?.yaml === yaml) return { id, version: last };
        last += 1;
        if ((await store.putIfAbsent(`${place(id, last)}.yaml`, bytes(yaml))) === 'exists') continue;
        const note: Note = { at: clock().toISOString(), by: by.user };
        await store.putIfAbsent(`${place(id, last)}.json`, bytes(JSON.stringify(note)));
        return { id, version: last };
      }
      throw new WorldError('plans', `no free version of ${id} after ${attempts} attempts`, { retry: true });
    },
  };
}

type Note = Pick<StoredPlan, 'at' | 'by'>;

function text(given: Uint8Array): string {
  return new TextDecoder().decode(given);
}

function bytes(given: string): Uint8Array {
  return new TextEncoder().encode(given);
}
