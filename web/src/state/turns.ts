/** One question of several that follow each other. */
export interface Turn {
  /** Aborted when a newer question is asked. */
  readonly signal: AbortSignal;
  /** Whether its answer may be shown: never after the answer to a newer question, nor after an end. */
  readonly accept: () => boolean;
  /** Whether no newer question was asked. */
  readonly isNewest: () => boolean;
  /** Its answer is there: nothing is left to abort, which takes the page half a millisecond. */
  readonly settle: () => void;
}

/**
 * Order among questions of one kind. A newer one aborts the older; of answers that come all the same
 * (a worker cannot be aborted) an older one never takes the place of a newer.
 */
export function turns() {
  let asked = 0;
  let shown = 0;
  let last = new AbortController();
  let pending = false;
  return {
    /** The turn of a new question. */
    next(): Turn {
      if (pending) last.abort();
      last = new AbortController();
      pending = true;
      const mine = ++asked;
      return {
        signal: last.signal,
        accept: () => mine > shown && (shown = mine) === mine,
        isNewest: () => mine === asked,
        settle: () => {
          if (mine === asked) pending = false;
        },
      };
    },
    /** No question that was asked so far is answered any more. */
    end(): void {
      last.abort();
      shown = ++asked;
    },
  };
}
