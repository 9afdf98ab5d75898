import { kpiOf, kpiPerspective, perspectiveTitle } from '../../../kpi/kpi-title.ts';
import type { ScorecardItem } from '../../mechanisms/scorecard.ts';
import type { Path, Report } from '../../report.ts';
import type { PlanDocument } from '../../plan-document.ts';
import { percentWords } from '../../words/figure-words.ts';

/** Share of the weight in one perspective from which the others hardly count; assumed. */
const ONE_SIDED = 0.8;

/** Fewest KPIs of a scorecard that could lie in more than one perspective on purpose. */
const SEVERAL = 3;

/** Scorecards of several KPIs whose weight lies in one perspective of the balanced scorecard. */
export function adviseOfPerspectives(
  scorecard: readonly ScorecardItem[],
  plan: PlanDocument,
  path: Path,
  report: Report,
): void {
  const weighed = scorecard.filter(({ weight }) => weight > 0);
  const isKnown = weighed.every(({ kpi }) => kpiOf(kpi) ?? plan.kpis[kpi]?.perspective);
  if (weighed.length < SEVERAL || !isKnown) return;
  for (const perspective of new Set(weighed.map(({ kpi }) => kpiPerspective(kpi, plan)))) {
    const share = weighed
      .filter(({ kpi }) => kpiPerspective(kpi, plan) === perspective)
      .reduce((sum, { weight }) => sum + weight, 0);
    if (share < ONE_SIDED - 1e-9 || share > 1 + 1e-9) continue;
    const values = {
      share: percentWords(Number(share.toFixed(4))),
      perspective: perspectiveTitle(perspective),
    };
    report('plan/one-perspective', [...path, 'scorecard'], values);
  }
}
