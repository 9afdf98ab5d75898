import { labelAt, type Frame } from '../frame/frame.ts';
import { coverageOf, type Coverage } from '../program/coverage.ts';
import { programKernel, type KernelColumn } from '../program/kernel.ts';
import { numberedNodes, type NumberedNodes } from '../program/numbered-nodes.ts';
import { postRows } from '../program/post-rows.ts';
import { evaluateColumns, type EvaluatedColumns } from '../program/shared-columns.ts';
import { givenColumns } from '../program/shared-leaves.ts';
import type { NodeId, PostProgram, Program } from '../program/program.ts';
import { innerNodes } from './inner-columns.ts';
import { emptyColumn, keptParts, replayColumns, type ReplayColumn } from './replay-columns.ts';
import type { Replay } from './replay-result.ts';

/** What the last replay of a frame computed; the next one takes what stays as it is. */
interface LastReplay {
  readonly numbered: NumberedNodes;
  readonly coverage: Coverage;
  readonly shared: EvaluatedColumns;
  readonly columns: Columns;
  /** By identity of the column. */
  readonly arrays: Arrays;
  /** Values of nodes inside the arithmetic that what moved rests on, by rows and number of the node. */
  readonly inner: ReadonlyMap<string, Float64Array>;
}

const lastReplays = new WeakMap<Frame, LastReplay>();

/**
 * What a program pays for every row of a frame, without any change of behaviour.
 * Same program and frame, same bytes: on any machine, in any order, on any number of workers.
 * Columns that the last replay of the frame computed from equal arithmetic are taken from there, the same arrays; of a
 * column that moves for some posts alone, the rows of the others are copied.
 */
export function replay(program: Program, frame: Frame): Replay {
  const last = lastReplays.get(frame);
  const numbered = numberedNodes(program, last?.numbered);
  const coverage = coverageOf(program, frame, numbered, last?.coverage);
  const shared = evaluateColumns(program, frame, { numbered, coverage, last: last?.shared });
  const columns = replayColumns(program, numbered, coverage.identity);
  const arrays = new Map<string, Float64Array | Uint8Array>();
  const fresh = new Map<string, FreshColumn>();
  for (const [name, column] of columns) {
    const { identity } = column;
    if (arrays.has(identity)) continue;
    const known = last?.arrays.get(identity);
    if (known) {
      arrays.set(identity, known);
      continue;
    }
    const before = last?.coverage === coverage ? last.columns.get(name) : undefined;
    const kept = keptParts(column, before);
    const copy = before && kept.size > 0 ? last?.arrays.get(before.identity)?.slice() : undefined;
    fresh.set(identity, { ...column, kept });
    arrays.set(identity, copy ?? emptyColumn(column, frame.rows));
  }
  const inner = new Map<string, Float64Array>();
  const evaluation = { program, frame, last, numbered, coverage, shared, columns, arrays, fresh, inner };
  program.posts.forEach((post, k) => evaluate(post, k, evaluation));
  lastReplays.set(frame, { numbered, coverage, shared, columns, arrays, inner });
  return resultOf(coverage, columns, arrays);
}

/** A column that is to be written. */
interface FreshColumn extends ReplayColumn {
  /** Posts whose part is there already. */
  readonly kept: ReadonlySet<number>;
}

type Columns = ReadonlyMap<string, ReplayColumn>;
type Arrays = ReadonlyMap<string, Float64Array | Uint8Array>;

interface Evaluation {
  readonly program: Program;
  readonly frame: Frame;
  readonly last: LastReplay | undefined;
  readonly numbered: NumberedNodes;
  readonly coverage: Coverage;
  readonly shared: EvaluatedColumns;
  readonly columns: Columns;
  readonly arrays: Arrays;
  readonly fresh: ReadonlyMap<string, FreshColumn>;
  readonly inner: Map<string, Float64Array>;
}

/** Writes the columns of a post that are not known from the last replay. */
function evaluate(post: PostProgram, k: number, evaluation: Evaluation): void {
  const { program, frame, coverage, shared, columns, arrays, fresh } = evaluation;
  const given = givenColumns(program, k, shared.columns);
  for (const { identity, nodes } of columns.values()) {
    const [node, array] = [nodes[k], arrays.get(identity)];
    if (node !== undefined && !fresh.has(identity) && array instanceof Float64Array) given.set(node, array);
  }
  const sinks = [...fresh.values()].flatMap(({ identity, nodes, uncovered, kept }) => {
    const [node, into] = [nodes[k], arrays.get(identity)];
    return node === undefined || !into || kept.has(k) ? [] : [{ node, into, uncovered }];
  });
  if (sinks.length === 0) return;
  const kept = keepInner(post, k, { evaluation, wanted: sinks.map(({ node }) => node), given });
  const run = programKernel(post, frame, [...sinks, ...kept], given);
  for (const [start, end] of postRows(frame, post.covers)) run(start, end);
  const rows = coverage.unpaid[k];
  for (const { into, uncovered } of sinks) for (let i = 0; i < rows.length; i++) into[rows[i]] = uncovered;
}

interface Inside {
  readonly evaluation: Evaluation;
  readonly wanted: readonly NodeId[];
  readonly given: Map<NodeId, Float64Array>;
}

/** Adds the inner columns of the last replay to what is given. @returns those that are to be computed for the next one */
function keepInner(
  { nodes, covers }: PostProgram,
  k: number,
  { evaluation, wanted, given }: Inside,
): KernelColumn[] {
  const { frame, last, numbered, coverage, inner } = evaluation;
  const numbers = numbered.ofPost[k];
  const before = last?.numbered.next ?? 0;
  return innerNodes({ nodes }, wanted, given, (id) => numbers[id] < before).flatMap((node) => {
    const key = JSON.stringify([coverage.identity, covers, numbers[node]]);
    const known = last?.inner.get(key);
    const column = known ?? new Float64Array(frame.rows);
    inner.set(key, column);
    if (!known) return [{ node, into: column }];
    given.set(node, known);
    return [];
  });
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
    costs: Object.fromEntries(named('cost:')),
    ...(columns.has('won') && { won: column('won') }),
    proposals: Object.fromEntries(
      named('proposed:').map(([id, proposed]) => [
        id,
        { proposed, baseFen: column(`proposed_base:${id}`), targetFen: column(`proposed_target:${id}`) },
      ]),
    ),
    score: column('score'),
    flags: Object.fromEntries(named('flag:')),
  };
}

/** What an uncovered row is called: its post, or post and level. */
export function uncoveredLabel(frame: Frame, { reason }: Replay, row: number): string {
  const post = labelAt(frame, 'post', row) ?? '—';
  return reason[row] === 1 ? post : `${post} / ${labelAt(frame, 'level', row) ?? '—'}`;
}
