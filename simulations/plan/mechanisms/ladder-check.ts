import type { PlanNames } from '../lowering/plan-names.ts';
import type { Path, Report } from '../report.ts';
import { checkCondition } from './check-condition.ts';
import { checkShare } from './check-share.ts';
import type { Condition } from './condition-type.ts';
import type { LadderRule, PlanLadder } from './ladder-keys.ts';
import { checkRankedBy } from './ranked-by.ts';
import { levelMoves, takesPay, type PayTables } from './level-moves.ts';

/** What a ladder is checked beside. */
interface LadderPlace {
  readonly posts: PayTables;
  readonly names: PlanNames;
}

/** Findings in a ladder: that it should play in a replay, and those of each rule. */
export function checkLadder({ in_replay, rules }: PlanLadder, place: LadderPlace, report: Report): void {
  if (in_replay === 'play') report('plan/ladder-play', ['ladder', 'in_replay']);
  rules.forEach((rule, k) => {
    const path = ['ladder', 'rules', k];
    if (rules.findIndex(({ id }) => id === rule.id) < k)
      report('plan/double-id', [...path, 'id'], { id: rule.id });
    checkRule(rule, path, place, report);
  });
}

function checkRule(rule: LadderRule, path: Path, { posts, names }: LadderPlace, report: Report): void {
  const { id, from, to, when, quota, pay } = rule;
  for (const [key, named] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (typeof named === 'object' && !Array.isArray(named) && !Object.hasOwn(posts, named.post))
      return report('plan/unknown-post', [...path, key, 'post'], {
        post: named.post,
        known: Object.keys(posts).join(', '),
      });
  const moves = Object.keys(posts).flatMap((post) => levelMoves(rule, post, posts));
  if (moves.length === 0) report('plan/ladder-nowhere', path, { rule: id });
  if (pay !== 'to_table')
    checkShare(pay.raise < 0 ? undefined : pay.raise, [...path, 'pay', 'raise'], report, 1);
  else if (moves.some(({ then }) => then.base === undefined))
    report('plan/ladder-no-base', [...path, 'to'], { rule: id });
  if (quota) {
    const { share, people } = quota;
    if ((share === undefined) === (people === undefined))
      report('plan/exactly-one', [...path, 'quota'], { subject: id, known: 'share, people' });
    checkShare(share, [...path, 'quota', 'share'], report, 1.5);
    checkRankedBy({ id, by: quota.by }, [...path, 'quota', 'by'], names, report);
  }
  checkCondition(when, { path: [...path, 'when'], names }, report);
  const ranked = rankGrade(when, names);
  if (ranked !== undefined && takesPay(rule, posts))
    report('plan/ladder-rank', [...path, 'when'], { rule: id, grade: ranked });
}

/** A grade by rank that a condition reads. */
function rankGrade(when: Condition, names: PlanNames): string | undefined {
  if ('all' in when) return when.all.map((each) => rankGrade(each, names)).find((id) => id !== undefined);
  if ('any' in when) return when.any.map((each) => rankGrade(each, names)).find((id) => id !== undefined);
  if ('of' in when && typeof when.of === 'object') return rankGrade(when.of, names);
  if (!('grade' in when)) return undefined;
  return names.grades?.find(({ id, rank }) => id === when.grade && rank !== undefined)?.id;
}
