import { roundFen } from '../../program/round-fen.ts';
import type { NodeId } from '../../program/program.ts';
import { evenMonth } from '../../program/lowered/even-month.ts';
import { largestRemainder } from '../../program/lowered/largest-remainder.ts';
import { tiedShare } from '../../program/lowered/tied-share.ts';
import type { PlanLowering, PostLowering } from '../lowering/plan-lowering.ts';
import type { PlanAward } from './award-keys.ts';
import type { AwardWinners, RankedColumns } from './award-winners.ts';

/** Fen that an award pays who wins it: the amount, a share of the team's, or the prize of the place. */
export function awardPrize(
  all: PlanLowering,
  { id, pick, amount = 0, shared }: PlanAward,
  { wins, ranked }: AwardWinners,
  clause: string,
): (on: PostLowering) => NodeId {
  const told = (on: PostLowering, fen: NodeId, en: string, zh: string): NodeId =>
    on.builder.mean(fen, { title: { en, zh }, unit: 'fen', clause, given: true });
  const { places } = pick;
  if (places && ranked)
    return (on) => told(on, placePrize(on, ranked, places), 'Prize of the place', '名次奖金');
  if (pick.teams === undefined || shared === 'each')
    return ({ builder }) => {
      const yuan = builder.mean(builder.constant(amount), {
        title: { en: 'Amount of the award', zh: '奖项金额' },
        unit: 'yuan',
        clause,
      });
      return builder.add({ op: 'roundFen', input: yuan });
    };
  const fund = all.row(`award ${id}: of the team`, ({ builder }) => builder.constant(roundFen(amount)));
  const by = [{ label: pick.team_label }];
  const share = largestRemainder(all, { name: `award ${id}: share`, fund, weight: wins, by });
  return (on) => told(on, on.builder.shared(share), "Own part of the team's award", '班组奖本人所得');
}

/** The prize of a place; who ties has an equal part of the prizes, the last fen by person, turned in even months. */
function placePrize(
  { builder }: PostLowering,
  { place, worst = place, own = place }: RankedColumns,
  places: readonly (readonly [count: number, yuan: number])[],
): NodeId {
  const prizes = places.flatMap(([count, yuan]) => Array.from({ length: count }, () => roundFen(yuan)));
  const [best, last, turn] = [builder.shared(place), builder.shared(worst), builder.shared(own)];
  const { together, people } = tiedShare(builder, {
    best,
    worst: last,
    prizes: prizes.map((fen, k) => [k + 1, fen] as const),
  });
  const whole = builder.add({ op: 'floor', input: builder.arithmetic('divide', together, people) });
  const left = builder.arithmetic('subtract', together, builder.multiply(whole, people));
  const ahead = builder.select(
    evenMonth(builder),
    builder.arithmetic('subtract', last, turn),
    builder.arithmetic('subtract', turn, best),
  );
  return builder.arithmetic('add', whole, builder.arithmetic('less', ahead, left));
}
