import type { ArithmeticOp, NodeId, NodeMeaning, PostProgram, ProgramLine, ProgramNode } from './program.ts';
import type { Piecewise } from './piecewise.ts';

/** Collects the nodes of one post; equal nodes are one node. */
export class ProgramBuilder {
  readonly #nodes: ProgramNode[] = [];
  readonly #ids = new Map<string, NodeId>();
  readonly #meanings: Record<NodeId, NodeMeaning> = {};
  readonly #flags: string[] = [];

  /** Adds a node, or finds the equal one that is already there. */
  add(node: ProgramNode): NodeId {
    const key = JSON.stringify(node);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#nodes.push(node) - 1;
    this.#ids.set(key, id);
    if (node.op === 'orElse' && !this.#flags.includes(node.flag)) this.#flags.push(node.flag);
    return id;
  }

  constant(value: number): NodeId {
    return this.add({ op: 'constant', value });
  }

  arithmetic(op: ArithmeticOp, left: NodeId, right: NodeId): NodeId {
    return this.add({ op, left, right });
  }

  multiply(left: NodeId, right: NodeId): NodeId {
    return this.arithmetic('multiply', left, right);
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

  /** Says what a node means on the payslip; the first meaning of a shared node stays. */
  mean(node: NodeId, meaning: NodeMeaning): NodeId {
    this.#meanings[node] ??= meaning;
    return node;
  }

  /** The finished program of a post. */
  build(
    post: string,
    levels: readonly string[],
    lines: readonly ProgramLine[],
    outputs: Readonly<Record<string, NodeId>>,
  ): PostProgram {
    return { post, levels, lines, outputs, nodes: this.#nodes, meanings: this.#meanings, flags: this.#flags };
  }
}
