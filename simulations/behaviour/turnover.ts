import { expm1, log1p } from '../math/exp-log.ts';

/** What an annual rate means: share of a starting cohort gone in a year, or leavers over average headcount. */
export type AnnualRateMeaning = 'cohort' | 'separations';

/**
 * Monthly hazard of an annual rate.
 *
 * @param annual  share; a cohort's in [0, 1), separations below 12
 * @throws RangeError beyond these
 *
 * Source: methods 6.1.
 *
 * monthlyHazard(0.35, 'cohort') // ≈ 0.0352618642
 * monthlyHazard(0.36, 'separations') // ≈ 0.03
 */
export function monthlyHazard(annual: number, meaning: AnnualRateMeaning): number {
  if (!(annual >= 0 && annual < (meaning === 'cohort' ? 1 : 12)))
    throw new RangeError(`annual rate ${annual} is no ${meaning} rate`);
  return meaning === 'cohort' ? -expm1(log1p(-annual) / 12) + 0 : annual / 12;
}

/**
 * Annual rate of a monthly hazard: the inverse of `monthlyHazard`.
 *
 * annualRate(0.03, 'separations') // ≈ 0.36
 */
export function annualRate(hazard: number, meaning: AnnualRateMeaning): number {
  return meaning === 'cohort' ? -expm1(12 * log1p(-hazard)) + 0 : 12 * hazard;
}
