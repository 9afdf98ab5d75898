import { ascends } from '../ascends.ts';
import type { Path, Report } from '../report.ts';
import { checkShare } from './check-item.ts';
import type { PlanPool } from './pool-keys.ts';

/** Findings in a pool: parts of which exactly one is wanted, a share without a rate, rules that do not go together. */
export function checkPool(
  {
    pools,
    posts,
  }: { readonly pools: readonly PlanPool[]; readonly posts: Readonly<Record<string, unknown>> },
  k: number,
  report: Report,
): void {
  const each = pools[k] as PlanPool;
  const { id, adds, rule, by, cap, fund, up } = each;
  const path: Path = ['pools', k];
  const exactlyOne = (subject: string, at: Path, of: Readonly<Record<string, unknown>>): void => {
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
  if ((rule === 'share') !== (by !== undefined)) report('plan/pool-by', path, { id });
  if (typeof by === 'object' && 'rank' in by) ascends(by.rank, [...path, 'by', 'rank'], report);
  checkShare(rate, [...path, 'fund', 'rate'], report);
  checkShare(over_target?.rate, [...path, 'fund', 'over_target', 'rate'], report);
  if (adds !== undefined && rule !== 'share') report('plan/pool-adds', path, { id });
  if (up && rule !== 'scale') report('plan/pool-up', [...path, 'up'], { id });
  each.posts?.forEach((post, j) => {
    if (posts[post] === undefined)
      report('plan/unknown-post', [...path, 'posts', j], { post, known: Object.keys(posts).join(', ') });
  });
}
