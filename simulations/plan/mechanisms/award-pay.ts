import type { NodeId, NodeMeaning } from '../../program/program.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import type { PlanAward } from './award-keys.ts';
import type { AwardWinners, RankedColumns } from './award-winners.ts';
import { rankedTitle } from './ranked-by.ts';
import { toldSteps } from './told-steps.ts';

type Step = (node: NodeId, title: NodeMeaning['title'], unit: NodeMeaning['unit']) => NodeId;

/**
 * Fen of an award's line: the prize of who wins it. The payslip tells what the award asks of the person; place and
 * number of people, and what the team reached, only where at least five stand behind them. Where an award is due and
 * nobody, or not everybody whom its prizes are for, can take it, the group is flagged: the rest stays with the company.
 */
export function awardPay(
  on: PostLowering,
  each: PlanAward,
  winners: AwardWinners,
  { prize, clause }: { readonly prize: NodeId; readonly clause: string },
): NodeId {
  const { builder } = on;
  const step: Step = (node, title, unit) => builder.mean(node, { title, unit, clause });
  const title =
    each.pick.teams === undefined ? { en: 'Wins', zh: '获奖' } : { en: 'The team wins', zh: '班组获奖' };
  const won = step(builder.shared(winners.wins), title, 'flag');
  const paid = builder.select(won, prize, builder.constant(0));
  const explained = builder.select(facts(on, each, winners, step), paid, paid);
  const { ranked, termsOf } = winners;
  return ranked ? flagged(on, each, { due: termsOf(on).due, few: ranked.few, fen: explained }) : explained;
}

/** A condition that always holds, and so tells on the payslip what it compares. */
function facts(on: PostLowering, { pick }: PlanAward, { termsOf, ranked }: AwardWinners, step: Step): NodeId {
  const { builder } = on;
  const { due, flags, value } = termsOf(on);
  const isTeam = pick.teams !== undefined;
  const own = [...flags, ...(isTeam || value === undefined ? [] : [value])];
  const beside = ranked && value !== undefined ? (isTeam ? [value] : placed(on, pick, ranked, step)) : [];
  const all =
    ranked && beside.length > 0
      ? builder.arithmetic(
          'min',
          toldSteps(builder, own),
          builder.select(builder.shared(ranked.enough), toldSteps(builder, beside), builder.constant(1)),
        )
      : toldSteps(builder, own);
  return builder.select(due, all, builder.constant(1));
}

/** Place and number of people. */
function placed(
  { builder, names }: PostLowering,
  { by = 'score' }: PlanAward['pick'],
  { place, people }: RankedColumns,
  step: Step,
): NodeId[] {
  const { en, zh } = rankedTitle(names, by);
  return [
    step(builder.shared(place), { en: `Place by ${en}`, zh: `${zh}名次` }, 'count'),
    step(builder.shared(people), { en: 'People who are ranked', zh: '参与排名人数' }, 'count'),
  ];
}

/** The same fen; names that prizes are left where few people are ranked. */
function flagged(
  { builder }: PostLowering,
  { id }: PlanAward,
  { due, few, fen }: { readonly due: NodeId; readonly few: string; readonly fen: NodeId },
): NodeId {
  const left = builder.select(due, builder.shared(few), builder.constant(0));
  // what is paid stands in the condition too, so that the payslip of a flagged line tells its steps
  const told = builder.arithmetic('min', left, builder.arithmetic('atLeast', fen, builder.constant(0)));
  const input = builder.select(told, builder.constant(NaN), fen);
  return builder.add({ op: 'orElse', input, otherwise: fen, flag: `award-left:${id}` });
}
