import type { Piecewise } from './piecewise.ts';
import { postColumns, type PostPay } from './post-columns.ts';
import type { ArithmeticOp, NodeId, NodeMeaning, PostProgram, ProgramNode } from './program.ts';

/** Collects the nodes of one post; equal nodes are one node. */
export class ProgramBuilder {
  readonly #nodes: ProgramNode[] = [];
  readonly #ids = new Map<string, NodeId>();
  readonly #meanings: Record<NodeId, NodeMeaning> = {};

  /** The nodes so far, by id. */
  get nodes(): readonly ProgramNode[] {
    return this.#nodes;
  }

  /** Meaning by node id, so far. */
  get meanings(): PostProgram['meanings'] {
    return this.#meanings;
  }

  /** Adds a node, or finds the equal one that is already there. */
  add(node: ProgramNode): NodeId {
    // JSON has no infinite numbers and no NaN
    return this.#addAs(node.op === 'constant' ? `${node.value} ${node.written}` : JSON.stringify(node), node);
  }

  #addAs(key: string, node: ProgramNode): NodeId {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#nodes.push(node) - 1;
    this.#ids.set(key, id);
    return id;
  }

  constant(value: number): NodeId {
    return this.add({ op: 'constant', value });
  }

  /** A threshold: compiled with its slack, shown as the plan writes it. */
  threshold(written: number, value: number): NodeId {
    return this.add({ op: 'constant', value, written });
  }

  arithmetic(op: ArithmeticOp, left: NodeId, right: NodeId): NodeId {
    return this.add({ op, left, right });
  }

  multiply(left: NodeId, right: NodeId): NodeId {
    return this.arithmetic('multiply', left, right);
  }

  /** What a column over all rows says. */
  shared(column: string): NodeId {
    return this.add({ op: 'shared', column });
  }

  piecewise(input: NodeId, { from, origin, value, slope, boundary }: Piecewise): NodeId {
    return this.add({ op: 'piecewise', input, from, origin, value, slope, boundary });
  }

  orElse(input: NodeId, otherwise: number, flag: string): NodeId {
    return this.add({ op: 'orElse', input, otherwise: this.constant(otherwise), flag });
  }

  select(condition: NodeId, then: NodeId, otherwise: NodeId): NodeId {
    return this.add({ op: 'select', condition, then, otherwise });
  }

  /**
   * Says what a node means on the payslip. Equal steps of two meanings are two nodes, and a constant with
   * a meaning is one of its own: no step lends its title to another.
   *
   * @returns the node that has the meaning
   */
  mean(node: NodeId, meaning: NodeMeaning): NodeId {
    const step = this.#nodes[node];
    const known = this.#meanings[node];
    if (known?.title.en === meaning.title.en) return node;
    const shared = known !== undefined || step.op === 'constant';
    const own = shared ? this.#addAs(`${JSON.stringify(step)} as ${meaning.title.en}`, step) : node;
    this.#meanings[own] ??= meaning;
    return own;
  }

  /** The finished program of a post. */
  build(
    { post, covers }: Pick<PostProgram, 'post' | 'covers'>,
    pay: Omit<PostPay, 'score'>,
    outputs: Readonly<Record<string, NodeId>>,
  ): PostProgram {
    const columns = postColumns(this, { ...pay, score: outputs['score'] });
    const { lines, proposals = [] } = pay;
    return {
      post,
      covers,
      lines,
      proposals,
      outputs,
      nodes: this.#nodes,
      meanings: this.#meanings,
      ...columns,
    };
  }
}
