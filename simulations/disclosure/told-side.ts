import type { Frame } from '../frame/frame.ts';
import type { Program } from '../program/program.ts';
import type { OnCost } from '../program/contribution.ts';
import type { Replay } from '../replay/replay-result.ts';

/** One plan's pay in an answer, as far as the answer told it: for rows that both its plans cover, by month. */
export interface ToldSide {
  readonly frame: Frame;
  /** A name of each `frame.person` that holds in every version of the data. */
  readonly people: readonly string[];
  readonly replay: Replay;
  readonly onCost: OnCost;
  /** By which it is paid. */
  readonly program: Program;
  /** 1 by row where both plans of the answer cover it and its month was told. */
  readonly told: Uint8Array;
}
