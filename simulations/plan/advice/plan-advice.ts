import type { Frame } from '../../frame/frame.ts';
import { problem, type Problem } from '../../problems/problem.ts';
import type { PlanDocument } from '../plan-document.ts';
import { advisedPlan, MOST_REPLAYED, peopleIn, type AdvisedPlan, type AdviceRule } from './advised-plan.ts';
import { capsThatBind } from './caps-that-bind.ts';
import { cliffsInData } from './cliffs-in-data.ts';
import { constantKpis } from './constant-kpis.ts';
import { evenLevels } from './even-levels.ts';
import { gatesThatStrike } from './gates-that-strike.ts';
import { goalsInReach } from './goals-in-reach.ts';
import { oneTeamAwards } from './one-team-awards.ts';
import { payBelowMinimum } from './pay-below-minimum.ts';
import { stakeOfPeople } from './stake-of.ts';
import { tiersInReach } from './tiers-in-reach.ts';
import { twinKpis } from './twin-kpis.ts';
import { variableShare } from './variable-share.ts';

const rules: readonly AdviceRule[] = [
  constantKpis,
  twinKpis,
  goalsInReach,
  tiersInReach,
  gatesThatStrike,
  capsThatBind,
  cliffsInData,
  payBelowMinimum,
  oneTeamAwards,
  variableShare,
  evenLevels,
];

/**
 * What is unwise in a plan for the people of a data version, each with whom it concerns and the money that it moves: for
 * a plan that fits the data without an error, and for whoever may hold rows, since its thresholds are the asker's own.
 */
export function planAdvice(plan: PlanDocument, frame: Frame): Problem[] {
  const on = advisedPlan(plan, frame);
  return [...rules.flatMap((rule) => rule(on)), ...notReplayed(on)];
}

/** Says how many gates, caps and awards were not looked at. */
function notReplayed({ plan, frame, posts, replays: { refused } }: AdvisedPlan): Problem[] {
  if (refused === 0) return [];
  const people = peopleIn(
    frame,
    posts.flatMap(({ rows }) => rows),
  );
  const found = problem('plan/clauses-not-replayed', 'plan', { most: MOST_REPLAYED, left: refused });
  return [{ ...found, stake: stakeOfPeople(people, plan.currency) }];
}
