import type { Person } from '../ports/identity.ts';

/** What every handler finds on its context. */
export interface ApiEnv {
  Variables: {
    /** Who asks; null before sign-in. */
    person: Person | null;
  };
}
