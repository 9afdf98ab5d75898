import type { Coverage } from '../program/coverage.ts';

/** What a rule of the ladder proposes for every row. */
export interface ReplayProposal {
  /** 1 where it proposes the move, else 0. */
  readonly proposed: Float64Array;
  /** What base pay and target bonus would come to more a month from the next one on, fen. */
  readonly baseFen: Float64Array;
  readonly targetFen: Float64Array;
}

/**
 * What a program pays for every row of a frame: the static replay.
 *
 * All arrays have `frame.rows` entries; money is integer fen a month held in doubles.
 * Rows that the plan does not cover have `covered[r] = 0` and 0 fen everywhere.
 */
export interface Replay extends Pick<Coverage, 'covered' | 'reason'> {
  /** Fen by line id, e.g. `base`, `performance`. */
  readonly lines: Readonly<Record<string, Float64Array>>;
  /** Sum of the lines, fen. */
  readonly grossFen: Float64Array;
  /** Sum of the lines that are variable pay, fen. */
  readonly variableFen: Float64Array;
  /** Employer on-cost, fen. */
  readonly onCostFen: Float64Array;
  /** Fen by id of what costs the employer and is no pay; part of `onCostFen`. */
  readonly costs: Readonly<Record<string, Float64Array>>;
  /** Awards won in the month; absent where the plan gives none. */
  readonly won?: Float64Array | undefined;
  /** By rule of the ladder, what it proposes; nobody is paid by it. */
  readonly proposals: Readonly<Record<string, ReplayProposal>>;
  /** Scorecard score, points; NaN where there is none. */
  readonly score: Float64Array;
  /** Column by flag id: 1 where a rule for missing data applied. */
  readonly flags: Readonly<Record<string, Uint8Array>>;
}
