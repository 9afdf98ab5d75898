import { attainment, type AttainmentKind } from '../kpi/attainment.ts';
import { balancedScorecard } from '../kpi/balanced-scorecard.ts';
import { compositeScore, type MissingRule } from '../kpi/composite-score.ts';
import { relativeScales } from '../kpi/normalise.ts';
import { band, evaluatePiecewise, interpolation, type CurvePoint } from '../program/piecewise.ts';
import type { TopicTable } from './reference-case.ts';

interface Scored {
  readonly scores: Readonly<Record<string, number | null>>;
}

export const kpiScoring: TopicTable = {
  attainment: ({
    direction,
    actual,
    target,
    floor,
    cap,
  }: {
    direction: AttainmentKind;
    actual: number;
    target: number;
    floor?: number;
    cap?: number;
  }) => ({
    attainment: attainment(direction, actual, target, floor, cap),
  }),

  anchored_score: ({ x, anchors }: { x: number; anchors: readonly CurvePoint[] }) => ({
    score: evaluatePiecewise(interpolation(anchors), x),
  }),

  band_score: ({
    x,
    lo,
    hi,
    tol_lo,
    tol_hi,
  }: {
    x: number;
    lo: number;
    hi: number;
    tol_lo: number;
    tol_hi: number;
  }) => ({
    score: evaluatePiecewise(band(lo, hi, tol_lo, tol_hi), x),
  }),

  normalise({ x }: { x: readonly number[] }) {
    const { minMax, z, t, percentile } = relativeScales(x);
    return { min_max_100: minMax, z_sample: z, t_score: t, percentile_midrank: percentile };
  },

  composite({
    scores,
    weights,
    missing_policy,
    min_coverage,
    team_means = {},
  }: Scored & {
    weights: Readonly<Record<string, number>>;
    missing_policy: MissingRule | 'team_mean';
    team_means?: Readonly<Record<string, number>>;
    min_coverage: number;
  }) {
    const kpis = Object.keys(weights);
    if (missing_policy === 'team_mean') return teamMean(scores, weights, team_means);
    const { score, coverage } = compositeScore(
      kpis.map((kpi) => scores[kpi] ?? null),
      kpis.map((kpi) => weights[kpi] as number),
      { rule: missing_policy, minCoverage: min_coverage },
    );
    return { score, coverage };
  },

  balanced_scorecard({
    perspectives,
    scores,
  }: Scored & {
    perspectives: Readonly<Record<string, { w: number; kpis: Readonly<Record<string, number>> }>>;
  }) {
    const named = Object.fromEntries(
      Object.entries(perspectives).map(([name, { w, kpis }]) => [name, { weight: w, kpis }]),
    );
    const result = balancedScorecard(named, scores);
    return {
      score: result.score,
      perspective_scores: result.perspectives,
      flat_renormalised_score: result.flat,
    };
  },
};

/** Missing KPIs take the team's mean, given by the caller; the rest is a plain weighted score. */
function teamMean(
  scores: Scored['scores'],
  weights: Readonly<Record<string, number>>,
  means: Readonly<Record<string, number>>,
): { score: number | null; coverage: number } {
  const kpis = Object.keys(weights);
  const of = (filled: (kpi: string) => number | null) =>
    compositeScore(kpis.map(filled), Object.values(weights), { rule: 'renormalise', minCoverage: 0 });
  const { coverage } = of((kpi) => scores[kpi] ?? null);
  return { score: of((kpi) => scores[kpi] ?? means[kpi] ?? null).score, coverage };
}
