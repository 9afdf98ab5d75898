import type { Influence } from '../../../simulations/outcomes/kpi-influence.ts';
import type { Outcomes } from '../../../simulations/outcomes/outcomes.ts';
import type { ScoreHistogram } from '../../../simulations/outcomes/score-histogram.ts';
import type { PlanDocument } from '../../../simulations/plan/plan-document.ts';
import type { LineTitles } from '../../../simulations/program/line-titles.ts';
import type { SimulateRequest } from './api-client.ts';

/** Two plans over the chosen months of one data version. */
export interface EngineQuestion {
  readonly versionId: string;
  readonly months: readonly string[];
  readonly baseline: PlanDocument;
  readonly scenario: PlanDocument;
  /** The plans as the server is asked for them: roles without rows are refused what is not saved. */
  readonly refs: Pick<SimulateRequest, 'baseline' | 'scenario'>;
  /** Groups that gaps are told against, by label; the largest where none is chosen. */
  readonly references: Readonly<Record<string, string>>;
  /** Parameters of the attrition model that differ from their defaults. */
  readonly assumptions: Readonly<Record<string, number>>;
}

/** Disclosed outcomes of a question. */
export interface EngineAnswer {
  readonly outcomes: Outcomes;
  readonly lineTitles: LineTitles;
  readonly milliseconds: number;
  /** Id of the server's result; null for what the browser computed. */
  readonly resultId: string | null;
}

/** What stands behind the scores of the scenario. */
export interface ScoreDetail {
  /** Person-months by scorecard score, by post. */
  readonly scores: Readonly<Record<string, ScoreHistogram>>;
  /** Share of the score's spread that each KPI makes, by post. */
  readonly influence: Influence;
}

/** Where figures come from: a worker with the rows, or the server for roles that may not hold them. */
export interface Engine {
  readonly place: 'worker' | 'server';
  /** Fetches what questions about a version need before one is asked. */
  open?(versionId: string): void;
  /** @returns null when a newer question took this one's place; rejects where it is aborted */
  simulate(question: EngineQuestion, signal: AbortSignal): Promise<EngineAnswer | null>;
  /** Asked when the hand rests, so that no slider waits for it. Needs rows. */
  scoreDetail?(question: EngineQuestion): Promise<ScoreDetail>;
  /** The plan's scale at which the scenario costs what the baseline costs; null when there is none. Needs rows. */
  equalCostScale?(question: EngineQuestion): Promise<number | null>;
}
