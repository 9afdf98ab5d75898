import type { PlanNames } from '../lowering/plan-names.ts';
import { ascends } from '../ascends.ts';
import type { Path, Report } from '../report.ts';
import { checkKpiValue, checkShare } from './check-share.ts';
import { checkRankedBy } from './ranked-by.ts';
import type { CappedPosts } from './pool-cap.ts';
import type { PlanPool } from './pool-keys.ts';

/** Findings in a pool: parts of which exactly one is wanted, a share without a rate, rules that do not go together. */
export function checkPool(
  { pools, posts, ...names }: PlanNames & CappedPosts & { readonly pools: readonly PlanPool[] },
  k: number,
  report: Report,
): void {
  const each = pools[k] as PlanPool;
  const { id, adds, rule, by, cap, minimum, fund, up } = each;
  const path: Path = ['pools', k];
  const exactlyOne: ExactlyOne = (subject, at, of) => {
    if (Object.values(of).filter((value) => value !== undefined).length !== 1)
      report('plan/exactly-one', at, { subject, known: Object.keys(of).join(', ') });
  };
  if (pools.findIndex((other) => other.id === id) < k) report('plan/double-id', [...path, 'id'], { id });
  exactlyOne(id, path, { for: each.for, adds });
  const { amount, per_person, share_of, share_of_kpi, over_target, rate } = fund;
  exactlyOne(`${id}.fund`, [...path, 'fund'], { amount, per_person, share_of, share_of_kpi, over_target });
  if ((share_of !== undefined || share_of_kpi !== undefined) !== (rate !== undefined))
    report('plan/pool-rate', [...path, 'fund'], { id });
  if (over_target)
    exactlyOne(`${id}.over_target`, [...path, 'fund', 'over_target'], {
      rate: over_target.rate,
      amount: over_target.amount,
    });
  if (cap) exactlyOne(`${id}.cap`, [...path, 'cap'], { amount: cap.amount, share: cap.share });
  if (minimum) checkMinimum(each, minimum, { path, exactlyOne }, report);
  if (minimum && (cap || isUnderCap(posts, each)))
    report('plan/pool-minimum-and-cap', [...path, 'minimum'], { id });
  if ((rule === 'share') !== (by !== undefined)) report('plan/pool-by', path, { id });
  if (typeof by === 'object' && 'rank' in by) {
    ascends(by.rank, [...path, 'by', 'rank'], report);
    checkRankedBy({ id, by: by.by }, [...path, 'by', 'by'], names, report);
  }
  checkShare(rate, [...path, 'fund', 'rate'], report);
  checkShare(cap?.share, [...path, 'cap', 'share'], report);
  if (over_target) {
    const at = [...path, 'fund', 'over_target', 'target'];
    checkKpiValue(over_target.kpi, over_target.target, { path: at, names }, report);
  }
  checkShare(over_target?.rate, [...path, 'fund', 'over_target', 'rate'], report);
  if (adds !== undefined && rule !== 'share') report('plan/pool-adds', path, { id });
  if (up && rule !== 'scale') report('plan/pool-up', [...path, 'up'], { id });
  each.posts?.forEach((post, j) => {
    if (posts[post] === undefined)
      report('plan/unknown-post', [...path, 'posts', j], { post, known: Object.keys(posts).join(', ') });
  });
}

type ExactlyOne = (subject: string, at: Path, of: Readonly<Record<string, unknown>>) => void;

/** A minimum is an amount or a share, and no more than the fund has for each. */
function checkMinimum(
  { id, fund }: PlanPool,
  { amount, share }: NonNullable<PlanPool['minimum']>,
  { path, exactlyOne }: { readonly path: Path; readonly exactlyOne: ExactlyOne },
  report: Report,
): void {
  const at = [...path, 'minimum'];
  exactlyOne(`${id}.minimum`, at, { amount, share });
  checkShare(share, [...at, 'share'], report);
  const each = fund.per_person;
  if (amount !== undefined && each !== undefined && amount > each)
    report('plan/pool-minimum-above-fund', at, { id, minimum: amount, fund: each, missing: amount - each });
}

/** Whether what a pool may raise stands under the cap of a post. */
function isUnderCap(
  posts: CappedPosts['posts'],
  { posts: own, for: of = [], adds = '', rule, up }: PlanPool,
): boolean {
  const lines = [adds, ...of];
  return (
    (rule === 'share' || up) &&
    (own ?? Object.keys(posts)).some((post) =>
      posts[post]?.cap?.of.some((line) => line === 'all' || lines.includes(line)),
    )
  );
}
