import { shownFen } from '../disclosure/figures.ts';
import { defaultThresholds } from '../disclosure/thresholds.ts';
import { labelAt, type Frame } from '../frame/frame.ts';
import type { Sentence } from '../problems/problem-entry.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { namesCovered } from '../program/post-names.ts';
import { sharedColumns } from '../program/shared-columns.ts';
import { compilePlan } from './compile-plan.ts';
import { shortColumn } from './mechanisms/pool-minimum.ts';
import { pathText } from './report.ts';
import type { PlanDocument } from './plan-document.ts';
import { numberWords } from './words/figure-words.ts';

/**
 * Pools whose minimums are above their fund in some group and month, with what is missing in all: nobody can be paid by
 * them. Where a group is of a few people the amount is not told: it would give away their pay.
 */
export function shortPools(plan: PlanDocument, frame: Frame): Problem[] {
  if (!plan.pools.some(({ minimum }) => minimum)) return [];
  const columns = sharedColumns(compilePlan(plan), frame);
  const payer = new Map(
    Object.entries(plan.posts).flatMap(([id, post]) => namesCovered(id, post).map((name) => [name, id])),
  );
  return plan.pools.flatMap(({ id, scope, minimum }, k) => {
    const short = minimum && columns.get(shortColumn(id));
    if (!short) return [];
    const groups = new Map<string, { people: number; fen: number }>();
    short.forEach((fen, row) => {
      if (!(fen > 0)) return;
      const label = scope === 'all' ? '' : (labelAt(frame, scope, row) ?? '');
      const key = `${frame.month[row]} ${scope === 'post' ? payer.get(label) : label}`;
      const { people } = groups.get(key) ?? { people: 0 };
      groups.set(key, { people: people + 1, fen });
    });
    if (groups.size === 0) return [];
    const at = pathText(['pools', k, 'minimum']);
    return [problem('plan/pool-minimums-short', at, { id, missing: missingIn([...groups.values()]) })];
  });
}

function missingIn(groups: readonly { readonly people: number; readonly fen: number }[]): Sentence {
  const people = groups.reduce((sum, each) => sum + each.people, 0);
  if (groups.some((each) => each.people < defaultThresholds.group)) return { en: 'some', zh: '若干' };
  const fen = groups.reduce((sum, each) => sum + each.fen, 0);
  const text = numberWords(shownFen(fen, people, defaultThresholds) / 100);
  return { en: text, zh: text };
}
