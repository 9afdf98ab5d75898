import { defaultThresholds } from '../../disclosure/thresholds.ts';
import type { ScorecardItem } from '../mechanisms/scorecard.ts';
import type { Path } from '../report.ts';
import { peopleIn, type AdvisedPlan, type AdvisedPost } from './advised-plan.ts';

/** A KPI of a scorecard with the rows that have points of it. */
export interface ScoredItem {
  readonly item: ScorecardItem;
  readonly path: Path;
  readonly rows: readonly number[];
  /** Points by row of the frame. */
  readonly points: Float64Array;
  /** Distinct people with points. */
  readonly people: number;
  /** Whether the points are those of the KPI's own value of the month. */
  readonly isPlain: boolean;
}

/** A scorecard of a post, or of a goal beside it. */
interface Scorecard {
  readonly path: Path;
  readonly items: readonly ScoredItem[];
}

/** KPIs that weigh in the scorecards of a post and that at least five people have points of. */
export function scorecardsOf({ frame }: Pick<AdvisedPlan, 'frame'>, on: AdvisedPost): Scorecard[] {
  const path: Path = ['posts', on.name];
  const itemsOf = (
    scorecard: readonly ScorecardItem[],
    at: Path,
    output: string,
    isMonthly: boolean,
  ): ScoredItem[] =>
    scorecard.flatMap((item, k) => {
      const points = on.points.get(`${output}:${item.kpi}`);
      if (item.weight <= 0 || !points) return [];
      const rows = on.rows.filter((row) => !Number.isNaN(points[row]));
      const people = peopleIn(frame, rows);
      if (people < defaultThresholds.group) return [];
      const isPlain =
        isMonthly && !item.raters && !item.shrink && !item.round && (item.period ?? 'month') === 'month';
      return [{ item, path: [...at, 'scorecard', k], rows, points, people, isPlain }];
    });
  const { scorecard, components } = on.post;
  return [
    { path, items: itemsOf(scorecard, path, 'points', true) },
    ...components.map(({ id, scorecard: own }, k) => {
      const at = [...path, 'components', k];
      return { path: at, items: itemsOf(own, at, `goal:${id}`, false) };
    }),
  ];
}
