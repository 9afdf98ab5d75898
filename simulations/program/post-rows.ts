import type { Frame } from '../frame/frame.ts';
import { codesCovered } from './post-names.ts';

/** Consecutive rows [start, end). */
export type RowRun = readonly [start: number, end: number];

const known = new WeakMap<Frame, Map<string, readonly RowRun[]>>();

/** Runs of rows whose post is one of some names, ascending; kept as long as the frame lives. */
export function postRows(frame: Frame, covers: readonly string[]): readonly RowRun[] {
  let posts = known.get(frame);
  if (!posts) known.set(frame, (posts = new Map()));
  const key = JSON.stringify(covers);
  let runs = posts.get(key);
  if (!runs) posts.set(key, (runs = runsOf(frame, covers)));
  return runs;
}

function runsOf(frame: Frame, covers: readonly string[]): RowRun[] {
  const label = frame.labels['post'];
  const codes = codesCovered({ covers }, label);
  const runs: RowRun[] = [];
  if (!label || codes.size === 0) return runs;
  for (let row = 0; row < frame.rows; row++) {
    if (!codes.has(label.codes[row])) continue;
    const start = row;
    while (row < frame.rows && codes.has(label.codes[row])) row++;
    runs.push([start, row]);
  }
  return runs;
}
