import type { EngineAnswer, EngineQuestion, ScoreDetail } from './engine.ts';

/** What the page asks the worker. */
export interface WorkerQuestion {
  readonly id: number;
  readonly kind: 'simulate' | 'score-detail' | 'equal-cost';
  readonly question: EngineQuestion;
}

/** What the worker says back, under the same id. */
export type WorkerAnswer =
  | {
      readonly id: number;
      readonly kind: 'answer';
      readonly value: EngineAnswer | ScoreDetail | number | null;
    }
  | { readonly id: number; readonly kind: 'failure'; readonly message: string; readonly status: number };
