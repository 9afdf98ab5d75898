import { defaultThresholds } from '../../disclosure/thresholds.ts';
import { kpiDirection, kpiTitle } from '../../kpi/kpi-title.ts';
import { measureValues } from '../../frame/measure-values.ts';
import { correlation } from '../../math/correlation.ts';
import { problem, type Problem } from '../../problems/problem.ts';
import { peopleIn, type AdvisedPlan, type AdviceRule } from './advised-plan.ts';
import { scorecardsOf, type ScoredItem } from './scored-items.ts';
import { stakeOfPeople } from './stake-of.ts';
import { pathText } from '../report.ts';

/** From this correlation on two KPIs are one. Source: shared design, "Numbers". */
const TWINS = 0.8;

/** Fewest person-months that a correlation is told of. */
const FEWEST_ROWS = 20;

/** KPIs of a scorecard that are compared, each with each; a plan of more is told that they are many. */
const MOST_COMPARED = 20;

/** KPIs of one scorecard that move together, or against each other: the same is paid twice, or paid and taken back. */
export const twinKpis: AdviceRule = (on) =>
  on.posts.flatMap((post) =>
    scorecardsOf(on, post).flatMap(({ items }) => {
      const all = items.slice(0, MOST_COMPARED).map((item) => ({ ...item, good: goodness(on, item) }));
      return all.flatMap((one, k) => all.slice(k + 1).flatMap((other) => twins(on, one, other)));
    }),
  );

/** A KPI with how good each row is by it: the more the better. */
interface JudgedItem extends ScoredItem {
  readonly good: Float64Array;
}

function goodness({ plan, frame }: AdvisedPlan, { item, points, isPlain }: ScoredItem): Float64Array {
  if (!isPlain) return points;
  const values = measureValues(frame, item.kpi, item.min_samples);
  return kpiDirection(item.kpi, plan) === 'lower' ? values.map((value) => -value) : values;
}

function twins({ plan, frame }: AdvisedPlan, one: JudgedItem, other: JudgedItem): Problem[] {
  const both = one.rows.filter((row) => !Number.isNaN(other.points[row]));
  if (both.length < FEWEST_ROWS) return [];
  const of = ({ good }: JudgedItem): Float64Array => {
    const series = new Float64Array(both.length);
    for (let k = 0; k < both.length; k++) series[k] = good[both[k] as number] as number;
    return series;
  };
  const r = correlation(of(one), of(other));
  if (r === null || Math.abs(r) < TWINS) return [];
  const people = peopleIn(frame, both);
  if (people < defaultThresholds.group) return [];
  const how =
    r > 0
      ? { en: 'are good and bad together: the same is paid twice', zh: '同好同坏：同一件事被重复计酬' }
      : {
          en: 'pull against each other: who gains by one loses by the other',
          zh: '此消彼长：一项得分另一项失分',
        };
  const found = problem('plan/twin-kpis', pathText(other.path), {
    kpi: kpiTitle(one.item.kpi, plan),
    other: kpiTitle(other.item.kpi, plan),
    r: r.toFixed(2),
    how,
  });
  return [{ ...found, stake: stakeOfPeople(people, plan.currency) }];
}
