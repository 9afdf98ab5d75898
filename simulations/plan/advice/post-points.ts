import type { Frame } from '../../frame/frame.ts';
import { programKernel } from '../../program/kernel.ts';
import { postRows } from '../../program/post-rows.ts';
import type { NodeId, PostProgram, Program } from '../../program/program.ts';
import { sharedColumns } from '../../program/shared-columns.ts';
import { givenColumns } from '../../program/shared-leaves.ts';

/**
 * Points of the KPIs of a post by row of the frame, as its program makes them (raters, shrinkage, rounding and periods
 * included): by the output's name, `points:<kpi>` for the score and `goal:<id>:<kpi>` for a goal beside it.
 */
export function postPoints(program: Program, k: number, frame: Frame): ReadonlyMap<string, Float64Array> {
  const post = program.posts[k] as PostProgram;
  const names = Object.keys(post.outputs).filter((name) => /^(points|goal):/.test(name));
  if (names.length === 0) return new Map();
  const columns = names.map((name) => ({
    node: post.outputs[name] as NodeId,
    into: new Float64Array(frame.rows),
  }));
  const run = programKernel(post, frame, columns, givenColumns(program, k, sharedColumns(program, frame)));
  for (const [start, end] of postRows(frame, post.covers)) run(start, end);
  return new Map(names.map((name, j) => [name, columns[j]?.into as Float64Array]));
}
