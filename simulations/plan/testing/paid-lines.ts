import { frameOf, type FrameRecord } from '../../frame/record-frame.ts';
import type { Frame } from '../../frame/frame.ts';
import type { Program } from '../../program/program.ts';
import { replay } from '../../replay/replay.ts';
import { compilePlan } from '../compile-plan.ts';
import { parsePlan } from '../parse-plan.ts';

/** A plan's program over records, and what it pays. */
interface PaidLines {
  readonly program: Program;
  readonly frame: Frame;
  /** Fen of a line by row of the frame: months ascending, in a month by post and person. */
  readonly fen: (line: string) => number[];
  /** Rules for missing data that applied to a row. */
  readonly flags: (row: number) => string[];
}

/** Pays records by a plan that must be without a fault. @throws Error with its problems */
export function paidLines(text: string, records: readonly FrameRecord[]): PaidLines {
  const { plan, problems } = parsePlan(text);
  if (!plan) throw new Error(JSON.stringify(problems));
  const [program, frame] = [compilePlan(plan), frameOf(records)];
  const paid = replay(program, frame);
  return {
    program,
    frame,
    fen: (line) => [...(paid.lines[line] ?? [])],
    flags: (row) => Object.keys(paid.flags).filter((flag) => paid.flags[flag]?.[row] === 1),
  };
}
