import type { Frame } from '../../frame/frame.ts';
import type { Problem } from '../../problems/problem.ts';
import { editedPlanText } from '../plan-edit.ts';
import type { PlanDocument } from '../plan-document.ts';
import { parsePlan } from '../parse-plan.ts';
import { advisedPlan, mayReplay, MOST_REPLAYED, paidBy, peopleIn, type AdvisedPlan } from './advised-plan.ts';
import { stakeOf, stakeOfPeople } from './stake-of.ts';

/** A plan that fits the data it is checked against, with its text. */
export interface CheckedPlan {
  readonly plan: PlanDocument;
  readonly text: string;
  readonly frame: Frame;
}

/** Characters that are read anew for the cures of one look. */
const MOST_READ = 1_000_000;

/**
 * Findings in a plan with whom each concerns: those whose pay its cure moves, with the money, where the
 * cure can be applied; else whom they name themselves, whoever the post pays, or the plan. Cures beyond the first
 * `MOST_REPLAYED` are not applied, and of long texts, which are read anew for each, fewer.
 */
export function withStakes(problems: readonly Problem[], { plan, text, frame }: CheckedPlan): Problem[] {
  if (problems.length === 0) return [];
  const on = advisedPlan(plan, frame, Math.min(MOST_REPLAYED, Math.ceil(MOST_READ / text.length)));
  return problems.map((each) => ({
    ...each,
    stake: mendedStake(on, each, text) ?? each.stake ?? stakeAt(on, each.at),
  }));
}

function mendedStake(on: AdvisedPlan, { edits }: Problem, text: string): Problem['stake'] {
  if (!edits || !mayReplay(on)) return undefined;
  const mended = parsePlan(editedPlanText(text, edits)).plan;
  if (!mended) return undefined;
  const stake = stakeOf(on.frame, on.paid, paidBy(mended, on.frame), on.plan.currency);
  return stake.people === 0 ? undefined : stake;
}

/** Warnings about a post that say no number of people themselves, with those whom the post pays. */
export function withPeople(problems: readonly Problem[], { plan, frame }: CheckedPlan): Problem[] {
  if (problems.length === 0) return [];
  const on = advisedPlan(plan, frame);
  return problems.map((each) =>
    each.severity === 'warning' && each.at.startsWith('posts.') && each.values['people'] === undefined
      ? { ...each, stake: stakeAt(on, each.at) }
      : each,
  );
}

/** Whoever is paid by the post that a place lies in, or by the plan. */
function stakeAt({ plan, frame, paid, posts }: AdvisedPlan, at: string): NonNullable<Problem['stake']> {
  const inside = Object.keys(plan.posts).find(
    (name) => at.startsWith(`posts.${name}.`) || at.startsWith(`posts.${name} `),
  );
  if (inside !== undefined)
    return stakeOfPeople(posts.find(({ name }) => name === inside)?.people ?? 1, plan.currency);
  const rows = [...paid.covered.keys()].filter((row) => paid.covered[row] === 1);
  return stakeOfPeople(peopleIn(frame, rows), plan.currency);
}
