import {
  defaultAttrition,
  type AttritionAssumptions,
} from '../../../simulations/behaviour/attrition-assumptions.ts';
import { defaultThresholds } from '../../../simulations/disclosure/thresholds.ts';
import type { Frame } from '../../../simulations/frame/frame.ts';
import { kpiInfluence } from '../../../simulations/outcomes/kpi-influence.ts';
import { scoreHistograms } from '../../../simulations/outcomes/score-histogram.ts';
import { compilePlan } from '../../../simulations/plan/compile-plan.ts';
import type { PlanDocument } from '../../../simulations/plan/plan-document.ts';
import { chosenMonths, compare } from '../../../simulations/scenario/compare.ts';
import { equalCostFactor } from '../../../simulations/scenario/equal-cost.ts';
import { lineTitles } from '../../../simulations/program/line-titles.ts';
import type { Program } from '../../../simulations/program/program.ts';
import type { Replay } from '../../../simulations/replay/replay-result.ts';
import { replay } from '../../../simulations/replay/replay.ts';
import type { EngineAnswer, EngineQuestion, ScoreDetail } from './engine.ts';

/** A question without the names that the server goes by. */
export type RunQuestion = Omit<EngineQuestion, 'refs'>;

/** Answers questions about one frame; the last replay of each side is kept until its plan changes. */
export function engineRun(frame: Frame) {
  const replayed = (plan: PlanDocument): Replayed => {
    const program = compilePlan(plan);
    return { program, result: replay(program, frame) };
  };
  const baselineOf = lastResult(replayed);
  const scenarioOf = lastResult(replayed);
  const attritionOf = lastResult((changed: string): AttritionAssumptions => ({
    ...defaultAttrition,
    ...(JSON.parse(changed) as Partial<AttritionAssumptions>),
  }));

  return {
    simulate({ baseline, scenario, months, references, assumptions }: RunQuestion): EngineAnswer {
      const started = performance.now();
      const [before, after] = [baselineOf(baseline), scenarioOf(scenario)];
      const outcomes = compare(frame, before.result, after.result, {
        months,
        references,
        attrition: attritionOf(JSON.stringify(assumptions)),
      });
      const titles = lineTitles(before.program, after.program);
      return { outcomes, lineTitles: titles, milliseconds: performance.now() - started, resultId: null };
    },

    scoreDetail({ scenario, months }: RunQuestion): ScoreDetail {
      const { program, result } = scenarioOf(scenario);
      const chosen = chosenMonths(frame, months);
      const weights = weightsOf(scenario);
      return {
        scores: scoreHistograms(frame, result, chosen, defaultThresholds),
        influence: kpiInfluence(program, frame, result, chosen, weights, defaultThresholds),
      };
    },

    /** Scale of the scenario at which both cost the same over the months chosen. */
    equalCostScale({ baseline, scenario, months }: RunQuestion): number | null {
      const before = baselineOf(baseline).result;
      const rows = chosenRows(frame, months);
      const costAt = (factor: number) => {
        const after = replay(compilePlan({ ...scenario, scale: factor }), frame);
        return sharedCost(rows, after, before, after);
      };
      const reference = scenarioOf(scenario).result;
      const target = sharedCost(rows, before, before, reference);
      const found = equalCostFactor(costAt, target);
      if (!found) return null;
      const miss = (factor: number) => Math.abs(costAt(factor) - target);
      return roundestFactor(found.factor, miss);
    },
  };
}

/** Weights by post and KPI. */
function weightsOf({ posts }: PlanDocument): Record<string, Record<string, number>> {
  const ofPost = ({ scorecard }: PlanDocument['posts'][string]) =>
    Object.fromEntries(scorecard.map(({ kpi, weight }) => [kpi, weight]));
  return Object.fromEntries(Object.entries(posts).map(([name, post]) => [name, ofPost(post)]));
}

/** The factor with the fewest decimals (2 to 6) that misses the target no more than the factor found. */
function roundestFactor(factor: number, miss: (factor: number) => number): number {
  const allowed = miss(factor);
  const rounded = [2, 3, 4, 5].map((digits) => Number(factor.toFixed(digits)));
  return rounded.find((candidate) => miss(candidate) <= allowed) ?? Number(factor.toFixed(6));
}

/** Rows of the chosen months. */
function chosenRows(frame: Frame, months: readonly string[]): number[] {
  const chosen = chosenMonths(frame, months);
  return [...frame.month.keys()].filter((row) => chosen[frame.month[row] as number]);
}

/** Pay and on-cost of one side over the rows that both plans cover, fen. */
function sharedCost(rows: readonly number[], side: Replay, before: Replay, after: Replay): number {
  let sum = 0;
  for (const row of rows) {
    if (!before.covered[row] || !after.covered[row]) continue;
    sum += (side.grossFen[row] as number) + (side.onCostFen[row] as number);
  }
  return sum;
}

/** A function that remembers its last answer alone. */
function lastResult<Question, Answer>(
  compute: (question: Question) => Answer,
): (question: Question) => Answer {
  let last: { readonly question: Question; readonly answer: Answer } | null = null;
  return (question) => {
    if (last?.question !== question) last = { question, answer: compute(question) };
    return last.answer;
  };
}

interface Replayed {
  readonly program: Program;
  readonly result: Replay;
}
