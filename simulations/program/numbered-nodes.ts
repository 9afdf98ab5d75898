import { nodeInputs } from './node-inputs.ts';
import type { Program, ProgramNode } from './program.ts';

/** Nodes of a program, numbered so that equal numbers are equal arithmetic of equal inputs. */
export interface NumberedNodes {
  /** Number by the words of a node. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Number by node id, for each post. */
  readonly ofPost: readonly (readonly number[])[];
  /** A number that no node has. */
  readonly next: number;
}

/**
 * Numbers the nodes of a program; what an earlier program computed has the number that it had there. So it is
 * found out which columns stay as they are while a hand moves one clause of a plan.
 *
 * @param earlier  the numbers of that program
 */
export function numberedNodes({ posts }: Program, earlier?: NumberedNodes): NumberedNodes {
  const numbers = new Map<string, number>();
  let next = earlier?.next ?? 0;
  const ofPost = posts.map(({ nodes }) => {
    const own: number[] = [];
    for (const node of nodes) {
      const words = wordsOf(
        node,
        nodeInputs(node).map((id) => own[id]),
      );
      const number = numbers.get(words) ?? earlier?.numbers.get(words) ?? next++;
      numbers.set(words, number);
      own.push(number);
    }
    return own;
  });
  return { numbers, ofPost, next };
}

/** JSON has no infinite numbers: a constant is written out. */
function wordsOf(node: ProgramNode, inputs: readonly number[]): string {
  return node.op === 'constant' ? `${node.value}` : `${JSON.stringify(node)} ${inputs.join()}`;
}
