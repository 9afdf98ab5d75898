import { ApiError } from './api-client.ts';
import type { Engine, EngineAnswer, EngineQuestion, ScoreDetail } from './engine.ts';
import type { WorkerAnswer, WorkerOpening, WorkerQuestion } from './engine-protocol.ts';
import { latestWins } from './latest-wins.ts';
import { planText } from './plan-texts.ts';

/** The engine in a Web Worker: everybody is replayed on each question, one question in flight. */
export function workerEngine(): Engine {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let last = 0;

  worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
    const turn = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'answer') turn?.resolve(data.value);
    else turn?.reject(new ApiError(data.status, data.message));
  };
  worker.onerror = ({ message }) => {
    for (const turn of waiting.values()) turn.reject(new Error(message));
    waiting.clear();
  };

  const ask = (kind: WorkerQuestion['kind'], question: EngineQuestion) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++last;
      const { versionId, months, references, assumptions, baseline, scenario } = question;
      waiting.set(id, { resolve, reject });
      worker.postMessage({
        id,
        kind,
        question: { versionId, months, references, assumptions },
        baseline: planText(baseline),
        scenario: planText(scenario),
      } satisfies WorkerQuestion);
    });

  return {
    place: 'worker',
    open: (versionId) => worker.postMessage({ kind: 'open', versionId } satisfies WorkerOpening),
    simulate: latestWins((question: EngineQuestion) => ask('simulate', question) as Promise<EngineAnswer>),
    scoreDetail: (question) => ask('score-detail', question) as Promise<ScoreDetail>,
    equalCostScale: (question) => ask('equal-cost', question) as Promise<number | null>,
  };
}
