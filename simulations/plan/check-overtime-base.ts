import type { Report } from './report.ts';
import { valueEdits } from './report.ts';
import type { PlanDocument, PlanPost } from './plan-document.ts';

/**
 * Levels whose hourly pay for overtime lies below that of the legal minimum wage, wherever people work: base pay, with
 * fixed items where they count, under the lowest minimum that the plan's table ends with.
 */
export function checkOvertimeBase({ overtime, legal_minimum, posts }: PlanDocument, report: Report): void {
  if (!overtime || !legal_minimum || overtime.bonus_share > 0) return;
  const latest = Object.values(legal_minimum.table).flatMap(
    (rates) => rates.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1)?.amount ?? [],
  );
  const least = Math.min(...latest);
  for (const [name, post] of Object.entries(posts)) {
    const more = overtime.base === 'base' ? 0 : fixedPay(post);
    for (const [level, { base }] of Object.entries(post.levels)) {
      if (base === undefined || base + more >= least) continue;
      const path = ['posts', name, 'levels', level, 'base'];
      report(
        'plan/overtime-base-low',
        path,
        { level, base: base + more, least },
        valueEdits(path, least - more),
      );
    }
  }
}

/** Yuan of items that are paid every month and count as fixed pay. */
function fixedPay({ items }: PlanPost): number {
  return items
    .filter(({ counts_as, when, times }) => counts_as === 'fixed_pay' && !when && !times)
    .reduce((sum, { amount = 0 }) => sum + amount, 0);
}
