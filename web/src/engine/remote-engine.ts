import type { Outcomes } from '../../../simulations/outcomes/outcomes.ts';
import { pause } from '../state/pause.ts';
import { api } from './api-client.ts';
import type { Engine, EngineQuestion } from './engine.ts';

/** Milliseconds of quiet before the server is asked again. */
const QUIET = 250;

/** The engine for roles that may not hold rows: the server computes and discloses, once the hand rests. */
export function remoteEngine(): Engine {
  let lastAsked = -QUIET;
  return {
    place: 'server',
    async simulate(question, signal) {
      const sinceLast = performance.now() - lastAsked;
      lastAsked = performance.now();
      if (sinceLast < QUIET) await pause(QUIET, signal);
      const started = performance.now();
      const { outcomes, lineTitles, resultId } = await api.simulate(requestOf(question), signal);
      const milliseconds = performance.now() - started;
      return { outcomes: outcomes as Outcomes, lineTitles, milliseconds, resultId };
    },
  };
}

function requestOf({ versionId, months, refs, references, assumptions }: EngineQuestion) {
  return {
    version: versionId,
    months: [...months],
    ...refs,
    ...(Object.keys(assumptions).length > 0 && { assumptions }),
    ...(Object.keys(references).length > 0 && { references }),
  };
}
