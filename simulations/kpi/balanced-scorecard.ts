import { compositeScore } from './composite-score.ts';

/** A perspective of a balanced scorecard: its weight, and the weights of its KPIs inside it. */
export interface Perspective {
  readonly weight: number;
  readonly kpis: Readonly<Record<string, number>>;
}

/** Scores of a balanced scorecard 平衡计分卡. */
export interface BalancedScore {
  /** Renormalised inside perspectives first, then across them. */
  readonly score: number | null;
  readonly perspectives: Readonly<Record<string, number | null>>;
  /** Renormalised over all KPIs at once, for contrast. */
  readonly flat: number | null;
}

/** Two-level score of KPI points: a missing KPI leaves its weight inside its perspective. Source: methods 1.6. */
export function balancedScorecard(
  perspectives: Readonly<Record<string, Perspective>>,
  points: Readonly<Record<string, number | null>>,
): BalancedScore {
  const mean = (values: readonly (number | null)[], weights: readonly number[]): number | null =>
    compositeScore(values, weights, { rule: 'renormalise', minCoverage: 0 }).score;
  const entries = Object.entries(perspectives);
  const pointsOf = ({ kpis }: Perspective): (number | null)[] =>
    Object.keys(kpis).map((kpi) => points[kpi] ?? null);
  const scores = entries.map(
    ([name, perspective]) => [name, mean(pointsOf(perspective), Object.values(perspective.kpis))] as const,
  );
  const flatWeights = entries.flatMap(([, { weight, kpis }]) => {
    const inside = Object.values(kpis).reduce((a, b) => a + b, 0);
    return Object.values(kpis).map((share) => (weight * share) / inside);
  });
  return {
    score: mean(
      scores.map(([, score]) => score),
      entries.map(([, { weight }]) => weight),
    ),
    perspectives: Object.fromEntries(scores),
    flat: mean(
      entries.flatMap(([, perspective]) => pointsOf(perspective)),
      flatWeights,
    ),
  };
}
