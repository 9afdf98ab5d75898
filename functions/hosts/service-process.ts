import { answerCalls } from '../adapters/processes/answer-calls.ts';
import type { Reply } from '../services/reply.ts';
import { compose } from './compose.ts';

// A process beside the local server: the same composition over the same folders, its services asked by name.
const [dataFolder = '', keyFile = ''] = process.argv.slice(2);
const { services, close } = compose({ dataFolder, keyFile, clock: () => new Date() });
answerCalls({
  call: (name, given) =>
    (services[name as keyof typeof services] as (...given: readonly unknown[]) => Promise<Reply<unknown>>)(
      ...given,
    ),
  end: close,
});
