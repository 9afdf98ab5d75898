import { nodeInputs, nodesBelow } from '../program/node-inputs.ts';
import type { NodeId, PostProgram, ProgramNode } from '../program/program.ts';

/** Nodes that the kernel reads in place, or finds as fast as it reads a column. */
const ready: ReadonlySet<ProgramNode['op']> = new Set([
  ...(['constant', 'number', 'measure', 'part', 'calendar', 'person', 'shared', 'lookup'] as const),
]);

/**
 * The nodes inside a post's arithmetic that stay as they are and are read by some that do not: with their values at
 * hand, a hand that moves one clause has only what rests on it computed.
 *
 * @param wanted  nodes whose columns are to be computed
 * @param known   nodes whose values are at hand already
 * @param stays   whether a node is the same arithmetic as before
 */
export function innerNodes(
  { nodes }: Pick<PostProgram, 'nodes'>,
  wanted: readonly NodeId[],
  known: { has(id: NodeId): boolean },
  stays: (id: NodeId) => boolean,
): NodeId[] {
  const below = nodesBelow(nodes, wanted, known);
  const moving = below.filter((id) => !stays(id) && !known.has(id));
  const read = new Set(moving.flatMap((id) => nodeInputs(nodes[id])));
  return below.filter((id) => read.has(id) && stays(id) && !known.has(id) && !isReady(nodes, id));
}

/** Points of a KPI are columns of the frame's own. */
function isReady(nodes: readonly ProgramNode[], id: NodeId): boolean {
  const node = nodes[id];
  return ready.has(node.op) || (node.op === 'piecewise' && nodes[node.input].op === 'measure');
}
