import { WorldError } from '../../ports/world-error.ts';

/** A call on its way to a process; `end` asks the process to end. */
export type CallMessage = { readonly name: string; readonly given: readonly unknown[] } | 'end';

/** What a process says of the call that it was given. */
export type AnswerMessage =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'world'; readonly adapter: string; readonly message: string; readonly retry: boolean }
  | { readonly kind: 'failed'; readonly error: unknown };

/** An error as a message: what the world did keeps its adapter, which a clone would lose. */
export function failure(error: unknown): AnswerMessage {
  if (!(error instanceof WorldError)) return { kind: 'failed', error };
  const { adapter, retry } = error;
  return { kind: 'world', adapter, retry, message: error.message.slice(`${adapter}: `.length) };
}

/** The value of an answer. @throws what the call threw */
export function valueOfAnswer(answer: AnswerMessage): unknown {
  switch (answer.kind) {
    case 'done':
      return answer.value;
    case 'world':
      throw new WorldError(answer.adapter, answer.message, { retry: answer.retry });
    case 'failed':
      throw answer.error;
  }
}
