import { mustBeErasable } from '../object-key.ts';
import type { ObjectStore } from '../object-store.ts';

/** An object store in memory, with its objects in sight. */
export interface MemoryStore extends ObjectStore {
  readonly objects: Map<string, Uint8Array>;
}

/** Objects in memory, for tests of what is built on a store; puts yield, so that races show. */
export function memoryStore(): MemoryStore {
  const objects = new Map<string, Uint8Array>();
  return {
    objects,
    get: async (key) => objects.get(key) ?? null,
    putIfAbsent: async (key, bytes) => {
      await Promise.resolve();
      if (objects.has(key)) return 'exists';
      objects.set(key, bytes);
      return 'created';
    },
    erase: async (key) => {
      mustBeErasable(key);
      objects.delete(key);
    },
    async *list(prefix) {
      yield* [...objects.keys()].filter((key) => key.startsWith(prefix)).sort();
    },
  };
}
