import { pow } from '../math/exp-log.ts';

/** Leavers of a group at a constant hazard and what they cost. */
export interface ReplacementCost {
  readonly leavers: number;
  /** Standard deviation of the number of leavers (binomial). */
  readonly sd: number;
  /** In the unit of `annualPay`. */
  readonly cost: number;
}

/**
 * Expected leavers and their cost. Replaced at once, the posts face the hazard every month (N·h·m);
 * not replaced, the cohort shrinks (N·(1 − (1 − h)^m)). Source: methods 6.6 and 14.
 */
export function replacementCost(
  group: { headcount: number; hazard: number; months: number; replaced: boolean },
  share: number,
  annualPay: number,
): ReplacementCost {
  const { headcount, hazard, months, replaced } = group;
  const gone = 1 - pow(1 - hazard, months);
  const leavers = replaced ? headcount * hazard * months : headcount * gone;
  const sd = Math.sqrt(replaced ? headcount * months * hazard * (1 - hazard) : headcount * gone * (1 - gone));
  return { leavers, sd, cost: leavers * share * annualPay };
}
