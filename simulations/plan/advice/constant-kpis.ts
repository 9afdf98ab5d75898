import { kpiTitle } from '../../kpi/kpi-title.ts';
import { problem } from '../../problems/problem.ts';
import type { AdviceRule } from './advised-plan.ts';
import { pointsOf } from './kpi-points-of.ts';
import { scorecardsOf, scoredItems } from './scored-items.ts';
import { stakeOfPeople } from './stake-of.ts';
import { pathText } from '../report.ts';

/** KPIs by which everybody has the same points in every month: they weigh, and tell nobody apart. */
export const constantKpis: AdviceRule = (on) =>
  on.posts.flatMap((post) =>
    scorecardsOf(post).flatMap(([scorecard, path]) =>
      scoredItems(on, post, scorecard, path).flatMap(({ item, path: at, rows, values, people }) => {
        const pointsFor = pointsOf(item, on.plan);
        const points = rows.map((row) => pointsFor(values[row] as number));
        const [first = NaN] = points;
        if (rows.length < 2 || points.some((each) => Math.abs(each - first) > 1e-9)) return [];
        const found = problem('plan/kpi-without-variance', pathText(at), {
          kpi: kpiTitle(item.kpi, on.plan),
          points: Number(first.toFixed(2)),
        });
        return [{ ...found, stake: stakeOfPeople(people, on.plan.currency) }];
      }),
    ),
  );
