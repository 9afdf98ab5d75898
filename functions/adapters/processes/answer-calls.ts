import { failure, type AnswerMessage, type CallMessage } from './call-message.ts';

/**
 * A process's side of a pool: does each call that comes and says what came of it, until it is asked to end or the
 * server is gone. Ctrl-C in a terminal reaches the server too, which then asks it to end.
 */
export function answerCalls({
  call,
  end,
}: {
  readonly call: (name: string, given: readonly unknown[]) => Promise<unknown>;
  readonly end: () => Promise<void>;
}): void {
  const answer = async ({ name, given }: Exclude<CallMessage, 'end'>): Promise<AnswerMessage> => {
    try {
      return { kind: 'done', value: await call(name, given) };
    } catch (error) {
      return failure(error);
    }
  };
  process.on('SIGINT', () => undefined);
  process.once('disconnect', () => process.exit());
  process.on('message', (message: CallMessage) => {
    if (message === 'end') void end().finally(() => process.exit());
    else void answer(message).then((said) => process.send?.(said));
  });
}
