import { WorldError } from '../../../ports/world-error.ts';
import { answerCalls } from '../answer-calls.ts';

// A process for the tests of the pool: what it is asked says what it does.
answerCalls({
  async call(name, [asked]) {
    if (name === 'spin') for (const end = performance.now() + Number(asked); performance.now() < end;);
    if (name === 'world') throw new WorldError('files', 'no room', { retry: true });
    if (name === 'mistake') throw new RangeError('no such thing');
    if (name === 'die') process.exit(1);
    if (name === 'echo') return asked;
    return process.pid;
  },
  end: () => Promise.resolve(),
});
