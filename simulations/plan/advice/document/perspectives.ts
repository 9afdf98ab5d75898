import { kpiOf } from '../../../kpi/kpi-title.ts';
import type { Sentence } from '../../../problems/problem-entry.ts';
import type { ScorecardItem } from '../../mechanisms/scorecard.ts';
import type { Path, Report } from '../../report.ts';
import { percentWords } from '../../words/figure-words.ts';

/** Share of the weight in one perspective from which the others hardly count; assumed. */
const ONE_SIDED = 0.8;

/** Fewest KPIs of a scorecard that could lie in more than one perspective on purpose. */
const SEVERAL = 3;

const titles = {
  customer: { en: 'the customer', zh: '客户' },
  process: { en: 'internal process', zh: '内部流程' },
  finance: { en: 'finance', zh: '财务' },
  growth: { en: 'learning and growth', zh: '学习与成长' },
} as const satisfies Record<string, Sentence>;

/** Scorecards of several KPIs whose weight lies in one perspective of the balanced scorecard. */
export function adviseOfPerspectives(scorecard: readonly ScorecardItem[], path: Path, report: Report): void {
  const weighed = scorecard.filter(({ weight }) => weight > 0);
  if (weighed.length < SEVERAL) return;
  for (const [perspective, title] of Object.entries(titles)) {
    const share = weighed
      .filter(({ kpi }) => kpiOf(kpi)?.perspective === perspective)
      .reduce((sum, { weight }) => sum + weight, 0);
    if (share < ONE_SIDED - 1e-9 || share > 1 + 1e-9) continue;
    const values = { share: percentWords(Number(share.toFixed(4))), perspective: title };
    report('plan/one-perspective', [...path, 'scorecard'], values);
  }
}
