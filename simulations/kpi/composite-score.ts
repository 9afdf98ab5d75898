import { weightedMean } from '../program/evaluate-row.ts';
import { reachedFrom } from '../program/slack.ts';

/** What a KPI without a value counts as: nothing (the others share its weight), 0 points, or on target. */
export type MissingRule = 'renormalise' | 'zero' | 'target';

/** Points that a missing KPI counts as under a rule; null = left out. */
export const missingPoints: Readonly<Record<MissingRule, number | null>> = {
  renormalise: null,
  zero: 0,
  target: 100,
};

/** A weighted score and the share of the weight that had a value. */
export interface CompositeScore {
  /** Points; null when less than `minCoverage` of the weight had a value (rule `renormalise` only). */
  readonly score: number | null;
  readonly coverage: number;
}

/**
 * Weighted score of KPI points, as the scorecard of a program computes it.
 *
 * @param points   points by KPI, null where the KPI has no value
 * @param weights  weights of the same KPIs, any positive total
 *
 * Source: methods 1.6. Exactly at the minimum coverage still counts.
 */
export function compositeScore(
  points: readonly (number | null)[],
  weights: readonly number[],
  { rule, minCoverage }: { rule: MissingRule; minCoverage: number },
): CompositeScore {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const there = weights.reduce((sum, weight, k) => (points[k] === null ? sum : sum + weight), 0);
  const filled = points.map((value) => value ?? missingPoints[rule] ?? NaN);
  const mean = weightedMean(filled, weights, rule === 'renormalise' ? reachedFrom(minCoverage) * total : 0);
  return { score: Number.isNaN(mean) ? null : mean, coverage: total > 0 ? there / total : 0 };
}
