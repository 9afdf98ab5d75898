import { nodeInputs } from './node-inputs.ts';
import type { ArithmeticOp, NodeId, PostProgram, Program, ProgramNode } from './program.ts';
import type { SharedColumn } from './shared-column.ts';
import { sharedComponents, type SharedComponent } from './shared-components.ts';

/** Nodes and columns of a program, numbered so that equal numbers are equal arithmetic of equal inputs. */
export interface NumberedNodes {
  /** Number by the words of a node or column. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Number by node id, for each post. */
  readonly ofPost: readonly (readonly number[])[];
  /** Number of each column over the rows of all posts: equal where their whole definitions are, given equal coverage. */
  readonly ofShared: readonly number[];
  /** A number that nothing has. */
  readonly next: number;
}

/**
 * Numbers the nodes and columns of a program; what an earlier program computed has the number that it had there. So it
 * is found out which columns stay as they are while a hand moves one clause of a plan.
 *
 * @param earlier  the numbers of that program
 * @throws RangeError when a column reads one that does not stand before it
 */
export function numberedNodes({ posts, shared }: Program, earlier?: NumberedNodes): NumberedNodes {
  const numbers = new Map<string, number>();
  let next = earlier?.next ?? 0;
  const numberOf = (words: string): number => {
    const number = numbers.get(words) ?? earlier?.numbers.get(words) ?? next++;
    numbers.set(words, number);
    return number;
  };
  const known: Known = { posts, ofPost: posts.map(() => []), columns: new Map(), numberOf };
  for (const component of sharedComponents(shared)) numberComponent(shared, component, known);
  posts.forEach(({ nodes }, k) => nodes.forEach((_, id) => nodeNumber(k, id, known)));
  return {
    numbers,
    ofPost: known.ofPost,
    ofShared: shared.map(({ name }) => columnNumber(name, known)),
    next,
  };
}

/** What has a number so far. */
interface Known {
  readonly posts: readonly PostProgram[];
  readonly ofPost: readonly number[][];
  /** By name of the column. */
  readonly columns: Map<string, number>;
  readonly numberOf: (words: string) => number;
}

/**
 * Columns of a cycle are numbered twice: first as if each `previous` of the cycle were a stranger, to find what the
 * cycle as a whole is; then each as its place in that whole.
 */
function numberComponent(
  shared: readonly SharedColumn[],
  { start, end, monthly }: SharedComponent,
  known: Known,
) {
  const columns = shared.slice(start, end);
  if (!monthly) {
    for (const column of columns) known.columns.set(column.name, known.numberOf(columnWords(column, known)));
    return;
  }
  const inside = { ...known, ofPost: known.ofPost.map((own) => [...own]), columns: new Map(known.columns) };
  const place = new Map(columns.map(({ name }, k) => [name, k]));
  const whole = columns.map((column) => {
    const stranger = column.kind === 'previous' && place.has(column.of);
    const number = known.numberOf(
      stranger ? `previous ${column.initial} place ${place.get(column.of)}` : columnWords(column, inside),
    );
    inside.columns.set(column.name, number);
    return number;
  });
  columns.forEach(({ name }, k) =>
    known.columns.set(name, known.numberOf(`cycle ${whole.join()} place ${k}`)),
  );
}

function columnWords(column: SharedColumn, known: Known): string {
  const of = (name: string): number => columnNumber(name, known);
  switch (column.kind) {
    case 'row':
      return `row ${column.nodes.map((node, k) => (node === undefined ? '' : nodeNumber(k, node, known))).join()}`;
    case 'over': {
      const { name: _, where, input, ...rest } = column;
      return JSON.stringify([rest, of(input), where !== undefined && of(where)]);
    }
    case 'running': {
      const { name: _, where, input, order, ...rest } = column;
      const keys = order.map(({ key, descending }) => [of(key), descending]);
      return JSON.stringify([rest, of(input), where !== undefined && of(where), keys]);
    }
    case 'previous':
      return `previous ${column.initial} of ${of(column.of)}`;
    case 'estimate': {
      const { name: _, value, size, ...rest } = column;
      return JSON.stringify([rest, of(value), of(size)]);
    }
  }
}

function columnNumber(name: string, { columns }: Known): number {
  const number = columns.get(name);
  if (number === undefined) throw new RangeError(`column "${name}" is read before it stands in the program`);
  return number;
}

function nodeNumber(post: number, id: NodeId, known: Known): number {
  const own = known.ofPost[post];
  const number = own[id] as number | undefined;
  if (number !== undefined) return number;
  const node = known.posts[post].nodes[id];
  const inputs = nodeInputs(node).map((input) => nodeNumber(post, input, known));
  return (own[id] = known.numberOf(nodeWords(node, inputs, known)));
}

/** What a node computes, its inputs by number alone; JSON has no infinite numbers: a constant is written out. */
function nodeWords(node: ProgramNode, inputs: readonly number[], known: Known): string {
  switch (node.op) {
    case 'constant':
      return `${node.value}`;
    case 'shared':
      return `shared ${columnNumber(node.column, known)}`;
    case 'number':
    case 'measure':
    case 'part':
    case 'calendar':
    case 'person':
    case 'lookup':
      return JSON.stringify(node);
    case 'piecewise':
      return JSON.stringify({ ...node, input: inputs });
    case 'weighted':
      return JSON.stringify({ ...node, inputs });
    case 'orElse':
      return `${node.op} ${inputs.join()} ${node.flag}`;
    case 'isMissing':
    case 'floor':
    case 'abs':
    case 'sqrt':
    case 'grid':
    case 'select':
    case 'roundFen':
      return `${node.op} ${inputs.join()}`;
    default:
      return `${node.op satisfies ArithmeticOp} ${inputs.join()}`;
  }
}
