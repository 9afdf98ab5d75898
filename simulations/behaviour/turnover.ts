import { exp, expm1, log1p } from '../math/exp-log.ts';

/** What an annual rate means: share of a starting cohort gone in a year, or leavers over average headcount. */
export type AnnualRateMeaning = 'cohort' | 'separations';

/**
 * Monthly hazard of an annual rate.
 *
 * @param annual  share; a cohort's in [0, 1), separations may exceed 1
 *
 * Source: methods 6.1. monthlyHazard(0.35, 'cohort') ≈ 0.03526, (0.35, 'separations') ≈ 0.02917
 */
export function monthlyHazard(annual: number, meaning: AnnualRateMeaning): number {
  return meaning === 'cohort' ? -expm1(log1p(-annual) / 12) : annual / 12;
}

/** Shares of people gone after 3 and 12 months at a hazard shifted by a response; see `shiftedHazard`. */
export function goneAfterShift(hazard: number, response: number): readonly [quarter: number, year: number] {
  const stayedQuarter = exp(3 * log1p(-hazard) * exp(response));
  const stayedHalf = stayedQuarter * stayedQuarter;
  return [1 - stayedQuarter, 1 - stayedHalf * stayedHalf];
}
