import { defaultThresholds } from '../../disclosure/thresholds.ts';
import { problem, type Problem } from '../../problems/problem.ts';
import type { Replay } from '../../replay/replay-result.ts';
import type { PlanGate } from '../mechanisms/gate.ts';
import type { PlanDocument } from '../plan-document.ts';
import { pathText, type Path } from '../report.ts';
import {
  mayReplay,
  paidBy,
  peopleIn,
  withPost,
  type AdvisedPlan,
  type AdvisedPost,
  type AdviceRule,
} from './advised-plan.ts';
import { stakeOf } from './stake-of.ts';

/** Share of the person-months with something to lose from which a gate spares nobody to speak of. */
const EVERYBODY = 0.95;

/** Gates that hit nobody, or practically everybody: what a replay without the gate pays otherwise. */
export const gatesThatStrike: AdviceRule = (on) =>
  on.posts.flatMap((post) => {
    if (post.post.gates.length === 0) return [];
    const claimed = claimsOnly(on.plan, post);
    const before = paidBy(claimed, on.frame);
    return post.post.gates.flatMap((gate, k) => {
      if (('multiply' in gate.then && gate.then.multiply === 1) || !mayReplay(on)) return [];
      const after = paidBy(withoutGate(claimed, post, k), on.frame);
      return finding(on, post, { k, before, after });
    });
  });

interface Struck {
  readonly k: number;
  readonly before: Replay;
  readonly after: Replay;
}

function finding(on: AdvisedPlan, post: AdvisedPost, { k, before, after }: Struck): Problem[] {
  const { plan, frame, paid } = on;
  const { then } = post.post.gates[k] as PlanGate;
  const lines = 'zero' in then ? then.zero : then.of;
  const mayLose = post.rows.filter((row) =>
    lines.some((line) => (line === 'all' ? after.variableFen : after.lines[line])?.[row] !== 0),
  );
  const struck = mayLose.filter((row) => before.grossFen[row] !== after.grossFen[row]);
  const path: Path = ['posts', post.name, 'gates', k];
  const { group } = defaultThresholds;
  if (peopleIn(frame, struck) < group) {
    const found = problem('plan/gate-strikes-nobody', pathText(path), { least: group });
    return [{ ...found, stake: { people: null, currency: plan.currency } }];
  }
  if (struck.length < EVERYBODY * mayLose.length) return [];
  const stake = stakeOf(frame, paid, paidBy(withoutGate(plan, post, k), frame), plan.currency);
  return [{ ...problem('plan/gate-strikes-everybody', pathText(path), { share: EVERYBODY * 100 }), stake }];
}

function withoutGate(plan: PlanDocument, { name, post }: AdvisedPost, k: number): PlanDocument {
  return withPost(plan, name, { gates: post.gates.toSpliced(k, 1) });
}

/** The plan without what acts behind the gates of a post, where a strike could hide: limits, guarantees, pools, top-ups. */
function claimsOnly(plan: PlanDocument, { name }: AdvisedPost): PlanDocument {
  const bare = { cap: undefined, floor: undefined, guarantees: [] };
  return withPost({ ...plan, pools: [], period_caps: [], legal_minimum: undefined }, name, bare);
}
