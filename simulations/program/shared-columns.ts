import type { Frame } from '../frame/frame.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { estimateColumn } from './estimate-column.ts';
import { numberedNodes, type NumberedNodes } from './numbered-nodes.ts';
import { overColumn } from './over-column.ts';
import { previousColumn } from './previous-column.ts';
import type { NodeId, Program } from './program.ts';
import { readsOneOf, rowColumns } from './row-columns.ts';
import { runningColumn } from './running-column.ts';
import type { RowColumn, SharedColumn } from './shared-column.ts';
import { sharedComponents } from './shared-components.ts';
import type { MonthsEvaluator, SharedInputs } from './shared-inputs.ts';
import { sharedLeaves, type SharedColumns } from './shared-leaves.ts';

/** The columns of a program with what tells whether they may be taken for those of another one. */
export interface EvaluatedColumns {
  readonly columns: SharedColumns;
  /** By coverage and number of the column. */
  readonly byIdentity: ReadonlyMap<string, Float64Array>;
}

/** What is known of a program over a frame before its columns are evaluated. */
export interface Groundwork {
  readonly numbered: NumberedNodes;
  readonly coverage: Coverage;
  /** Columns of an earlier program over the same frame, numbered before this one. */
  readonly last?: EvaluatedColumns | undefined;
}

/** What a row program has. */
const none: EvaluatedColumns = { columns: new Map(), byIdentity: new Map() };

const known = new WeakMap<Program, WeakMap<Frame, EvaluatedColumns>>();

/**
 * The columns of a program over the rows of all posts, by name: NaN where a row takes no part or a number is missing.
 * Kept as long as program and frame live.
 *
 * @throws RangeError when a column reads what does not stand before it, or coverage rests on a column
 * @throws InexactSum when a sum cannot be exact
 */
export function sharedColumns(program: Program, frame: Frame): SharedColumns {
  if (program.shared.length === 0) return none.columns;
  const kept = known.get(program)?.get(frame);
  if (kept) return kept.columns;
  const numbered = numberedNodes(program);
  return evaluateColumns(program, frame, {
    numbered,
    coverage: coverageOf(program, frame, numbered, undefined),
  }).columns;
}

/** The same, with columns of the last program taken where they are the same. */
export function evaluateColumns(program: Program, frame: Frame, ground: Groundwork): EvaluatedColumns {
  if (program.shared.length === 0) return none;
  const evaluated = evaluate(program, frame, ground);
  let ofProgram = known.get(program);
  if (!ofProgram) known.set(program, (ofProgram = new WeakMap()));
  ofProgram.set(frame, evaluated);
  return evaluated;
}

function evaluate(
  { posts, shared }: Program,
  frame: Frame,
  { numbered, coverage, last }: Groundwork,
): EvaluatedColumns {
  const columns = new Map<string, Float64Array>();
  const byIdentity = new Map<string, Float64Array>();
  const fresh = new Set<SharedColumn>();
  shared.forEach((column, k) => {
    const identity = `${coverage.identity} ${numbered.ofShared[k]}`;
    const same = byIdentity.get(identity) ?? last?.byIdentity.get(identity);
    if (!same) fresh.add(column);
    const array = same ?? new Float64Array(frame.rows);
    byIdentity.set(identity, array);
    columns.set(column.name, array);
  });
  const inputs: SharedInputs = { frame, posts, reason: coverage.reason, columns };
  const given = posts.map((post) => sharedLeaves(post, columns));
  for (const { start, end, monthly } of sharedComponents(shared)) {
    const steps = evaluators(shared.slice(start, end), fresh, inputs, given);
    const months = frame.months.length;
    if (!monthly) for (const step of steps) step(0, months);
    else for (let month = 0; month < months; month++) for (const step of steps) step(month, month + 1);
  }
  return { columns, byIdentity };
}

/**
 * What evaluates the columns that are not there yet, in their order.
 *
 * @param given  columns by node of each post; what a post computes for a column is added
 */
function evaluators(
  columns: readonly SharedColumn[],
  fresh: ReadonlySet<SharedColumn>,
  inputs: SharedInputs,
  given: readonly Map<NodeId, Float64Array>[],
): MonthsEvaluator[] {
  return steps(columns, inputs).flatMap((step) => {
    const wanted = step.filter((column) => fresh.has(column));
    const rows = step.filter((column) => column.kind === 'row');
    const evaluator = wanted.length === 0 ? [] : [evaluatorOf(wanted, inputs, given)];
    for (const { name, nodes } of rows)
      nodes.forEach(
        (node, k) => node !== undefined && given[k].set(node, inputs.columns.get(name) as Float64Array),
      );
    return evaluator;
  });
}

/** Columns one by one, but those that the posts compute and that do not read each other together. */
function steps(columns: readonly SharedColumn[], { posts }: SharedInputs): SharedColumn[][] {
  const all: SharedColumn[][] = [];
  for (const column of columns) {
    const step = all.at(-1);
    const joins =
      step &&
      column.kind === 'row' &&
      step.every(({ kind }) => kind === 'row') &&
      !readsOneOf(column, posts, new Set(step.map(({ name }) => name)));
    if (joins) step.push(column);
    else all.push([column]);
  }
  return all;
}

function evaluatorOf(
  columns: readonly SharedColumn[],
  inputs: SharedInputs,
  given: readonly ReadonlyMap<NodeId, Float64Array>[],
): MonthsEvaluator {
  const [column] = columns;
  switch (column.kind) {
    case 'row':
      return rowColumns(columns as readonly RowColumn[], inputs, given);
    case 'over':
      return overColumn(column, inputs);
    case 'running':
      return runningColumn(column, inputs);
    case 'previous':
      return previousColumn(column, inputs);
    case 'estimate':
      return estimateColumn(column, inputs);
  }
}
