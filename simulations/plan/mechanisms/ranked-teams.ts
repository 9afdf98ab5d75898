import { rank } from '../../program/lowered/rank.ts';
import type { PlanLowering } from '../lowering/plan-lowering.ts';
import type { PlanAward } from './award-keys.ts';
import { groupKeys } from './group-scope.ts';
import { isLowerBetter } from './ranked-by.ts';

/** Columns that teams are ranked by. */
interface TeamColumns {
  /** Value of the team, told to each of its people. */
  readonly value: string;
  /** 1 for people who are considered; a team without any is not ranked. */
  readonly considered: string;
}

/** Column of the place of a person's team among the teams, told to all of its people: one of them stands for it. */
export function rankedTeams(
  all: PlanLowering,
  { id, pick }: PlanAward,
  { value, considered }: TeamColumns,
): string {
  const name = `award ${id}: team`;
  const team = [{ label: pick.team_label }];
  const turn = all.shared.running({
    name: `${name} turn`,
    fn: 'count',
    input: value,
    where: considered,
    by: team,
    order: [{ key: all.row('person', ({ builder }) => builder.add({ op: 'person' })), descending: false }],
    ties: 'person',
    inclusive: true,
  });
  const first = all.row(`${name} first`, ({ builder }) =>
    builder.arithmetic('atMost', builder.shared(turn), builder.constant(1)),
  );
  const place = rank(all, {
    name: `${name} place of one`,
    score: value,
    by: groupKeys(pick.per),
    best: isLowerBetter(all.names, pick.by ?? 'score') ? 'lowest' : 'highest',
    ties: 'better',
    where: first,
  });
  return all.shared.over({ name: `${name} place`, fn: 'min', input: place, by: team, months: 'same' });
}
