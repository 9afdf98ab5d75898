import type { NodeId, ProgramNode } from './program.ts';

/** The nodes that a node reads, in the order of its arithmetic. */
export function nodeInputs(node: ProgramNode): readonly NodeId[] {
  switch (node.op) {
    case 'constant':
    case 'number':
    case 'measure':
    case 'part':
    case 'calendar':
    case 'person':
    case 'shared':
    case 'lookup':
      return [];
    case 'weighted':
      return node.inputs;
    case 'select':
      return [node.condition, node.then, node.otherwise];
    case 'orElse':
      return [node.input, node.otherwise];
    case 'piecewise':
    case 'isMissing':
    case 'floor':
    case 'abs':
    case 'sqrt':
    case 'grid':
    case 'roundFen':
      return [node.input];
    default:
      return [node.left, node.right];
  }
}

/**
 * The nodes that some nodes rest on, themselves included, ascending.
 *
 * @param known  nodes whose values are known: what they rest on is left out
 */
export function nodesBelow(
  nodes: readonly ProgramNode[],
  wanted: readonly NodeId[],
  known: { has(id: NodeId): boolean } = new Set(),
): NodeId[] {
  const reached = new Set(wanted);
  for (let id = nodes.length - 1; id >= 0; id--)
    if (reached.has(id) && !known.has(id)) for (const input of nodeInputs(nodes[id])) reached.add(input);
  return [...reached].sort((a, b) => a - b);
}

const inputKeys: ReadonlySet<string> = new Set([
  'input',
  'inputs',
  'left',
  'right',
  'condition',
  'then',
  'otherwise',
]);

/** The same arithmetic over other inputs. */
export function withInputs<Node extends object>(node: Node, to: (id: NodeId) => NodeId): Node {
  const moved = (value: unknown): unknown =>
    Array.isArray(value) ? value.map((id: NodeId) => to(id)) : to(value as NodeId);
  return Object.fromEntries(
    Object.entries(node).map(([key, value]: [string, unknown]) => [
      key,
      inputKeys.has(key) ? moved(value) : value,
    ]),
  ) as Node;
}
