import { kpiUnitName } from '../../kpi/kpi-title.ts';
import type { NodeId } from '../../program/program.ts';
import { rank } from '../../program/lowered/rank.ts';
import { tiedShare } from '../../program/lowered/tied-share.ts';
import type { PlanLowering, PostLowering } from '../lowering/plan-lowering.ts';
import type { PlanNames } from '../lowering/plan-names.ts';
import { addsUp, wholeNumber } from './kpi-value.ts';
import { fenOfLines, type PoolPeople } from './pool-fund.ts';
import type { PoolWeights } from './pool-keys.ts';
import { isLowerBetter, rankedKpi, rankedValue, type RankedBy } from './ranked-by.ts';

/** A pool whose shares are in proportion to something. */
interface Weighed {
  readonly id: string;
  readonly by: PoolWeights;
  readonly people: PoolPeople;
  readonly clause: string;
}

/**
 * Column of whole numbers that shares of a pool are in proportion to, from 0 on. A score, and a KPI that does not add
 * up, counts by the paid share of the month; whoever has none has nothing.
 */
export function poolWeight(all: PlanLowering, { id, by, people, clause }: Weighed): string {
  const name = `pool ${id}: weight`;
  const row = (nodeOf: (on: PostLowering) => NodeId | undefined): string =>
    all.row(name, (on) => (people.takesPart(on) ? nodeOf(on) : undefined));
  if (typeof by === 'object' && 'rank' in by) return placeWeight(all, { id, by, people, clause });
  if (by === 'performance') return row((on) => notBelowZero(on, fenOfLines(on, ['performance'])));
  if (by === 'base') return row((on) => notBelowZero(on, fenOfLines(on, ['base'])));
  if (by === 'target_bonus')
    return row((on) => notBelowZero(on, on.builder.add({ op: 'roundFen', input: on.pay.target })));
  if (by === 'equal') return row((on) => wholeNumber(on.builder, on.pay.paid, 1e6));
  return row((on) => {
    const value = rankedValue(on, by, clause) ?? on.builder.constant(NaN);
    const { adds, scale } = measureOf(on.names, by);
    const whole = wholeNumber(on.builder, adds ? value : on.builder.multiply(value, on.pay.paid), scale);
    return notBelowZero(on, on.builder.orElse(whole, 0, `pool-share-missing:${id}`));
  });
}

function notBelowZero({ builder }: PostLowering, node: NodeId): NodeId {
  return builder.arithmetic('max', node, builder.constant(0));
}

/** Whether values add up over months, and how fine they are told apart: weights of a group stay below 2³⁹. */
function measureOf(names: PlanNames, by: RankedBy): { readonly adds: boolean; readonly scale: number } {
  const kpi = rankedKpi(by);
  if (kpi === undefined) return { adds: false, scale: 1e5 };
  if (addsUp(kpi, names)) return { adds: true, scale: 100 };
  const unit = kpiUnitName(kpi, names);
  return { adds: false, scale: unit === 'share' ? 1e6 : unit === 'seconds' ? 100 : 1e5 };
}

/** Weights by place: of places that several tie for each has the same part. */
function placeWeight(
  all: PlanLowering,
  {
    id,
    by,
    people,
    clause,
  }: Omit<Weighed, 'by'> & { readonly by: Extract<PoolWeights, { readonly rank: unknown }> },
): string {
  const name = `pool ${id}: place`;
  const score = all.row(`${name}, value`, (on) =>
    people.takesPart(on) ? rankedValue(on, by.by, clause) : undefined,
  );
  const best = isLowerBetter(all.names, by.by) ? 'lowest' : 'highest';
  const place = (ties: 'better' | 'worse'): string =>
    rank(all, { name: `${name}, ${ties}`, score, by: people.by, best, ties });
  const [better, worse] = [place('better'), place('worse')];
  return all.row(`pool ${id}: weight`, (on) => {
    if (!people.takesPart(on)) return undefined;
    const { builder } = on;
    const prizes = by.rank.map(([at, weight]) => [at, weight] as const);
    const share = tiedShare(builder, { best: builder.shared(better), worst: builder.shared(worse), prizes });
    return builder.orElse(wholeNumber(builder, share.each, 1e4), 0, `pool-share-missing:${id}`);
  });
}
