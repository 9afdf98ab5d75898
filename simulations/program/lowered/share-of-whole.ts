import type { ProgramBuilder } from '../program-builder.ts';
import type { NodeId } from '../program.ts';

/** Weights are multiplied in two parts, so that no product reaches 2⁵³. */
const PART = 2 ** 13;

/** What a weight has of a fund. */
export interface ShareOfWhole {
  /** floor(fund · weight ÷ total). */
  readonly quotient: NodeId;
  /** fund · weight − quotient · total, in [0, total). */
  readonly remainder: NodeId;
}

/**
 * The whole part and the remainder of fund · weight ÷ total, exact though the product may be above 2⁵³: long division
 * in two digits of the weight. All three are whole numbers, the weight is not negative; missing where the total is 0.
 *
 * Exact while total < 2³⁹ and total · weight < 2⁶⁶. In fen: weights of a group that come to less than 5 billion yuan a
 * month with none above a million, or to less than 80 million whatever each is.
 */
export function shareOfWhole(
  builder: ProgramBuilder,
  { fund, weight, total }: { readonly fund: NodeId; readonly weight: NodeId; readonly total: NodeId },
): ShareOfWhole {
  const part = builder.constant(PART);
  const rounds = divided(builder, fund, total);
  const high = builder.add({ op: 'floor', input: builder.arithmetic('divide', weight, part) });
  const low = builder.arithmetic('subtract', weight, builder.multiply(high, part));
  const first = divided(builder, builder.multiply(rounds.remainder, high), total);
  const carried = builder.multiply(first.remainder, part);
  const second = divided(
    builder,
    builder.arithmetic('add', carried, builder.multiply(rounds.remainder, low)),
    total,
  );
  const beyond = builder.arithmetic('add', builder.multiply(first.quotient, part), second.quotient);
  const quotient = builder.arithmetic('add', builder.multiply(rounds.quotient, weight), beyond);
  return { quotient, remainder: second.remainder };
}

/** Of whole numbers below 2⁵³: the quotient lies too far from a whole number to be rounded to one that it is not. */
function divided(builder: ProgramBuilder, of: NodeId, by: NodeId): ShareOfWhole {
  const quotient = builder.add({ op: 'floor', input: builder.arithmetic('divide', of, by) });
  return { quotient, remainder: builder.arithmetic('subtract', of, builder.multiply(quotient, by)) };
}
