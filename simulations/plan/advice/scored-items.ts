import { defaultThresholds } from '../../disclosure/thresholds.ts';
import { measureValues } from '../../frame/measure-values.ts';
import type { ScorecardItem } from '../mechanisms/scorecard.ts';
import type { Path } from '../report.ts';
import { peopleIn, type AdvisedPlan, type AdvisedPost } from './advised-plan.ts';

/** A KPI of a scorecard with the rows that have a value of it. */
export interface ScoredItem {
  readonly item: ScorecardItem;
  readonly path: Path;
  readonly rows: readonly number[];
  /** Value by row of the frame. */
  readonly values: Float64Array;
  /** Distinct people with a value. */
  readonly people: number;
}

/** KPIs that weigh in a scorecard and that at least five people have; of a goal of several months those of each month. */
export function scoredItems(
  { frame }: Pick<AdvisedPlan, 'frame'>,
  { rows }: AdvisedPost,
  scorecard: readonly ScorecardItem[],
  path: Path,
): ScoredItem[] {
  return scorecard.flatMap((item, k) => {
    if (item.weight <= 0 || !frame.measures[item.kpi]) return [];
    const values = measureValues(frame, item.kpi, item.min_samples);
    const there = rows.filter((row) => !Number.isNaN(values[row]));
    const people = peopleIn(frame, there);
    if (people < defaultThresholds.group) return [];
    return [{ item, path: [...path, 'scorecard', k], rows: there, values, people }];
  });
}

/** Every scorecard of a post with its path: its own, and those of its goals. */
export function scorecardsOf({ name, post }: AdvisedPost): (readonly [readonly ScorecardItem[], Path])[] {
  const path: Path = ['posts', name];
  return [
    [post.scorecard, path],
    ...post.components.map(({ scorecard }, k) => [scorecard, [...path, 'components', k]] as const),
  ];
}
