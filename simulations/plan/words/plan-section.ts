import type { Sentence } from '../../problems/problem.ts';
import type { ClauseWords } from '../mechanisms/mechanism.ts';

/** Part of a plan in words: a post, or what concerns everybody. */
export interface PlanSection {
  readonly title: Sentence;
  /** Path of the part; empty for the plan. */
  readonly clause: string;
  readonly sentences: readonly ClauseWords[];
}
