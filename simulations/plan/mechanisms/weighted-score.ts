import { kpiTitle } from '../../kpi/kpi-title.ts';
import { missingPoints, type MissingRule } from '../../kpi/missing-points.ts';
import type { NodeId } from '../../program/program.ts';
import { reachedFrom } from '../../program/slack.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { FULL_WEIGHT, weightBasisPoints } from '../weights.ts';

/** Points of KPIs with their weights. */
interface WeightedPoints {
  readonly points: readonly { readonly points: NodeId; readonly weight: number }[];
  readonly missing: { readonly rule: MissingRule; readonly min_coverage: number };
  readonly clause: string;
}

/** The weighted mean of points; missing ones by the plan's own rule, missing below the minimum coverage. */
export function weightedScore(
  { builder }: PostLowering,
  { points, missing, clause }: WeightedPoints,
): NodeId {
  const filling = missingPoints[missing.rule];
  const inputs = points.map(({ points: node }) =>
    filling === null ? node : builder.orElse(node, filling, `missing-kpi-as-${missing.rule}`),
  );
  const weights = points.map(({ weight }) => weightBasisPoints(weight) ?? weight * FULL_WEIGHT);
  const minWeight = reachedFrom(missing.min_coverage * FULL_WEIGHT);
  return builder.mean(builder.add({ op: 'weighted', inputs, weights, minWeight }), {
    title: { en: 'Score: weighted mean of the points', zh: '绩效得分：加权平均' },
    unit: 'points',
    clause,
  });
}

/** Points of a KPI under their name and weight on the payslip. */
export function namedPoints(
  { builder, names }: PostLowering,
  node: NodeId,
  { kpi, weight, clause }: { readonly kpi: string; readonly weight: number; readonly clause: string },
): NodeId {
  const title = kpiTitle(kpi, names);
  return builder.mean(node, {
    title: {
      en: `Points of ${title.en} (weight ${percent(weight)})`,
      zh: `${title.zh}折算分（权重 ${percent(weight)}）`,
    },
    unit: 'points',
    clause,
  });
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}
