import { api, ApiError, type Session as Person } from '../engine/api-client.ts';
import { Resource } from './resource.svelte.ts';

/** Who is here, and what they may do. */
export class Session {
  readonly #person = new Resource((_: null, signal) => api.session(signal));
  readonly #leaving = new Resource((_: null) => api.signOut());
  #ended = $state(false);

  get person(): Person | null {
    return this.#person.answer;
  }

  /** Nobody is signed in, or the session has ended. */
  get signedOut(): boolean {
    return this.#ended || isSignedOut(this.error);
  }

  get error(): Error | null {
    return this.#person.error;
  }

  /** Asks who is here. */
  async start(): Promise<void> {
    this.#ended = false;
    await this.#person.ask(null);
  }

  may(right: Person['rights'][number]): boolean {
    return this.person?.rights.includes(right) ?? false;
  }

  async signOut(): Promise<void> {
    await this.#leaving.ask(null);
    this.#ended = true;
  }

  /** Notes that a request met with the end of the session. */
  meet(error: Error | null): void {
    if (isSignedOut(error)) this.#ended = true;
  }
}

function isSignedOut(error: Error | null): boolean {
  return error instanceof ApiError && error.status === 401;
}
