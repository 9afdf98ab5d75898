import type { ProgramBuilder } from '../program-builder.ts';
import type { NodeId } from '../program.ts';
import { shareOfWhole } from './share-of-whole.ts';

/** A whole number that is divided, and what its parts are in proportion to. */
export interface Apportioned {
  readonly fund: NodeId;
  /** Whole numbers from 0 on. */
  readonly weights: readonly NodeId[];
}

/**
 * Parts of a whole number inside one row that add up to it: whole parts first, what is left by the largest remainder,
 * ties to the first. Missing where all weights are 0.
 */
export function apportioned(builder: ProgramBuilder, { fund, weights }: Apportioned): NodeId[] {
  const add = (a: NodeId, b: NodeId): NodeId => builder.arithmetic('add', a, b);
  const total = weights.reduce(add);
  const parts = weights.map((weight) => shareOfWhole(builder, { fund, weight, total }));
  const left = parts.reduce((rest, { quotient }) => builder.arithmetic('subtract', rest, quotient), fund);
  return parts.map(({ quotient, remainder }, k) => {
    const ahead = parts
      .flatMap((other, j) =>
        j === k ? [] : [builder.arithmetic(j < k ? 'atLeast' : 'greater', other.remainder, remainder)],
      )
      .reduce(add, builder.constant(0));
    return add(quotient, builder.arithmetic('less', ahead, left));
  });
}
