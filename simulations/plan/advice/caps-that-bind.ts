import { defaultThresholds } from '../../disclosure/thresholds.ts';
import { problem, type Problem } from '../../problems/problem.ts';
import type { PlanDocument } from '../plan-document.ts';
import { pathText, type Path } from '../report.ts';
import { percentWords } from '../words/figure-words.ts';
import { mayReplay, paidBy, peopleIn, withPost, type AdvisedPlan, type AdviceRule } from './advised-plan.ts';
import { stakeOf } from './stake-of.ts';

/** Share of person-months from which a cap binds too often. Source: shared features, c15. */
const TOO_OFTEN = 0.2;

/** Caps that bind in more than a fifth of the person-months: a replay without the cap pays more there. */
export const capsThatBind: AdviceRule = (on) => [
  ...on.posts.flatMap(({ name, post, rows }) => [
    ...(post.cap
      ? binding(on, ['posts', name, 'cap'], rows, withPost(on.plan, name, { cap: undefined }))
      : []),
    ...post.items.flatMap(({ cap }, k) => {
      if (cap === undefined) return [];
      const items = post.items.map((item, j) => (j === k ? { ...item, cap: undefined } : item));
      return binding(on, ['posts', name, 'items', k, 'cap'], rows, withPost(on.plan, name, { items }));
    }),
  ]),
  ...on.plan.period_caps.flatMap((_each, k) =>
    binding(
      on,
      ['period_caps', k],
      on.posts.flatMap(({ rows }) => rows),
      { ...on.plan, period_caps: on.plan.period_caps.toSpliced(k, 1) },
    ),
  ),
];

/** @param rows  that the cap is over */
function binding(on: AdvisedPlan, path: Path, rows: readonly number[], without: PlanDocument): Problem[] {
  if (!mayReplay(on)) return [];
  const { plan, frame, paid } = on;
  // a pool would share out what a cap leaves to people whom it does not bind
  const [before, after] = [plan, without].map((each) => paidBy({ ...each, pools: [] }, frame));
  const bound = rows.filter((row) => before?.grossFen[row] !== after?.grossFen[row]);
  const share = bound.length / rows.length;
  if (!(share > TOO_OFTEN) || peopleIn(frame, bound) < defaultThresholds.group) return [];
  const stake = stakeOf(frame, paid, paidBy(without, frame), plan.currency);
  const often = percentWords(Number(share.toFixed(2)));
  return [{ ...problem('plan/cap-binds', pathText(path), { share: often }), stake }];
}
