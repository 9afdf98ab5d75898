import { evaluatePiecewise } from '../../../program/piecewise.ts';
import { commissionCurve, commissionsOf } from '../../mechanisms/commission.ts';
import { valueEdits, type Path, type Report } from '../../report.ts';
import type { PlanPost } from '../../plan-document.ts';
import { numberWords } from '../../words/figure-words.ts';

/** Whole tiers pay every yuan by the rate reached: the boundary of the largest step, with what marginal tiers pay there. */
export function adviseOfWholeTiers(post: PlanPost, path: Path, report: Report): void {
  for (const { tiers: commission, key } of commissionsOf(post)) {
    const { kind, tiers } = commission;
    if (kind !== 'whole_tiers') continue;
    const steps = tiers.slice(1).flatMap(([at, rate], k) => {
      const before = tiers[k]?.[1] ?? 0;
      return rate > before && at > 0 ? [{ at, jump: (rate - before) * at }] : [];
    });
    const largest = steps.toSorted((a, b) => b.jump - a.jump)[0];
    if (!largest) continue;
    const paid = (of: typeof kind | 'marginal_tiers'): string =>
      numberWords(
        Number(evaluatePiecewise(commissionCurve({ ...commission, kind: of }), largest.at).toFixed(2)),
      );
    const at = [...path, ...key];
    const values = {
      at: numberWords(largest.at),
      whole: paid('whole_tiers'),
      marginal: paid('marginal_tiers'),
    };
    report('plan/whole-tiers', at, values, valueEdits([...at, 'kind'], 'marginal_tiers'));
  }
}
