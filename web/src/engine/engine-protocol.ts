import type { EngineAnswer, ScoreDetail } from './engine.ts';
import type { RunQuestion } from './engine-run.ts';

/** A version that is going to be asked about: its rows are fetched before the first question. No answer. */
export interface WorkerOpening {
  readonly kind: 'open';
  readonly versionId: string;
}

/** What the page asks the worker. Plans travel as texts; how the server is asked for them stays behind. */
export interface WorkerQuestion {
  readonly id: number;
  readonly kind: 'simulate' | 'score-detail' | 'equal-cost';
  readonly question: Omit<RunQuestion, 'baseline' | 'scenario'>;
  /** See `planText`. */
  readonly baseline: string;
  readonly scenario: string;
}

/** What the worker says back, under the same id. */
export type WorkerAnswer =
  | {
      readonly id: number;
      readonly kind: 'answer';
      readonly value: EngineAnswer | ScoreDetail | number | null;
    }
  | { readonly id: number; readonly kind: 'failure'; readonly message: string; readonly status: number };
