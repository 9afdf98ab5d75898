import { nodesBelow } from '../program/node-inputs.ts';
import type { NodeId, PostProgram, ProgramColumn, ProgramNode } from '../program/program.ts';
import { mentions, nodeSql, type InputColumns } from './node-sql.ts';
import type { Query, Source, Sql } from './query.ts';
import { binary, column, double, either, none, text } from './terms.ts';

/** What the SQL reader of a program reads and keeps. */
export interface ProgramQueryOptions extends InputColumns {
  /** Rows: one per person and month, with labels and numbers by name and measures as `kpi:<id>:numerator` …. */
  readonly from: Source;
  /** Columns of the input that go through to the result, e.g. `person`, `month`. */
  readonly keep: readonly string[];
}

/** Which nodes are columns of which nested query. */
interface Layers {
  /** Nodes that become columns, by the depth of their layer. */
  readonly byDepth: readonly (readonly NodeId[])[];
  readonly isColumn: (id: NodeId) => boolean;
}

/**
 * The SQL reader of a program: the third beside kernel and payslip, the same fen for every row.
 *
 * @returns  a query over the rows of the post with the kept columns, `coverage` (0 covered, else the index of
 *           the reason) and the columns of the program by name: fen, score (points or NULL), flags (1 or 0)
 *
 * A node that is used more than once becomes a column `n:<id>` of a layer; the rest are written where they are used.
 */
export function programQuery(post: PostProgram, options: ProgramQueryOptions): Query {
  const wanted = [post.coverage, ...Object.values(post.columns).map(({ node }) => node)];
  const layers = layersOf(post.nodes, wanted);
  const passing = options.keep;
  let query = firstLayer(post, options, layers, passing);
  layers.byDepth.slice(1).forEach((layer, depth) => {
    const kept = stillNeeded(post.nodes, layers, depth, wanted);
    query = {
      select: {
        ...columnsAs(passing),
        ...columnsAs(kept.map(nodeColumn)),
        ...layerColumns(post, options, layers, layer),
      },
      from: { kind: 'query', query, as: `layer${depth}` },
    };
  });
  return result(post, options, query);
}

const nodeColumn = (id: NodeId): string => `n:${id}`;

const columnsAs = (names: readonly string[]): Record<string, Sql> =>
  Object.fromEntries(names.map((name) => [name, column(name)]));

/** Inputs of the first layer are the input's own columns, which later layers do not see: leaves are layer 0. */
function firstLayer(
  post: PostProgram,
  options: ProgramQueryOptions,
  layers: Layers,
  passing: readonly string[],
): Query {
  return {
    select: { ...columnsAs(passing), ...layerColumns(post, options, layers, layers.byDepth[0] ?? []) },
    from: options.from,
    where: post.covers
      .map((name) => binary(column('post'), '=', text(name)))
      .reduce((one, other) => binary(one, 'or', other)),
  };
}

function layerColumns(
  post: PostProgram,
  options: InputColumns,
  layers: Layers,
  layer: readonly NodeId[],
): Record<string, Sql> {
  const write = (id: NodeId): Sql => nodeSql(post.nodes[id] as ProgramNode, read, options);
  const read = (id: NodeId): Sql => (layers.isColumn(id) ? column(nodeColumn(id)) : write(id));
  return Object.fromEntries(layer.map((id) => [nodeColumn(id), write(id)]));
}

/** Nodes that read the input. */
const leaves: ReadonlySet<ProgramNode['op']> = new Set([
  ...(['number', 'measure', 'part', 'calendar', 'person', 'shared', 'lookup'] as const),
]);

function layersOf(nodes: readonly ProgramNode[], wanted: readonly NodeId[]): Layers {
  const reached = nodesBelow(nodes, wanted);
  const uses = new Int32Array(nodes.length);
  for (const id of reached)
    for (const input of mentions(nodes[id] as ProgramNode)) uses[input] = (uses[input] ?? 0) + 1;
  const lines = new Set(wanted);
  const isColumn = (id: NodeId): boolean => {
    const { op } = nodes[id] as ProgramNode;
    if (op === 'constant') return lines.has(id);
    return leaves.has(op) || lines.has(id) || (uses[id] ?? 0) > 1;
  };
  const depths = depthsOf(nodes, isColumn);
  const byDepth: NodeId[][] = [[]];
  for (const id of reached) if (isColumn(id)) (byDepth[depths[id] as number] ??= []).push(id);
  return { byDepth: Array.from(byDepth, (layer) => layer ?? []), isColumn };
}

/** Layer of each node: 0 for leaves, else one more than its deepest column, carried through nodes written inline. */
function depthsOf(nodes: readonly ProgramNode[], isColumn: (id: NodeId) => boolean): number[] {
  const depths: number[] = [];
  nodes.forEach((node, id) => {
    const below = mentions(node).map((input) => (depths[input] as number) + (isColumn(input) ? 1 : 0));
    depths[id] = Math.max(0, ...below);
  });
  return depths;
}

/** Columns of layers up to `depth` that the layer after next or the result still reads. */
function stillNeeded(
  nodes: readonly ProgramNode[],
  { byDepth, isColumn }: Layers,
  depth: number,
  wanted: readonly NodeId[],
): NodeId[] {
  const needed = new Set(wanted);
  const visit = (id: NodeId): void => {
    for (const input of mentions(nodes[id] as ProgramNode)) {
      if (isColumn(input)) needed.add(input);
      else visit(input);
    }
  };
  byDepth
    .slice(depth + 2)
    .flat()
    .forEach(visit);
  return byDepth
    .slice(0, depth + 1)
    .flat()
    .filter((id) => needed.has(id))
    .sort((a, b) => a - b);
}

function result(post: PostProgram, { keep }: ProgramQueryOptions, query: Query): Query {
  const coverage = column(nodeColumn(post.coverage));
  const covered = binary(coverage, '=', double(0));
  const value = ({ node, uncovered }: ProgramColumn): Sql =>
    either([[covered, column(nodeColumn(node))]], Number.isNaN(uncovered) ? none : double(uncovered));
  return {
    select: {
      ...columnsAs(keep),
      coverage,
      ...Object.fromEntries(Object.entries(post.columns).map(([name, of]) => [name, value(of)])),
    },
    from: { kind: 'query', query, as: 'nodes' },
  };
}
