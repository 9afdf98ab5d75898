/**
 * What a rival of the benchmark adds up to tell what `compare` tells: plain objects and SQL alike. Money in fen; the
 * benchmark's data is one in which nobody changes group, nobody's months of service are known and all are paid by both plans.
 */

/** Sums of one side; those of a baseline stay. */
export interface SideSums {
  readonly grossFen: number;
  readonly onCostFen: number;
  /** Fen by line; gross and on-cost by month and by post. */
  readonly lines: Readonly<Record<string, number>>;
  readonly months: Readonly<Record<string, number>>;
  readonly posts: Readonly<Record<string, number>>;
  /** Over people, of pay of a full-time paid month. */
  readonly spread: PaySpread;
  readonly groups: Readonly<Record<string, GroupSums>>;
}

export interface PaySpread {
  readonly median: number;
  readonly p10: number;
  readonly p90: number;
  readonly gini: number;
  /** Of variable pay alone. */
  readonly giniVariable: number;
  readonly theil: number;
  /** Share of pay of the lowest-paid tenth, two tenths … all. */
  readonly lorenz: readonly number[];
}

/** Gross pay of a group. */
export interface GroupSums {
  readonly fen: number;
  /** Σ over its people (fen − mean · months)², the mean that of the group. */
  readonly squares: number;
  /** Fen of the two people who get most. */
  readonly largest: readonly number[];
}

/** People behind a figure, and those of them whom the scenario pays otherwise. */
export interface Behind {
  readonly people: number;
  readonly affected: number;
}

/** Sums of both sides together. */
export interface ChangeSums extends Behind {
  readonly personMonths: number;
  readonly lines: Readonly<Record<string, Behind>>;
  readonly months: Readonly<Record<string, Behind>>;
  readonly posts: Readonly<Record<string, Behind>>;
  readonly groups: Readonly<Record<string, Behind & { readonly months: number }>>;
  /** People by change of gross: below −5 %, to −1 %, to +1 %, to +5 %, above. */
  readonly bands: readonly number[];
  /** Edges of all bins and people in each, by side. */
  readonly edges: readonly number[];
  readonly bins: readonly [readonly number[], readonly number[]];
  /** Expected leavers by group, at each of `leavingCorners`. */
  readonly leavers: Readonly<Record<string, readonly LeaverSums[]>>;
  /** Leavers that the data holds, and months in which somebody could have left. */
  readonly own: { readonly leavers: number; readonly exposure: number };
  /** Rows by flag. */
  readonly flags: Readonly<Record<string, number>>;
}

/** Leavers in 3 and in 12 months, before and after. */
export interface LeaverSums {
  readonly quarter: readonly [number, number];
  readonly year: readonly [number, number];
}

/** The setting itself, then the corners of its ranges: annual rate of leaving, elasticity, and how often a cut counts. */
export const leavingCorners = [
  { rate: 0.3, elasticity: -2.5, loss: 2 },
  { rate: 0.15, elasticity: -1, loss: 1 },
  { rate: 0.15, elasticity: -4.5, loss: 2.25 },
  { rate: 0.6, elasticity: -1, loss: 1 },
  { rate: 0.6, elasticity: -4.5, loss: 2.25 },
] as const;

/** The least of 1, 2, 2.5 and 5 · 10ᵏ yuan, in fen, of which 24 span a range: the width of a bin. */
export function binWidth(range: number): number {
  const steps = [2, 3, 4, 5, 6, 7, 8, 9].flatMap((k) => [1, 2, 2.5, 5].map((step) => step * 10 ** k));
  return steps.find((step) => step >= range / 24) ?? 1e10;
}
