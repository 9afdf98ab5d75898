import { floorFill } from '../../program/lowered/floor-fill.ts';
import type { Sharing } from '../../program/lowered/largest-remainder.ts';
import type { NodeId } from '../../program/program.ts';
import type { PlanLowering, PostLowering } from '../lowering/plan-lowering.ts';
import type { PoolPeople } from './pool-fund.ts';
import type { PlanPool } from './pool-keys.ts';

/** What a pool with a personal minimum rests on. */
interface FlooredPool extends Sharing {
  readonly each: PlanPool;
  readonly people: PoolPeople;
  /** Column of what each claims, where the pool pays no more than that. */
  readonly claim: string | undefined;
}

/** Column: fen that the minimums of a group are above its fund; 0 where they are not. */
export function shortColumn(id: string): string {
  return `pool ${id}: minimums short`;
}

/** Flag of a row whose pool cannot pay its minimums. */
export function shortFlag(id: string): string {
  return `pool-minimums-short:${id}`;
}

/**
 * Column of shares of a fund, none below the personal minimum of the paid month, and none raised above what is claimed
 * where nothing is. A fund below the minimums is shared in proportion to these.
 */
export function sharesAboveMinimum(
  all: PlanLowering,
  { each, people, claim, name, fund, weight, by }: FlooredPool,
): string {
  const { id } = each;
  const row = (of: string, nodeOf: (on: PostLowering) => NodeId): string =>
    all.row(of, (on) => (people.takesPart(on) ? nodeOf(on) : undefined));
  const least = row(`pool ${id}: minimum`, (on) => {
    const { builder } = on;
    const fen = minimumOf(on, each);
    return claim === undefined ? fen : builder.arithmetic('min', fen, builder.shared(claim));
  });
  const sum = all.shared.over({
    name: `pool ${id}: minimums`,
    fn: 'sum',
    input: least,
    by: people.by,
    months: 'same',
  });
  const short = row(shortColumn(id), ({ builder }) => {
    const missing = builder.arithmetic('subtract', builder.shared(sum), builder.shared(fund));
    return builder.arithmetic('max', missing, builder.constant(0));
  });
  const unlessShort = (of: string, ifShort: string | 0, otherwise: string): string =>
    row(of, ({ builder }) =>
      builder.select(
        builder.shared(short),
        ifShort === 0 ? builder.constant(0) : builder.shared(ifShort),
        builder.shared(otherwise),
      ),
    );
  return floorFill(all, {
    name,
    fund,
    by,
    weight: unlessShort(`pool ${id}: weight above the minimum`, least, weight),
    least: unlessShort(`pool ${id}: minimum that holds`, 0, least),
  });
}

/** Fen that a person has at least of a pool, for the paid share of the month. */
function minimumOf({ builder, pay }: PostLowering, { minimum }: PlanPool): NodeId {
  const { amount, share = 0 } = minimum ?? {};
  const yuan =
    amount === undefined
      ? builder.multiply(pay.target, builder.constant(share))
      : builder.multiply(pay.paid, builder.constant(amount));
  return builder.add({ op: 'roundFen', input: yuan });
}
