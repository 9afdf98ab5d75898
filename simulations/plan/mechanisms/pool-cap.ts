import type { NodeId } from '../../program/program.ts';
import type { PlanLowering, PostLowering } from '../lowering/plan-lowering.ts';
import type { PlanLimit } from './pay-limits.ts';
import { fenOfLines, type PoolPeople } from './pool-fund.ts';
import type { PlanPool } from './pool-keys.ts';

/** Caps of the posts of a plan. */
export interface CappedPosts {
  readonly posts: Readonly<Record<string, { readonly cap?: PlanLimit | undefined }>>;
}

/** What a cap on a pool rests on. */
interface PoolCap {
  readonly part: CappedPosts;
  readonly each: PlanPool;
  readonly people: PoolPeople;
  readonly lines: (on: PostLowering) => string[];
  /** Whether the pool may pay more than was claimed. */
  readonly grows: boolean;
}

/**
 * Column of the most fen that a person has of a pool: its own cap; else, where it may pay more than was claimed, what is
 * left under the post's cap on the lines. Missing where nothing caps; undefined where nobody is capped.
 */
export function poolCap(
  all: PlanLowering,
  { part, each, people, lines, grows }: PoolCap,
): string | undefined {
  const { id, cap } = each;
  const limitOf = (on: PostLowering): NodeId | undefined => {
    if (cap) return fenOfLimit(on, cap);
    return grows ? leftUnder(on, part.posts[on.post]?.cap, lines(on)) : undefined;
  };
  if (!all.posts.some((on) => people.takesPart(on) && limitOf(on) !== undefined)) return undefined;
  return all.row(`pool ${id}: cap`, (on) => {
    if (!people.takesPart(on)) return undefined;
    return limitOf(on) ?? on.builder.constant(NaN);
  });
}

function fenOfLimit(
  { builder, pay }: PostLowering,
  { amount, share = 0 }: { readonly amount?: number | undefined; readonly share?: number | undefined },
): NodeId {
  const yuan =
    amount === undefined ? builder.multiply(pay.target, builder.constant(share)) : builder.constant(amount);
  return builder.add({ op: 'roundFen', input: yuan });
}

/** What the other lines under a post's cap leave of it, where it caps lines that a pool pays. */
function leftUnder(
  on: PostLowering,
  cap: PlanLimit | undefined,
  lines: readonly string[],
): NodeId | undefined {
  const { builder } = on;
  if (!cap || !lines.some((line) => cap.of.includes(line) || cap.of.includes('all'))) return undefined;
  const others = on.linesMeant(cap.of).filter((line) => !lines.includes(line));
  const left = builder.arithmetic('subtract', fenOfLimit(on, cap), fenOfLines(on, others));
  return builder.arithmetic('max', left, builder.constant(0));
}
