import { labelAt, type Frame } from '../frame/frame.ts';
import { employerContribution } from '../pay/employer-contribution.ts';
import { programKernel } from '../program/kernel.ts';
import type { PostProgram, Program } from '../program/program.ts';
import type { Replay } from './replay-result.ts';

/** Codes of `Replay.reason`, in order. */
export const uncoveredReasons = ['covered', 'no-such-post', 'no-such-level', 'no-base-pay'] as const;

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
    onCostFen: new Float64Array(frame.rows),
    score: new Float64Array(frame.rows).fill(NaN),
    flags: Object.fromEntries(flags.map((id) => [id, new Uint8Array(frame.rows)])),
  };
  for (const post of program.posts) replayPost(post, frame, result);
  sumUp(program, result, frame.rows);
  return result;
}

function replayPost(post: PostProgram, frame: Frame, result: Replay): void {
  const scoreNode = post.outputs['score'];
  const columns = [
    ...post.lines.map(({ id, node }) => ({ node, into: result.lines[id] as Float64Array })),
    ...(scoreNode === undefined ? [] : [{ node: scoreNode, into: result.score }]),
  ];
  const run = programKernel(post, frame, { columns, flags: result.flags });
  for (const [start, end] of postRuns(frame, post.post)) {
    run(start, end);
    cover(post, frame, result, start, end);
  }
}

/** Ranges of consecutive rows that hold a post. */
function postRuns(frame: Frame, post: string): [number, number][] {
  const label = frame.labels['post'];
  const code = label?.values.indexOf(post) ?? -1;
  const runs: [number, number][] = [];
  if (!label || code < 0) return runs;
  for (let row = 0; row < frame.rows; row++) {
    if (label.codes[row] !== code) continue;
    const start = row;
    while (row < frame.rows && label.codes[row] === code) row++;
    runs.push([start, row]);
  }
  return runs;
}

/** Marks what the post pays and clears what it does not: another level, or base pay unknown. */
function cover(post: PostProgram, frame: Frame, result: Replay, start: number, end: number): void {
  const level = frame.labels['level'];
  const paid = Uint8Array.from([
    0,
    ...(level?.values ?? []).map((value) => (post.levels.includes(value) ? 1 : 0)),
  ]);
  const base = result.lines['base'] as Float64Array;
  for (let row = start; row < end; row++) {
    const hasLevel = paid[(level?.codes[row] ?? -1) + 1] === 1;
    const hasBase = base[row] === base[row];
    result.reason[row] = !hasLevel ? 2 : hasBase ? 0 : 3;
    result.covered[row] = hasLevel && hasBase ? 1 : 0;
    if (result.covered[row] === 1) continue;
    for (const id in result.lines) (result.lines[id] as Float64Array)[row] = 0;
    result.score[row] = NaN;
    for (const id in result.flags) (result.flags[id] as Uint8Array)[row] = 0;
  }
}

function sumUp({ onCost }: Program, { lines, grossFen, onCostFen, covered }: Replay, rows: number): void {
  for (const column of Object.values(lines)) {
    for (let row = 0; row < rows; row++) grossFen[row] = (grossFen[row] as number) + (column[row] as number);
  }
  if (onCost.rate === 0) return;
  for (let row = 0; row < rows; row++) {
    if (covered[row] === 1) onCostFen[row] = employerContribution(grossFen[row] as number, onCost);
  }
}

/** What an uncovered row is called: its post, or post and level. */
export function uncoveredLabel(frame: Frame, { reason }: Replay, row: number): string {
  const post = labelAt(frame, 'post', row) ?? '—';
  return reason[row] === 1 ? post : `${post} / ${labelAt(frame, 'level', row) ?? '—'}`;
}
