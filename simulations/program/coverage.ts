import type { Frame } from '../frame/frame.ts';
import { programKernel } from './kernel.ts';
import type { NumberedNodes } from './numbered-nodes.ts';
import { postRows } from './post-rows.ts';
import type { PostProgram, Program } from './program.ts';

/** Whom a program pays, by row. */
export interface Coverage {
  /** 1 where a post and level of the plan covers the row and base pay is known. */
  readonly covered: Uint8Array;
  /** Index in `coverageReasons`: 0 covered, 1 no such post, 2 no such level, 3 no base pay. */
  readonly reason: Uint8Array;
  /** Equal where the same rows are paid for the same reasons. */
  readonly identity: string;
  /** Rows of each post that it does not pay, ascending. */
  readonly unpaid: readonly Int32Array[];
}

/** The coverage of a program; the last one itself where it is equal. */
export function coverageOf(
  { posts }: Program,
  frame: Frame,
  { ofPost }: NumberedNodes,
  last: Coverage | undefined,
): Coverage {
  const identity = JSON.stringify(posts.map(({ covers, coverage }, k) => [covers, ofPost[k]?.[coverage]]));
  if (last?.identity === identity) return last;
  const reason = new Uint8Array(frame.rows).fill(1);
  const unpaid = posts.map((post) => unpaidRows(post, frame, reason));
  return { identity, reason, covered: reason.map((why) => (why === 0 ? 1 : 0)), unpaid };
}

/** Writes why the rows of a post are paid or not, and lists those that are not. */
function unpaidRows(post: PostProgram, frame: Frame, reason: Uint8Array): Int32Array {
  const run = programKernel(post, frame, [{ node: post.coverage, into: reason }]);
  const rows: number[] = [];
  for (const [start, end] of postRows(frame, post.covers)) {
    run(start, end);
    for (let row = start; row < end; row++) if (reason[row] !== 0) rows.push(row);
  }
  return Int32Array.from(rows);
}
