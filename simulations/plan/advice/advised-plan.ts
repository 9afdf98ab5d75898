import { defaultThresholds } from '../../disclosure/thresholds.ts';
import type { Frame } from '../../frame/frame.ts';
import type { Problem } from '../../problems/problem.ts';
import { namesCovered } from '../../program/post-names.ts';
import { postRows } from '../../program/post-rows.ts';
import { replay } from '../../replay/replay.ts';
import type { Replay } from '../../replay/replay-result.ts';
import { compilePlan } from '../compile-plan.ts';
import { postPoints } from './post-points.ts';
import type { PlanDocument, PlanPost } from '../plan-document.ts';

/** A plan with what it pays over a data version, for rules that look for what is unwise. */
export interface AdvisedPlan {
  readonly plan: PlanDocument;
  readonly frame: Frame;
  readonly paid: Replay;
  /** Posts that at least five people hold, with the rows that are paid; of fewer nothing is told. */
  readonly posts: readonly AdvisedPost[];
  readonly replays: ReplayBudget;
}

/** How many clauses may still be replayed without, or mended, and how many were not. */
export interface ReplayBudget {
  left: number;
  refused: number;
}

/** Clauses that one look replays: each takes as long as everybody's pay, and a plan may have thousands. */
export const MOST_REPLAYED = 40;

/** A post of a plan with the rows that it pays. */
export interface AdvisedPost {
  readonly name: string;
  readonly post: PlanPost;
  readonly rows: readonly number[];
  /** Distinct people. */
  readonly people: number;
  /** Points of its KPIs, see `postPoints`. */
  readonly points: ReadonlyMap<string, Float64Array>;
}

/** One thing that may be unwise in a plan for the people and figures of a data version. */
export type AdviceRule = (on: AdvisedPlan) => Problem[];

/** A plan that fits a frame, with what it pays there. @param most  clauses that may be replayed */
export function advisedPlan(plan: PlanDocument, frame: Frame, most = MOST_REPLAYED): AdvisedPlan {
  const program = compilePlan(plan);
  const paid = replay(program, frame);
  const posts = Object.entries(plan.posts).flatMap(([name, post], k) => {
    const rows = postRows(frame, namesCovered(name, post)).flatMap(([start, end]) =>
      Array.from({ length: end - start }, (_, k) => start + k).filter((row) => paid.covered[row] === 1),
    );
    const people = peopleIn(frame, rows);
    return people < defaultThresholds.group
      ? []
      : [{ name, post, rows, people, points: postPoints(program, k, frame) }];
  });
  return { plan, frame, paid, posts, replays: { left: most, refused: 0 } };
}

/** Takes one from what may be replayed; false where nothing is left. */
export function mayReplay({ replays }: AdvisedPlan): boolean {
  const isLeft = replays.left > 0;
  if (isLeft) replays.left -= 1;
  else replays.refused += 1;
  return isLeft;
}

/** What a plan pays. */
export function paidBy(plan: PlanDocument, frame: Frame): Replay {
  return replay(compilePlan(plan), frame);
}

/** Number of distinct people of rows. */
export function peopleIn({ person }: Frame, rows: readonly number[]): number {
  return new Set(rows.map((row) => person[row])).size;
}

/** The plan with other parts of one post. */
export function withPost(plan: PlanDocument, name: string, parts: Partial<PlanPost>): PlanDocument {
  return { ...plan, posts: { ...plan.posts, [name]: { ...(plan.posts[name] as PlanPost), ...parts } } };
}
