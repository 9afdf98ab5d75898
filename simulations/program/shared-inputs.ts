import type { Frame } from '../frame/frame.ts';
import type { PostProgram } from './program.ts';
import type { SharedColumns } from './shared-leaves.ts';

/** What a column over the rows of all posts is evaluated from. */
export interface SharedInputs {
  readonly frame: Frame;
  readonly posts: readonly PostProgram[];
  /** 0 where a row takes part, see `Coverage`. */
  readonly reason: Uint8Array;
  /** Every column by name, the one that is evaluated too. */
  readonly columns: SharedColumns;
}

/** Writes the rows of months [from, end) of a column; months come in ascending order. */
export type MonthsEvaluator = (from: number, end: number) => void;
