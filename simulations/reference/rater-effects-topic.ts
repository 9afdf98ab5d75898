import { crossedEffects, crossedVariances, type CrossedVariances } from '../math/crossed-effects.ts';
import { NotServed, type TopicTable } from './reference-case.ts';

const effectsAlone = new NotServed(
  'ratings are corrected by what each rater is milder: variances are not shown',
);

interface Scores {
  readonly score: readonly number[];
  readonly agent: readonly string[];
  readonly rater: readonly string[];
}

/** Ratings with numbers for names, and the names in the order of the numbers. */
function numbered({ score, agent, rater }: Scores) {
  const [agents, raters] = [agent, rater].map((names) => [...new Set(names)].sort()) as [string[], string[]];
  const ratings = {
    values: score,
    people: agent.map((name) => agents.indexOf(name)),
    raters: rater.map((name) => raters.indexOf(name)),
  };
  return { agents, raters, ratings };
}

function effects(scores: Scores, variances: CrossedVariances) {
  const { agents, raters, ratings } = numbered(scores);
  const found = crossedEffects(ratings, variances);
  const named = (names: readonly string[], of: Float64Array) =>
    Object.fromEntries(names.map((name, k) => [name, of[k]]));
  return {
    intercept: found.mean,
    blup_agent: named(agents, found.people),
    blup_rater: named(raters, found.raters),
  };
}

export const raterEffects: TopicTable = {
  rater_lmm(scores: Scores) {
    const variances = crossedVariances(numbered(scores).ratings);
    return {
      ...effects(scores, variances),
      var_agent: variances.person,
      var_rater: variances.rater,
      var_resid: variances.rest,
      reml_criterion: effectsAlone,
      share_rater: effectsAlone,
      icc_agent: effectsAlone,
      grand_mean: effectsAlone,
      rater_mean: effectsAlone,
    };
  },

  henderson({
    var_agent,
    var_rater,
    var_resid,
    ...scores
  }: Scores & { var_agent: number; var_rater: number; var_resid: number }) {
    return effects(scores, { person: var_agent, rater: var_rater, rest: var_resid });
  },
};
