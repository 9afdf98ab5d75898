import { replay } from '../../replay/replay.ts';
import type { Replay, ReplayProposal } from '../../replay/replay-result.ts';
import type { Program } from '../../program/program.ts';
import { compilePlan } from '../compile-plan.ts';
import type { PublishedPrior } from '../mechanisms/shrink.ts';
import type { PlanDocument } from '../plan-document.ts';
import { caseFrame } from './case-frame.ts';
import type { PlanCase } from './plan-case.ts';

/** A figure of a case: what was worked by hand, and what the plan gives. */
export interface CaseFigure {
  readonly case: string;
  /** Place of the case in the plan. */
  readonly index: number;
  /** Line, benefit or training, gift, rule of the ladder with its key, `score`, `gross` or `on_cost`. */
  readonly name: string;
  /** Place in a list of people and months; 0 for a single figure. */
  readonly place: number;
  /** Yuan, points, or 1 or 0. */
  readonly expected: number;
  /** Null where the plan gives no such figure. */
  readonly found: number | null;
  readonly agrees: boolean;
}

/** Points agree to so much; amounts agree to the fen. */
const POINTS = 1e-6;

/** Every figure of a plan's worked cases beside what the plan gives; nothing is repaired. */
export function runCases(plan: PlanDocument): CaseFigure[] {
  const program = compilePlan(plan);
  return plan.cases.flatMap((each, index) => {
    const prior = each.given.published_prior;
    const own = prior === undefined ? program : compilePlan(publishing(plan, prior));
    return caseFigures(plan, own, each, index);
  });
}

/** The plan with a mean that its small samples are drawn towards. */
function publishing(plan: PlanDocument, towards: PublishedPrior): PlanDocument {
  const posts = Object.entries(plan.posts).map(([id, post]) => {
    const scorecard = post.scorecard.map((item) =>
      item.shrink ? { ...item, shrink: { ...item.shrink, towards } } : item,
    );
    return [id, { ...post, scorecard }] as const;
  });
  return { ...plan, posts: Object.fromEntries(posts) };
}

function caseFigures(
  plan: PlanDocument,
  program: Program,
  { id, given, expect }: PlanCase,
  index: number,
): CaseFigure[] {
  const { frame, rows } = caseFrame(given, plan, onlyNames(plan, given['post']));
  const paid = replay(program, frame);
  const fen: Readonly<Record<string, Float64Array>> = {
    gross: paid.grossFen,
    on_cost: paid.onCostFen,
    ...paid.costs,
    ...paid.lines,
    ...proposalColumns(paid, { base: 'baseFen', target: 'targetFen' }),
  };
  const counts = proposalColumns(paid, { proposed: 'proposed' });
  const found = (name: string, row: number): number => {
    if (paid.covered[row] !== 1) return NaN;
    if (name === 'score') return paid.score[row] as number;
    return counts[name]?.[row] ?? (fen[name]?.[row] ?? NaN) / 100;
  };
  return Object.entries(expect).flatMap(([name, value]) =>
    [value].flat().map((expected, place): CaseFigure => {
      const value = found(name, rows[place] ?? -1);
      const agrees =
        name === 'score'
          ? Math.abs(value - expected) <= POINTS
          : Math.round(value * 100) === Math.round(expected * 100);
      return { case: id, index, name, place, expected, found: Number.isNaN(value) ? null : value, agrees };
    }),
  );
}

/** Columns of what is proposed, by rule and key: `to_middle.base`. */
function proposalColumns(
  { proposals }: Replay,
  keys: Readonly<Record<string, keyof ReplayProposal>>,
): Record<string, Float64Array> {
  return Object.fromEntries(
    Object.entries(proposals).flatMap(([rule, proposal]) =>
      Object.entries(keys).map(([key, of]) => [`${rule}.${key}`, proposal[of]]),
    ),
  );
}

/** Post and level of a case that does not say them, where the plan has but one. */
function onlyNames(plan: PlanDocument, given: unknown): Record<string, string> {
  const posts = Object.entries(plan.posts);
  const [id, post] =
    posts.find(([name, { covers }]) => name === given || covers?.includes(String(given))) ??
    (posts.length === 1 ? (posts[0] as (typeof posts)[number]) : []);
  const levels = Object.keys(post?.levels ?? {});
  return {
    ...(id !== undefined && given === undefined && { post: post?.covers?.[0] ?? id }),
    ...(levels.length === 1 && { level: levels[0] as string }),
  };
}
