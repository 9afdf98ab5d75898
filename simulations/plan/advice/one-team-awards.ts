import { labelAt } from '../../frame/frame.ts';
import { problem } from '../../problems/problem.ts';
import { pathText } from '../report.ts';
import { mayReplay, paidBy, type AdvisedPlan, type AdviceRule } from './advised-plan.ts';
import { stakeOf } from './stake-of.ts';

/** Fewest months with a winner that make "always". */
const ALWAYS = 3;

/** Awards that people of one team win in every month, though others are there. */
export const oneTeamAwards: AdviceRule = (on) => {
  const { plan, frame, paid } = on;
  return plan.awards.flatMap(({ id, pick }, k) => {
    const teams = wonBy(on, id, pick.team_label);
    const all = frame.labels[pick.team_label]?.values.length ?? 0;
    if (all < 2 || teams.size < ALWAYS) return [];
    const [first] = [...teams.values()];
    const isOne = [...teams.values()].every((won) => won.size === 1 && first?.has([...won][0] ?? ''));
    if (!isOne || !mayReplay(on)) return [];
    const without = paidBy({ ...plan, awards: plan.awards.toSpliced(k, 1) }, frame);
    const found = problem('plan/award-one-team', pathText(['awards', k]), { months: teams.size });
    return [{ ...found, stake: stakeOf(frame, paid, without, plan.currency) }];
  });
};

/** Teams of the winners of each month that has some. */
function wonBy({ frame, paid }: AdvisedPlan, id: string, label: string): Map<number, Set<string>> {
  const teams = new Map<number, Set<string>>();
  const [fen, gifts] = [paid.lines[id], paid.costs[`${id}.gift`]];
  for (let row = 0; row < frame.rows; row++) {
    if (!((fen?.[row] ?? 0) > 0) && !((gifts?.[row] ?? 0) > 0)) continue;
    const month = frame.month[row] as number;
    const team = labelAt(frame, label, row) ?? '';
    teams.set(month, (teams.get(month) ?? new Set()).add(team));
  }
  return teams;
}
