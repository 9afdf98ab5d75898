import { untrack } from 'svelte';
import { turns } from './turns.ts';

/** Fetches an answer; null where there is none to show. */
type Fetch<Question, Answer> = (question: Question, signal: AbortSignal) => Promise<Answer | null>;

/**
 * What was fetched for a question, with what is under way and what went wrong. The newest question wins:
 * it aborts the older ones, and no late answer takes its place. The last answer stays while the next is
 * under way, and when it fails.
 */
export class Resource<Question, Answer> {
  answer = $state.raw<Answer | null>(null);
  /** What `answer` answers. */
  answered = $state.raw<Question | null>(null);
  /** Whether the newest question has no answer yet. */
  busy = $state(false);
  /** What the newest question failed by. */
  error = $state.raw<Error | null>(null);

  readonly #fetch: Fetch<Question, Answer>;
  readonly #turns = turns();

  constructor(fetch: Fetch<Question, Answer>) {
    this.#fetch = fetch;
  }

  /** Asks; resolves to the answer, or to null where it failed or came too late. Throws nothing. */
  async ask(question: Question): Promise<Answer | null> {
    const turn = untrack(() => this.#begin());
    try {
      const answer = await this.#fetch(question, turn.signal).finally(turn.settle);
      if (turn.isNewest()) [this.busy, this.error] = [false, null];
      if (answer === null || !turn.accept()) return null;
      [this.answer, this.answered] = [answer, question];
      return answer;
    } catch (error) {
      if (turn.isNewest()) {
        this.busy = false;
        this.error = error instanceof Error ? error : new Error(String(error));
      }
      return null;
    }
  }

  /** Forgets the answer and the error, and whatever is under way. */
  clear(): void {
    this.#turns.end();
    [this.answer, this.answered, this.error, this.busy] = [null, null, null, false];
  }

  #begin() {
    [this.busy, this.error] = [true, null];
    return this.#turns.next();
  }
}
