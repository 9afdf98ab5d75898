import { nodesBelow } from './node-inputs.ts';
import type {
  ArithmeticOp,
  NodeId,
  PostProgram,
  ProgramColumn,
  ProgramLine,
  ProgramNode,
  ProgramProposal,
} from './program.ts';

/** Where the nodes of a post are collected (`ProgramBuilder`). */
interface NodeMaker {
  readonly nodes: readonly ProgramNode[];
  add(node: ProgramNode): NodeId;
  constant(value: number): NodeId;
  arithmetic(op: ArithmeticOp, left: NodeId, right: NodeId): NodeId;
  select(condition: NodeId, then: NodeId, otherwise: NodeId): NodeId;
}

/** What a post pays. */
export interface PostPay {
  /** Levels that the post pays. */
  readonly levels: readonly string[];
  /** Pay lines; a row without base pay is not covered. */
  readonly lines: readonly ProgramLine[];
  readonly score: NodeId | undefined;
  /** What the employer pays beside a month's gross, by the node of gross, both in fen; nothing where absent. */
  readonly onCost?: (grossFen: NodeId) => NodeId;
  /** Fen by id of what costs the employer and is no pay; part of on-cost. */
  readonly costs?: ReadonlyMap<string, NodeId>;
  /** Node: number of awards that the row wins; nothing where the plan gives none. */
  readonly won?: NodeId | undefined;
  /** Moves that are proposed, beside pay and cost. */
  readonly proposals?: readonly ProgramProposal[];
  /** Nodes by name of the columns over all rows that the post writes: what is read there rests on them. */
  readonly rows?: ReadonlyMap<string, NodeId>;
}

/**
 * Coverage and results of a post as nodes: the one place that decides who is paid, what a row without
 * pay shows, and which rules for missing data are named.
 */
export function postColumns(
  builder: NodeMaker,
  { levels, lines, score, onCost, costs = new Map(), won, proposals = [], rows = new Map() }: PostPay,
): Pick<PostProgram, 'coverage' | 'columns' | 'flags'> {
  const sum = (of: readonly ProgramLine[]): NodeId =>
    of.length === 0
      ? builder.constant(0)
      : of.map(({ node }) => node).reduce((a, b) => builder.arithmetic('add', a, b));
  const gross = sum(lines);
  const flags = flagNodes(builder, lines, rows);
  const orZero = (node: NodeId): ProgramColumn => ({ node, uncovered: 0 });
  return {
    coverage: coverage(builder, levels, lines),
    columns: {
      gross: orZero(gross),
      variable: orZero(sum(lines.filter(({ variable }) => variable))),
      on_cost: orZero(
        [...costs.values()].reduce(
          (sum, cost) => builder.arithmetic('add', sum, cost),
          onCost?.(gross) ?? builder.constant(0),
        ),
      ),
      ...(score === undefined ? {} : { score: { node: score, uncovered: NaN } }),
      ...Object.fromEntries(lines.map(({ id, node }) => [`line:${id}`, orZero(node)])),
      ...Object.fromEntries([...costs].map(([id, node]) => [`cost:${id}`, orZero(node)])),
      ...(won === undefined ? {} : { won: orZero(won) }),
      ...Object.fromEntries(
        proposals.flatMap(({ id, proposes, baseFen, targetFen }) => [
          [`proposed:${id}`, orZero(proposes)],
          [`proposed_base:${id}`, orZero(baseFen)],
          [`proposed_target:${id}`, orZero(targetFen)],
        ]),
      ),
      ...Object.fromEntries(flags.map(([flag, node]) => [`flag:${flag}`, orZero(node)])),
    },
    flags: flags.map(([flag]) => flag),
  };
}

/** 2 where the post has no such level, 3 where base pay is unknown, else 0 (see `coverageReasons`). */
function coverage(builder: NodeMaker, levels: readonly string[], lines: readonly ProgramLine[]): NodeId {
  const table = Object.fromEntries(levels.map((level) => [level, 1]));
  const known = builder.add({ op: 'lookup', label: 'level', table });
  const base = lines.find(({ id }) => id === 'base');
  const paid = base
    ? builder.select(
        builder.add({ op: 'isMissing', input: base.node }),
        builder.constant(3),
        builder.constant(0),
      )
    : builder.constant(0);
  return builder.select(builder.add({ op: 'isMissing', input: known }), builder.constant(2), paid);
}

/** By flag: 1 where one of its rules filled in for a missing number that a line rests on. */
function flagNodes(
  builder: NodeMaker,
  lines: readonly ProgramLine[],
  rows: ReadonlyMap<string, NodeId>,
): [flag: string, node: NodeId][] {
  const wanted = new Set(lines.map(({ node }) => node));
  // a set tells what is added while it is walked
  for (const root of wanted)
    for (const id of nodesBelow(builder.nodes, [root])) {
      const node = builder.nodes[id];
      const written = node?.op === 'shared' ? rows.get(node.column) : undefined;
      if (written !== undefined) wanted.add(written);
    }
  const raised = new Map<string, NodeId>();
  for (const id of nodesBelow(builder.nodes, [...wanted])) {
    const node = builder.nodes[id];
    if (node?.op !== 'orElse') continue;
    const missing = builder.add({ op: 'isMissing', input: node.input });
    const other = raised.get(node.flag);
    raised.set(node.flag, other === undefined ? missing : builder.arithmetic('max', other, missing));
  }
  return [...raised];
}
