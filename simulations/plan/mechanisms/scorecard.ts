import { missingPoints } from '../../kpi/missing-points.ts';
import { kpiDirection, kpiTitle } from '../../kpi/kpi-title.ts';
import type { ProgramBuilder } from '../../program/program-builder.ts';
import type { NodeId } from '../../program/program.ts';
import { reachedFrom } from '../../program/slack.ts';
import type { PlanDocument, PlanPost } from '../plan-document.ts';
import { FULL_WEIGHT, weightBasisPoints } from '../weights.ts';
import { kpiPoints } from './kpi-points.ts';
import { measure } from './kpi-value.ts';

/** Nodes of a scorecard 计分卡. */
export interface Scorecard {
  /** Weighted score, points; missing below the minimum coverage. */
  readonly score: NodeId;
  /** Points by KPI id. */
  readonly points: Readonly<Record<string, NodeId>>;
}

/** KPI values → points by anchors → weighted score; missing KPIs by the plan's own rule. */
export function lowerScorecard(
  builder: ProgramBuilder,
  plan: PlanDocument,
  post: PlanPost,
  clause: string,
): Scorecard {
  const points: Record<string, NodeId> = {};
  post.scorecard.forEach((item, k) => {
    const at = `${clause}.scorecard[${k}]`;
    const value = measure(builder, plan, item.kpi, item.min_samples, at);
    const title = kpiTitle(item.kpi, plan);
    points[item.kpi] = builder.mean(builder.piecewise(value, kpiPoints(item, kpiDirection(item.kpi, plan))), {
      title: {
        en: `Points of ${title.en} (weight ${percent(item.weight)})`,
        zh: `${title.zh}折算分（权重 ${percent(item.weight)}）`,
      },
      unit: 'points',
      clause: at,
    });
  });
  const filling = missingPoints[post.missing.rule];
  const inputs = Object.values(points).map((node) =>
    filling === null ? node : builder.orElse(node, filling, `missing-kpi-as-${post.missing.rule}`),
  );
  const weights = post.scorecard.map(({ weight }) => weightBasisPoints(weight) ?? weight * FULL_WEIGHT);
  const score = builder.mean(
    builder.add({
      op: 'weighted',
      inputs,
      weights,
      minWeight: reachedFrom(post.missing.min_coverage * FULL_WEIGHT),
    }),
    {
      title: { en: 'Score: weighted mean of the points', zh: '绩效得分：加权平均' },
      unit: 'points',
      clause: `${clause}.scorecard`,
    },
  );
  return { score, points };
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}
