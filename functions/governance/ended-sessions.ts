import type { Clock } from '../ports/clock.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { sha256Hex } from '../ports/sha256-hex.ts';

/** Session tokens that somebody signed out of: they count no more, wherever a copy lies. */
export interface EndedSessions {
  end(token: string): Promise<void>;
  has(token: string): Promise<boolean>;
}

/** Ended sessions in a store under `sessions/`, by the digest of the token; a restart forgets none. */
export function endedSessions(store: ObjectStore, clock: Clock): EndedSessions {
  return {
    async end(token) {
      const at = JSON.stringify({ at: clock().toISOString() });
      await store.putIfAbsent(keyOf(token), new TextEncoder().encode(at));
    },
    has: async (token) => (await store.get(keyOf(token))) !== null,
  };
}

function keyOf(token: string): string {
  return `sessions/${sha256Hex(token)}.json`;
}
