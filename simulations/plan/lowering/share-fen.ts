import type { ProgramBuilder } from '../../program/program-builder.ts';
import type { NodeId } from '../../program/program.ts';

/**
 * Whole fen of a total by what each line was, by largest remainder, ties to the first line; equal shares where all
 * were nothing.
 *
 * @param amounts  what each line was
 * @param sum      their sum
 * @param total    fen that are shared out
 * @returns        fen by line
 */
export function shareFen(
  builder: ProgramBuilder,
  amounts: readonly NodeId[],
  { sum, total }: { readonly sum: NodeId; readonly total: NodeId },
): NodeId[] {
  const nothing = builder.arithmetic('atMost', sum, builder.constant(0));
  const exact = amounts.map((amount) => {
    const weight = builder.select(
      nothing,
      builder.constant(1 / amounts.length),
      builder.arithmetic('divide', amount, sum),
    );
    return builder.multiply(total, weight);
  });
  const whole = exact.map((input) => builder.add({ op: 'floor', input }));
  // on the grid, as every order is: remainders that are equal but for the last bits of doubles tie
  const rest = exact.map((amount, k) =>
    builder.add({ op: 'grid', input: builder.arithmetic('subtract', amount, whole[k] as NodeId) }),
  );
  const left = whole.reduce((remaining, fen) => builder.arithmetic('subtract', remaining, fen), total);
  return whole.map((fen, k) => {
    const rank = rest
      .flatMap((other, j) =>
        j === k ? [] : [builder.arithmetic(j < k ? 'atLeast' : 'greater', other, rest[k] as NodeId)],
      )
      .reduce((a, b) => builder.arithmetic('add', a, b));
    return builder.arithmetic('add', fen, builder.arithmetic('less', rank, left));
  });
}
