import { defaultThresholds } from '../../disclosure/thresholds.ts';
import { measureValues } from '../../frame/measure-values.ts';
import { kpiDirection, kpiTitle } from '../../kpi/kpi-title.ts';
import { ascending } from '../../math/ascending.ts';
import { quantile } from '../../math/quantiles.ts';
import type { Sentence } from '../../problems/problem-entry.ts';
import { problem, type PlanEdit, type Problem } from '../../problems/problem.ts';
import { reachedFrom } from '../../program/slack.ts';
import { isShareKpi } from '../mechanisms/kpi-value.ts';
import { pathText, valueEdits, type Path } from '../report.ts';
import { joinedWords } from '../words/joined-words.ts';
import { peopleIn, type AdvisedPlan, type AdviceRule } from './advised-plan.ts';
import { scorecardsOf, type ScoredItem } from './scored-items.ts';
import { stakeOfPeople } from './stake-of.ts';

/** Share of person-months that should reach a goal. Source: shared design, "Numbers" (attainable zone). */
const ZONE = { from: 0.6, to: 0.8 } as const;

/** Points of a goal that is reached. */
const ON_TARGET = 100;

/** Goals (100 points) that hardly anybody ever reached; and by scorecard those that too few or too many people reach. */
export const goalsInReach: AdviceRule = (on) =>
  on.posts.flatMap((post) =>
    scorecardsOf(on, post).flatMap(({ items, path }) => {
      const goals = items.flatMap((item) => goalOf(on, item));
      const outside = goals.filter(({ share }) => share < ZONE.from || share > ZONE.to);
      return [...goals.flatMap((goal) => beyondReach(on, goal)), ...outsideZone(on, outside, path)];
    }),
  );

interface Goal extends ScoredItem {
  /** Share of person-months that reached it. */
  readonly share: number;
  /** People who ever reached it, and who ever missed it. */
  readonly reachedBy: number;
  readonly missedBy: number;
}

/** A KPI that has 100 points to be reached. */
function goalOf({ frame }: AdvisedPlan, scored: ScoredItem): Goal[] {
  const { item, rows, points } = scored;
  const scale = item.anchors ?? item.steps ?? [];
  if (item.band || (!item.attainment && !scale.some(([, most]) => most >= ON_TARGET))) return [];
  const goal = reachedFrom(ON_TARGET);
  const isReached = (row: number): boolean => (points[row] as number) >= goal;
  const [reached, missed] = [rows.filter(isReached), rows.filter((row) => !isReached(row))];
  return [
    {
      ...scored,
      share: reached.length / rows.length,
      reachedBy: peopleIn(frame, reached),
      missedBy: peopleIn(frame, missed),
    },
  ];
}

function beyondReach(on: AdvisedPlan, goal: Goal): Problem[] {
  const { plan } = on;
  if (goal.reachedBy >= defaultThresholds.group) return [];
  const found = problem(
    'plan/goal-out-of-reach',
    pathText(goal.path),
    { kpi: kpiTitle(goal.item.kpi, plan), least: defaultThresholds.group },
    nearerGoal(on, goal),
  );
  return [{ ...found, stake: stakeOfPeople(goal.people, plan.currency) }];
}

function outsideZone(on: AdvisedPlan, goals: readonly Goal[], path: Path): Problem[] {
  if (goals.length === 0) return [];
  const { plan, frame } = on;
  const list = joinedWords(
    goals.map((goal) => {
      const [title, share] = [kpiTitle(goal.item.kpi, plan), shownShare(goal)];
      return { en: `${title.en} ${share.en}`, zh: `${title.zh} ${share.zh}` };
    }),
    { en: ', ', zh: '、' },
  );
  const people = peopleIn(
    frame,
    goals.flatMap(({ rows }) => rows),
  );
  const edits = goals.flatMap((goal) => nearerGoal(on, goal));
  const at = pathText([...path, 'scorecard']);
  const found = problem('plan/goals-outside-zone', at, { list }, edits);
  return [{ ...found, stake: stakeOfPeople(people, plan.currency) }];
}

/** A share of person-months that gives no few people away. */
function shownShare({ share, reachedBy, missedBy }: Goal): Sentence {
  const { group } = defaultThresholds;
  if (reachedBy < group) return { en: `fewer than ${group} people`, zh: `不足 ${group} 人` };
  if (missedBy < group) return { en: `all but fewer than ${group} people`, zh: `除不足 ${group} 人外全部` };
  const percent = Math.round(share * 100);
  return { en: `${percent} %`, zh: `${percent}%` };
}

/**
 * The edit that puts a goal of the month's own value where 70 % of the person-months reach it, to two digits; none for
 * few people, or where it would stand beyond its neighbours or outside the zone.
 */
function nearerGoal({ plan, frame }: AdvisedPlan, { item, path, rows, people, isPlain }: Goal): PlanEdit[] {
  if (people < defaultThresholds.percentile || !isPlain) return [];
  const values = measureValues(frame, item.kpi, item.min_samples);
  const isLower = kpiDirection(item.kpi, plan) === 'lower';
  const sorted = ascending(Float64Array.from(rows, (row) => values[row] as number));
  const middle = (ZONE.from + ZONE.to) / 2;
  const value = Number((quantile(sorted, isLower ? middle : 1 - middle) ?? NaN).toPrecision(2));
  const share = sorted.filter((each) => (isLower ? each <= value : each >= value)).length / sorted.length;
  if (!(share >= ZONE.from && share <= ZONE.to)) return [];
  const at = goalPath(item, value);
  if (!at) return [];
  const written = isShareKpi(item.kpi, plan) ? `${Number((value * 100).toPrecision(2))}%` : value;
  return valueEdits([...path, ...at], written);
}

/** Where a scale writes the value of 100 points, if another value fits there. */
function goalPath({ anchors, steps, attainment }: ScoredItem['item'], value: number): Path | undefined {
  if (attainment) return value > 0 ? ['attainment', 'target'] : undefined;
  const scale = anchors ?? steps ?? [];
  const k = scale.findIndex(([, points]) => points === ON_TARGET);
  if (k < 0) return undefined;
  const [before = -Infinity, after = Infinity] = [scale[k - 1]?.[0], scale[k + 1]?.[0]];
  return value > before && value < after ? [anchors ? 'anchors' : 'steps', k, 0] : undefined;
}
