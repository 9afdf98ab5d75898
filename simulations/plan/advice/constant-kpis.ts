import { kpiTitle } from '../../kpi/kpi-title.ts';
import { problem } from '../../problems/problem.ts';
import type { AdviceRule } from './advised-plan.ts';
import { scorecardsOf } from './scored-items.ts';
import { stakeOfPeople } from './stake-of.ts';
import { pathText } from '../report.ts';

/** KPIs by which everybody has the same points in every month: they weigh, and tell nobody apart. */
export const constantKpis: AdviceRule = (on) =>
  on.posts.flatMap((post) =>
    scorecardsOf(on, post).flatMap(({ items }) =>
      items.flatMap(({ item, path, rows, points, people }) => {
        const first = points[rows[0] ?? 0] ?? NaN;
        if (rows.length < 2 || rows.some((row) => Math.abs((points[row] as number) - first) > 1e-9))
          return [];
        const found = problem('plan/kpi-without-variance', pathText(path), {
          kpi: kpiTitle(item.kpi, on.plan),
          points: Number(first.toFixed(2)),
        });
        return [{ ...found, stake: stakeOfPeople(people, on.plan.currency) }];
      }),
    ),
  );
