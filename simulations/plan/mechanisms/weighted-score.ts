import { kpiPerspective, kpiTitle, perspectiveTitle, type Perspective } from '../../kpi/kpi-title.ts';
import { missingPoints, type MissingRule } from '../../kpi/missing-points.ts';
import type { NodeId, NodeMeaning } from '../../program/program.ts';
import { reachedFrom } from '../../program/slack.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { FULL_WEIGHT, weightPoints } from '../weights.ts';

/** Points of KPIs with their weights. */
interface WeightedPoints {
  readonly points: readonly { readonly kpi: string; readonly points: NodeId; readonly weight: number }[];
  readonly missing: {
    readonly rule: MissingRule;
    readonly within?: 'scorecard' | 'perspective' | undefined;
    readonly min_coverage: number;
  };
  readonly clause: string;
}

/** A score, and what it rests on. */
export interface WeightedScore {
  /** Points; missing below the minimum coverage. */
  readonly score: NodeId;
  /** Share of the weight whose KPIs have points. */
  readonly coverage: NodeId;
  /** Points of the perspectives, where weights are shared out inside them. */
  readonly perspectives: Readonly<Partial<Record<Perspective, NodeId>>>;
}

/** The weighted mean of points; missing ones by the plan's own rule. */
export function weightedScore(on: PostLowering, { points, missing, clause }: WeightedPoints): WeightedScore {
  const { builder } = on;
  const all = points.map(({ kpi, points: node, weight }) => ({
    kpi,
    node,
    weight: weightPoints(weight),
  }));
  const weights = all.map(({ weight }) => weight);
  const mean = (inputs: readonly NodeId[], of: readonly number[], minWeight: number): NodeId =>
    builder.add({ op: 'weighted', inputs, weights: of, minWeight });
  const known = all.map(({ node }) => {
    const isMissing = builder.add({ op: 'isMissing', input: node });
    return builder.arithmetic('subtract', builder.constant(1), isMissing);
  });
  const coverage = mean(known, weights, 0);
  const meaning = { title: scoreTitle, unit: 'points', clause } as const;
  if (missing.rule === 'renormalise' && missing.within === 'perspective') {
    const { score, perspectives } = scoreByPerspective(on, all, { mean, clause });
    const enough = builder.arithmetic(
      'atLeast',
      coverage,
      builder.constant(reachedFrom(missing.min_coverage)),
    );
    const counted = builder.select(enough, score, builder.constant(NaN));
    return { score: builder.mean(counted, meaning), coverage, perspectives };
  }
  const filling = missingPoints[missing.rule];
  const inputs = all.map(({ node }) =>
    filling === null ? node : builder.orElse(node, filling, `missing-kpi-as-${missing.rule}`),
  );
  const score = mean(inputs, weights, reachedFrom(missing.min_coverage * FULL_WEIGHT));
  return { score: builder.mean(score, meaning), coverage, perspectives: {} };
}

const scoreTitle = { en: 'Score: weighted mean of the points', zh: '绩效得分：加权平均' };

/** What `weighted` gives of nodes, their weights and the least weight that must be there. */
type Mean = (inputs: readonly NodeId[], weights: readonly number[], minWeight: number) => NodeId;

/** First the mean inside each perspective, then of those that have one. */
function scoreByPerspective(
  { builder, names }: PostLowering,
  all: readonly { readonly kpi: string; readonly node: NodeId; readonly weight: number }[],
  { mean, clause }: { readonly mean: Mean; readonly clause: string },
): Pick<WeightedScore, 'score' | 'perspectives'> {
  const there = new Set(all.map(({ kpi }) => kpiPerspective(kpi, names)));
  const sums: number[] = [];
  const perspectives: Partial<Record<Perspective, NodeId>> = {};
  for (const perspective of there) {
    const kpis = all.filter(({ kpi }) => kpiPerspective(kpi, names) === perspective);
    const weights = kpis.map(({ weight }) => weight);
    const sum = weights.reduce((a, b) => a + b, 0);
    const title = perspectiveTitle(perspective);
    const meaning: NodeMeaning = {
      title: {
        en: `Points of the perspective ${title.en} (weight ${percent(sum / FULL_WEIGHT)})`,
        zh: `${title.zh}维度得分（权重 ${percent(sum / FULL_WEIGHT)}）`,
      },
      unit: 'points',
      clause,
    };
    const inputs = kpis.map(({ node }) => node);
    perspectives[perspective] = builder.mean(mean(inputs, weights, 0), meaning);
    sums.push(sum);
  }
  return { score: mean(Object.values(perspectives), sums, 0), perspectives };
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
