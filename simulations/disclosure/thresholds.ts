/** Fewest people behind a figure that may be shown, and rules of dominance. */
export interface DisclosureThresholds {
  /** Counts, sums and means. */
  readonly group: number;
  /** Median and quartiles. */
  readonly median: number;
  /** Other percentiles, Gini, Theil, Lorenz, histograms, attrition by group. */
  readonly percentile: number;
  /** p % rule: all but the two largest must hold at least this share of the largest. */
  readonly dominance: number;
  /** Below this many people, money is shown in steps of 10 yuan. */
  readonly exactMoney: number;
}

/** Source: reliability notes, section 8; Viva Insights (5), ESSnet handbook (p % rule). */
export const defaultThresholds: DisclosureThresholds = {
  group: 5,
  median: 10,
  percentile: 20,
  dominance: 0.1,
  exactMoney: 50,
};
