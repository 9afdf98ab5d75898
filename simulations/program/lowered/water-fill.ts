import type { ColumnLowering } from './column-lowering.ts';
import { largestRemainder, type Sharing } from './largest-remainder.ts';
import { shareOfWhole } from './share-of-whole.ts';

/** A fund of which nobody takes more than a cap. */
export interface CappedSharing extends Sharing {
  /** Column: most fen of each, whole numbers from 0 on; missing where there is no cap. */
  readonly cap: string;
}

/** What a fund comes to. */
export interface CappedShares {
  /** Column of shares, fen. */
  readonly share: string;
  /** Column: fen of the fund that nobody may take, the same for everybody of a group. */
  readonly left: string;
}

/**
 * Shares of a fund in proportion to weights, none above its cap; what the caps cut off is shared among the others in
 * the same way. Whole fen that add up to the fund, or to the caps where these are less.
 *
 * Exact in one pass: caps bind in the order of cap ÷ weight. Somebody is capped where the fund, less the caps of those
 * before, shared among all who are not before, is the cap or more; then everybody before is capped too. The order is
 * exact for caps and weights below 2²⁶, the rest as `shareOfWhole` says.
 */
export function waterFill(all: ColumnLowering, { name, fund, weight, cap, by }: CappedSharing): CappedShares {
  const ratio = all.row(`${name}/ratio`, ({ builder }) =>
    builder.arithmetic('divide', builder.shared(cap), builder.shared(weight)),
  );
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
  const [caps, weights] = [before('caps before', cap), before('weights before', weight)];
  const sum = (of: string, input: string): string =>
    all.shared.over({ name: `${name}/${of}`, fn: 'sum', input, by, months: 'same' });
  const total = sum('weights', weight);
  const capped = all.row(`${name}/capped`, ({ builder }) => {
    const { quotient } = shareOfWhole(builder, {
      fund: builder.arithmetic('subtract', builder.shared(fund), builder.shared(caps)),
      weight: builder.shared(weight),
      total: builder.arithmetic('subtract', builder.shared(total), builder.shared(weights)),
    });
    return builder.arithmetic('atLeast', quotient, builder.shared(cap));
  });
  const either = (of: string, ifCapped: string | 0, otherwise: string | 0): string =>
    all.row(of, ({ builder }) => {
      const [one, other] = [ifCapped, otherwise].map((column) =>
        column === 0 ? builder.constant(0) : builder.shared(column),
      ) as [number, number];
      return builder.select(builder.shared(capped), one, other);
    });
  const taken = sum('taken by caps', either(`${name}/at cap`, cap, 0));
  const rest = all.row(`${name}/rest`, ({ builder }) =>
    builder.arithmetic('subtract', builder.shared(fund), builder.shared(taken)),
  );
  const open = either(`${name}/open weight`, 0, weight);
  const uncapped = largestRemainder(all, { name: `${name}/uncapped`, fund: rest, weight: open, by });
  const share = either(name, cap, uncapped);
  const given = sum('given', share);
  const left = all.row(`${name}/left`, ({ builder }) =>
    builder.arithmetic('subtract', builder.shared(fund), builder.shared(given)),
  );
  return { share, left };
}
