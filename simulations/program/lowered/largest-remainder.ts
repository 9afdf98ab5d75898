import type { GroupKey } from '../shared-column.ts';
import type { ColumnLowering } from './column-lowering.ts';
import { evenMonth } from './even-month.ts';
import { shareOfWhole } from './share-of-whole.ts';

/** A fund and those who share it. */
export interface Sharing {
  /** Begins the names of the columns that this takes. */
  readonly name: string;
  /** Column: fen of the fund, the same for everybody of a group. */
  readonly fund: string;
  /** Column: what each share is in proportion to, whole numbers from 0 on. */
  readonly weight: string;
  readonly by: readonly GroupKey[];
}

/**
 * Shares of a fund in whole fen that add up to it: the whole part of each, and the fen that are left by the largest
 * remainder; ties by person, ascending in odd calendar months and descending in even ones. Nothing for a weight of 0:
 * a fund without any weight stays where it is.
 *
 * @returns the column of shares, fen; missing where fund or weight is
 */
export function largestRemainder(all: ColumnLowering, { name, fund, weight, by }: Sharing): string {
  const total = all.shared.over({ name: `${name}/total`, fn: 'sum', input: weight, by, months: 'same' });
  const part = (of: 'quotient' | 'remainder'): string =>
    all.row(`${name}/${of}`, ({ builder }) => {
      const inputs = {
        fund: builder.shared(fund),
        weight: builder.shared(weight),
        total: builder.shared(total),
      };
      return shareOfWhole(builder, inputs)[of];
    });
  const [quotient, remainder] = [part('quotient'), part('remainder')];
  const given = all.shared.over({ name: `${name}/given`, fn: 'sum', input: quotient, by, months: 'same' });
  const place = all.shared.running({
    name: `${name}/place`,
    fn: 'count',
    input: quotient,
    by,
    order: [
      { key: remainder, descending: true },
      { key: personInTurn(all), descending: false },
    ],
    ties: 'person',
    inclusive: false,
  });
  return all.row(name, ({ builder }) => {
    const left = builder.arithmetic('subtract', builder.shared(fund), builder.shared(given));
    const more = builder.arithmetic('less', builder.shared(place), left);
    const share = builder.arithmetic('add', builder.shared(quotient), more);
    const some = builder.arithmetic('greater', builder.shared(weight), builder.constant(0));
    const none = builder.multiply(builder.shared(weight), builder.constant(0));
    return builder.select(some, share, none);
  });
}

/** The order in which people take what cannot be divided: ascending in odd calendar months, descending in even ones. */
function personInTurn(all: ColumnLowering): string {
  return all.row('person in turn', ({ builder }) => {
    const person = builder.add({ op: 'person' });
    return builder.select(evenMonth(builder), builder.multiply(person, builder.constant(-1)), person);
  });
}
