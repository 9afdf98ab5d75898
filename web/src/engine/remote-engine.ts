import { planYaml } from '../../../simulations/plan/plan-yaml.ts';
import { equalCostFactor } from '../../../simulations/scenario/equal-cost.ts';
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
      return { outcomes: outcomes as Outcomes, scores: {}, influence: {}, milliseconds, resultId };
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    }
  };

  return { place: 'server', simulate, equalCostScale: remoteScale };
}

function requestOf({ versionId, months, baseline, scenario, assumptions }: EngineQuestion) {
  const given = Object.keys(assumptions).length > 0 ? { assumptions } : {};
  const plans = { baseline: { yaml: planYaml(baseline) }, scenario: { yaml: planYaml(scenario) } };
  return { version: versionId, months: [...months], ...plans, ...given };
}

/** Cost is a straight line in the scale but for caps and rounding: two probes and a check meet it to 0.01 %. */
async function remoteScale(question: EngineQuestion): Promise<number | null> {
  const costs = async (scale: number) => {
    const request = requestOf({ ...question, scenario: { ...question.scenario, scale } });
    const { total } = (await api.simulate(request, new AbortController().signal)).outcomes.cost;
    return [total.baseline, total.scenario].map((figure) => ('value' in figure ? figure.value : NaN));
  };
  const [[target = NaN, none = NaN], [, whole = NaN]] = await Promise.all([costs(0), costs(1)]);
  if (Number.isNaN(target + none + whole)) return null;
  const line = equalCostFactor((scale) => none + (whole - none) * scale, target);
  return line && Math.round(line.factor * 1_000_000) / 1_000_000;
}
