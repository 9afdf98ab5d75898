import { labelAt, type Frame } from '../frame/frame.ts';
import { programKernel } from '../program/kernel.ts';
import { numberedNodes, type NumberedNodes } from '../program/numbered-nodes.ts';
import { postRows } from '../program/post-rows.ts';
import type { PostProgram, Program } from '../program/program.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { emptyColumn, replayColumns, type ReplayColumn } from './replay-columns.ts';
import type { Replay } from './replay-result.ts';

/** What the last replay of a frame computed; the next one takes what stays as it is. */
interface LastReplay {
  readonly numbered: NumberedNodes;
  readonly coverage: Coverage;
  /** By identity of the column. */
  readonly arrays: Arrays;
}

const lastReplays = new WeakMap<Frame, LastReplay>();

/**
 * What a program pays for every row of a frame, without any change of behaviour.
 * Same program and frame, same bytes: on any machine, in any order, on any number of workers.
 * Columns that the last replay of the frame computed from equal arithmetic are taken from there, the same arrays.
 */
export function replay(program: Program, frame: Frame): Replay {
  const last = lastReplays.get(frame);
  const numbered = numberedNodes(program, last?.numbered);
  const coverage = coverageOf(program, frame, numbered, last?.coverage);
  const columns = replayColumns(program, numbered, coverage.identity);
  const arrays = new Map<string, Float64Array | Uint8Array>();
  const fresh = new Map<string, ReplayColumn>();
  for (const column of columns.values()) {
    const { identity } = column;
    const known = arrays.get(identity) ?? last?.arrays.get(identity);
    if (!known) fresh.set(identity, column);
    arrays.set(identity, known ?? emptyColumn(column, frame.rows));
  }
  program.posts.forEach((post, k) => evaluate(post, k, { frame, coverage, columns, arrays, fresh }));
  lastReplays.set(frame, { numbered, coverage, arrays });
  return resultOf(coverage, columns, arrays);
}

type Columns = ReadonlyMap<string, ReplayColumn>;
type Arrays = ReadonlyMap<string, Float64Array | Uint8Array>;

interface Evaluation {
  readonly frame: Frame;
  readonly coverage: Coverage;
  readonly columns: Columns;
  readonly arrays: Arrays;
  readonly fresh: Columns;
}

/** Writes the columns of a post that are not known from the last replay. */
function evaluate(post: PostProgram, k: number, evaluation: Evaluation): void {
  const { frame, coverage, columns, arrays, fresh } = evaluation;
  const given = new Map<number, Float64Array>();
  for (const { identity, nodes } of columns.values()) {
    const [node, array] = [nodes[k], arrays.get(identity)];
    if (node !== undefined && !fresh.has(identity) && array instanceof Float64Array) given.set(node, array);
  }
  const sinks = [...fresh.values()].flatMap(({ identity, nodes, uncovered }) => {
    const [node, into] = [nodes[k], arrays.get(identity)];
    return node === undefined || !into ? [] : [{ node, into, uncovered }];
  });
  if (sinks.length === 0) return;
  const run = programKernel(post, frame, sinks, given);
  for (const [start, end] of postRows(frame, post.covers)) run(start, end);
  const rows = coverage.unpaid[k];
  for (const { into, uncovered } of sinks) for (let i = 0; i < rows.length; i++) into[rows[i]] = uncovered;
}

function resultOf({ covered, reason }: Coverage, columns: Columns, arrays: Arrays): Replay {
  const column = (name: string) => arrays.get(columns.get(name)?.identity ?? '') as Float64Array & Uint8Array;
  const named = (prefix: string) =>
    [...columns.keys()]
      .filter((name) => name.startsWith(prefix))
      .map((name) => [name.slice(prefix.length), column(name)] as const);
  return {
    covered,
    reason,
    lines: Object.fromEntries(named('line:')),
    grossFen: column('gross'),
    variableFen: column('variable'),
    onCostFen: column('on_cost'),
    score: column('score'),
    flags: Object.fromEntries(named('flag:')),
  };
}

/** What an uncovered row is called: its post, or post and level. */
export function uncoveredLabel(frame: Frame, { reason }: Replay, row: number): string {
  const post = labelAt(frame, 'post', row) ?? '—';
  return reason[row] === 1 ? post : `${post} / ${labelAt(frame, 'level', row) ?? '—'}`;
}
