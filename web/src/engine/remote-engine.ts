import { planYaml } from '../../../simulations/plan/plan-yaml.ts';
import type { Outcomes } from '../../../simulations/outcomes/outcomes.ts';
import { api } from './api-client.ts';
import type { Engine, EngineAnswer, EngineQuestion } from './engine.ts';

/** Milliseconds of quiet before the server is asked. */
const QUIET = 250;

/** The engine for roles that may not hold rows: the server computes and discloses; a newer question aborts the older. */
export function remoteEngine(): Engine {
  let abort = new AbortController();

  const simulate = async (question: EngineQuestion): Promise<EngineAnswer | null> => {
    abort.abort();
    abort = new AbortController();
    const { signal } = abort;
    await new Promise((later) => setTimeout(later, QUIET));
    if (signal.aborted) return null;
    const started = performance.now();
    try {
      const { outcomes, resultId } = await api.simulate(requestOf(question), signal);
      const milliseconds = performance.now() - started;
      return { outcomes: outcomes as Outcomes, milliseconds, resultId };
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    }
  };

  return { place: 'server', simulate };
}

/** Saved plans go by id. An unsaved one goes as text, so that the server says why it may not be compared. */
function requestOf({ versionId, months, scenario, refs, unsaved, references, assumptions }: EngineQuestion) {
  const given = {
    ...(Object.keys(assumptions).length > 0 && { assumptions }),
    ...(Object.keys(references).length > 0 && { references }),
  };
  const plans = {
    baseline: refs.baseline,
    scenario: unsaved ? { yaml: planYaml(scenario) } : refs.scenario,
  };
  return { version: versionId, months: [...months], ...plans, ...given };
}
