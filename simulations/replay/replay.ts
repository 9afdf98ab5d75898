import { labelAt, type Frame } from '../frame/frame.ts';
import { programKernel } from '../program/kernel.ts';
import { codesCovered } from '../program/post-names.ts';
import type { PostProgram, Program } from '../program/program.ts';
import type { Replay } from './replay-result.ts';

/**
 * What a program pays for every row of a frame, without any change of behaviour.
 * Same program and frame, same bytes: on any machine, in any order, on any number of workers.
 */
export function replay(program: Program, frame: Frame): Replay {
  const lineIds = [...new Set(program.posts.flatMap(({ lines }) => lines.map(({ id }) => id)))];
  const flags = [...new Set(program.posts.flatMap((post) => post.flags))];
  const result = {
    covered: new Uint8Array(frame.rows),
    reason: new Uint8Array(frame.rows).fill(1),
    lines: Object.fromEntries(lineIds.map((id) => [id, new Float64Array(frame.rows)])),
    grossFen: new Float64Array(frame.rows),
    variableFen: new Float64Array(frame.rows),
    onCostFen: new Float64Array(frame.rows),
    score: new Float64Array(frame.rows).fill(NaN),
    flags: Object.fromEntries(flags.map((id) => [id, new Uint8Array(frame.rows)])),
  };
  const arrays: Readonly<Record<string, Float64Array | Uint8Array>> = {
    gross: result.grossFen,
    variable: result.variableFen,
    on_cost: result.onCostFen,
    score: result.score,
    ...Object.fromEntries(lineIds.map((id) => [`line:${id}`, result.lines[id] as Float64Array])),
    ...Object.fromEntries(flags.map((id) => [`flag:${id}`, result.flags[id] as Uint8Array])),
  };
  for (const post of program.posts) replayPost(post, frame, result, arrays);
  return result;
}

function replayPost(
  post: PostProgram,
  frame: Frame,
  { covered, reason }: Replay,
  arrays: Readonly<Record<string, Float64Array | Uint8Array>>,
): void {
  const columns = Object.entries(post.columns).map(([name, { node, uncovered }]) => {
    const into = arrays[name];
    if (!into) throw new RangeError(`no array receives the column ${name}`);
    return { node, uncovered, into };
  });
  const run = programKernel(post, frame, [{ node: post.coverage, into: reason }, ...columns]);
  for (const [start, end] of postRuns(frame, post)) {
    run(start, end);
    for (let row = start; row < end; row++) {
      if (reason[row] === 0) covered[row] = 1;
      else for (const { into, uncovered } of columns) into[row] = uncovered;
    }
  }
}

/** Ranges of consecutive rows that a post pays. */
function postRuns(frame: Frame, post: PostProgram): [number, number][] {
  const label = frame.labels['post'];
  const codes = codesCovered(post, label);
  const runs: [number, number][] = [];
  if (!label || codes.size === 0) return runs;
  for (let row = 0; row < frame.rows; row++) {
    if (!codes.has(label.codes[row] as number)) continue;
    const start = row;
    while (row < frame.rows && codes.has(label.codes[row] as number)) row++;
    runs.push([start, row]);
  }
  return runs;
}

/** What an uncovered row is called: its post, or post and level. */
export function uncoveredLabel(frame: Frame, { reason }: Replay, row: number): string {
  const post = labelAt(frame, 'post', row) ?? '—';
  return reason[row] === 1 ? post : `${post} / ${labelAt(frame, 'level', row) ?? '—'}`;
}
