import { decodeFrame } from '../../../simulations/frame/frame-codec.ts';
import type { Frame } from '../../../simulations/frame/frame.ts';
import { api, ApiError } from './api-client.ts';
import type { WorkerAnswer, WorkerOpening, WorkerQuestion } from './engine-protocol.ts';
import { engineRun } from './engine-run.ts';
import { planReader } from './plan-texts.ts';

/** Rows are fetched once for each data version; the newest version alone is kept. */
let held: { readonly versionId: string; readonly run: Promise<ReturnType<typeof engineRun>> } | null = null;

function runOf(versionId: string): Promise<ReturnType<typeof engineRun>> {
  if (held?.versionId !== versionId) {
    const run = api.frame(versionId).then((bytes) => engineRun(decodeFrame(bytes) satisfies Frame));
    held = { versionId, run };
    run.catch(() => (held = null));
  }
  return held.run;
}

const [baselineOf, scenarioOf] = [planReader(), planReader()];

function answerTo(run: ReturnType<typeof engineRun>, asked: WorkerQuestion) {
  const { kind } = asked;
  const plans = { baseline: baselineOf(asked.baseline), scenario: scenarioOf(asked.scenario) };
  const question = { ...asked.question, ...plans };
  switch (kind) {
    case 'simulate':
      return run.simulate(question);
    case 'score-detail':
      return run.scoreDetail(question);
    case 'equal-cost':
      return run.equalCostScale(question);
  }
}

self.onmessage = async ({ data }: MessageEvent<WorkerQuestion | WorkerOpening>) => {
  if (data.kind === 'open') {
    // what fails here is fetched again, and told, when somebody asks
    runOf(data.versionId).catch(() => undefined);
    return;
  }
  const { id, question } = data;
  const reply = (answer: WorkerAnswer) => self.postMessage(answer);
  try {
    const run = await runOf(question.versionId);
    reply({ id, kind: 'answer', value: answerTo(run, data) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    reply({ id, kind: 'failure', message, status: error instanceof ApiError ? error.status : -1 });
  }
};
