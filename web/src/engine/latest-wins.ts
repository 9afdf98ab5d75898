/**
 * Runs one task at a time; of the tasks that arrive meanwhile only the newest is kept.
 *
 * @param run   what to do with one input
 * @returns     a function that queues an input; resolves to its answer, or to null when a newer one took its place
 *
 * const queue = latestWins(simulate); queue(a); queue(b); queue(c); // runs a, then c
 */
export function latestWins<Input, Answer>(
  run: (input: Input) => Promise<Answer>,
): (input: Input) => Promise<Answer | null> {
  let busy = false;
  let waiting: { input: Input; settle: (start: boolean) => void } | null = null;

  const next = () => {
    const turn = waiting;
    waiting = null;
    busy = turn !== null;
    turn?.settle(true);
  };

  return async (input) => {
    if (busy) {
      waiting?.settle(false);
      const mayStart = await new Promise<boolean>((settle) => {
        waiting = { input, settle };
      });
      if (!mayStart) return null;
    }
    busy = true;
    try {
      return await run(input);
    } finally {
      next();
    }
  };
}
