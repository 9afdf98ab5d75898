import { monthStarts } from './frame-months.ts';
import { programKernel } from './kernel.ts';
import { nodesBelow } from './node-inputs.ts';
import { postRows } from './post-rows.ts';
import type { NodeId, PostProgram } from './program.ts';
import type { RowColumn } from './shared-column.ts';
import type { MonthsEvaluator, SharedInputs } from './shared-inputs.ts';
import { sharedColumn } from './shared-leaves.ts';

/**
 * Evaluates columns that the posts compute, all of them in one pass over the rows of each post.
 *
 * @param given  columns by node that are there already, for each post
 */
export function rowColumns(
  columns: readonly RowColumn[],
  inputs: SharedInputs,
  given: readonly ReadonlyMap<NodeId, Float64Array>[],
): MonthsEvaluator {
  const outs = columns.map(({ name }) => sharedColumn(inputs.columns, name));
  const starts = monthStarts(inputs.frame);
  const ofPosts = inputs.posts.flatMap((post, k) => {
    const sinks = columns.flatMap(({ nodes }, c) => {
      const node = nodes[k];
      return node === undefined ? [] : [{ node, into: outs[c] }];
    });
    return sinks.length === 0 ? [] : [postRun(post, inputs, sinks, given[k])];
  });
  return (from, end) => {
    for (const out of outs) out.fill(NaN, starts[from], starts[end]);
    for (const run of ofPosts) run(starts[from], starts[end]);
  };
}

/** Writes what a post computes for its rows in a range; rows that it does not pay take no part. */
function postRun(
  post: PostProgram,
  { frame, reason }: SharedInputs,
  sinks: readonly { readonly node: NodeId; readonly into: Float64Array }[],
  given: ReadonlyMap<NodeId, Float64Array>,
): (first: number, last: number) => void {
  const run = programKernel(post, frame, sinks, given);
  return (first, last) => {
    for (const [postStart, postEnd] of postRows(frame, post.covers)) {
      const [start, end] = [Math.max(first, postStart), Math.min(last, postEnd)];
      if (start >= end) continue;
      run(start, end);
      for (let row = start; row < end; row++)
        if (reason[row] !== 0) for (const { into } of sinks) into[row] = NaN;
    }
  };
}

/** Whether a post's arithmetic for a column reads one of some columns, or rests on what does. */
export function readsOneOf(
  { nodes: ofPosts }: RowColumn,
  posts: readonly PostProgram[],
  names: ReadonlySet<string>,
): boolean {
  return posts.some(({ nodes }, k) => {
    const node = ofPosts[k];
    if (node === undefined) return false;
    return nodesBelow(nodes, [node]).some((id) => {
      const below = nodes[id];
      return below.op === 'shared' && names.has(below.column);
    });
  });
}
