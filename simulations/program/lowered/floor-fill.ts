import type { ColumnLowering } from './column-lowering.ts';
import { largestRemainder, type Sharing } from './largest-remainder.ts';
import { shareOfWhole } from './share-of-whole.ts';

/** A fund of which everybody has at least so much. */
export interface FlooredSharing extends Sharing {
  /** Column: least fen of each, whole numbers from 0 on; together no more than the fund. */
  readonly least: string;
}

/** Beyond every ratio of a weight to a least: who is owed nothing is never raised. */
const NEVER = 1e18;

/**
 * Shares of a fund in proportion to weights, none below its least; what that takes comes off the others in the same
 * way. Whole fen that add up to the fund; where no weight is left, to the least of everybody.
 *
 * Exact in one pass, as `waterFill` with its sides turned: leasts bind in the order of weight ÷ least. Somebody is
 * raised where the fund, less the leasts of those before, shared among all who are not before, is less than the own
 * least; then everybody before is raised, too.
 *
 * @returns the column of shares, fen
 */
export function floorFill(all: ColumnLowering, { name, fund, weight, least, by }: FlooredSharing): string {
  const ratio = all.row(`${name}/ratio`, ({ builder }) => {
    const [own, owed] = [builder.shared(weight), builder.shared(least)];
    const some = builder.arithmetic('greater', owed, builder.constant(0));
    const none = builder.arithmetic(
      'add',
      builder.multiply(own, builder.constant(0)),
      builder.constant(NEVER),
    );
    return builder.select(some, builder.arithmetic('divide', own, owed), none);
  });
  const before = (of: string, input: string): string =>
    all.shared.running({
      name: `${name}/${of}`,
      fn: 'sum',
      input,
      by,
      order: [{ key: ratio, descending: false }],
      ties: 'person',
      inclusive: false,
    });
  const [leasts, weights] = [before('leasts before', least), before('weights before', weight)];
  const total = all.shared.over({ name: `${name}/weights`, fn: 'sum', input: weight, by, months: 'same' });
  const raised = all.row(`${name}/raised`, ({ builder }) => {
    const { quotient } = shareOfWhole(builder, {
      fund: builder.arithmetic('subtract', builder.shared(fund), builder.shared(leasts)),
      weight: builder.shared(weight),
      total: builder.arithmetic('subtract', builder.shared(total), builder.shared(weights)),
    });
    const isBelow = builder.arithmetic('less', quotient, builder.shared(least));
    const weighs = builder.arithmetic('greater', builder.shared(weight), builder.constant(0));
    // who is in no group, or weighs nothing known, has no share either
    const here = builder.arithmetic('add', builder.shared(weight), builder.shared(total));
    const always = builder.arithmetic(
      'add',
      builder.multiply(here, builder.constant(0)),
      builder.constant(1),
    );
    return builder.select(weighs, isBelow, always);
  });
  const either = (of: string, ifRaised: string | 0, otherwise: string | 0): string =>
    all.row(of, ({ builder }) => {
      const [one, other] = [ifRaised, otherwise].map((column) =>
        column === 0 ? builder.constant(0) : builder.shared(column),
      ) as [number, number];
      return builder.select(builder.shared(raised), one, other);
    });
  const owed = either(`${name}/at least`, least, 0);
  const taken = all.shared.over({ name: `${name}/taken`, fn: 'sum', input: owed, by, months: 'same' });
  const rest = all.row(`${name}/rest`, ({ builder }) =>
    builder.arithmetic('subtract', builder.shared(fund), builder.shared(taken)),
  );
  const open = either(`${name}/open weight`, 0, weight);
  const others = largestRemainder(all, { name: `${name}/others`, fund: rest, weight: open, by });
  return either(name, least, others);
}
