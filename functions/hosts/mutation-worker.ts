import { mutationSession } from './mutation/mutation-session.ts';
import type { WorkerAnswer, WorkerOrder } from './mutation/run-mutants.ts';

/** A process that runs one mutant after the other as its parent says; an endless loop ends with it. */
const [, , root = process.cwd()] = process.argv;
const session = await mutationSession(root);
const answer = (message: WorkerAnswer): void => void process.send?.(message);

process.on('message', (order: WorkerOrder) => {
  void obey(order).catch((error: unknown) => answer({ kind: 'failed', message: String(error) }));
});
answer({ kind: 'ready' });

async function obey(order: WorkerOrder): Promise<void> {
  switch (order.kind) {
    case 'baseline':
      return answer({ kind: 'baseline', durations: [...(await session.baseline(order.tests))] });
    case 'run':
      return answer({ kind: 'verdict', verdict: await session.run(order.mutant, order.tests) });
  }
}
