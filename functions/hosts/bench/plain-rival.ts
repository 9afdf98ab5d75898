import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ToldFigures } from '../../../simulations/oracle/told-figures.ts';
import type { RivalRun } from './rival-run.ts';

/** Plain objects in a thread of their own, see `plain-thread.ts`. @param size  rows of the benchmark's frame */
export async function withPlainRival(size: number, use: (run: RivalRun) => Promise<void>): Promise<void> {
  const thread = new Worker(new URL('./plain-thread.ts', import.meta.url), {
    workerData: size,
    resourceLimits: { maxOldGenerationSizeMb: 8192 },
  });
  try {
    await once(thread, 'message');
    await use(async (plan) => {
      thread.postMessage(plan);
      return ((await once(thread, 'message')) as [ToldFigures])[0];
    });
  } finally {
    await thread.terminate();
  }
}
