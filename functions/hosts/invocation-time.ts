/** Milliseconds that are kept for putting an answer together and sending it. */
const kept = 1_500;

/** The time of the invocation that an instance answers now; it answers one at a time. */
export function invocationTime(): {
  readonly begin: (context: { getRemainingTimeInMillis(): number } | undefined) => void;
  /** Until an answer must be on its way; without end outside Lambda. */
  readonly msLeft: () => number;
} {
  let now: { getRemainingTimeInMillis(): number } | undefined;
  return {
    begin: (context) => void (now = context),
    msLeft: () => (now === undefined ? Infinity : now.getRemainingTimeInMillis() - kept),
  };
}
