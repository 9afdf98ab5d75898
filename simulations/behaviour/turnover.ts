import { exp, expm1, log1p } from '../math/exp-log.ts';
import { shiftedHazard } from './hazard-shift.ts';

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
  return meaning === 'cohort' ? -expm1(log1p(-annual) / 12) : annual / 12;
}

/**
 * Leavers a head in 3 and 12 months at a hazard shifted by a response; see `shiftedHazard`. Of a cohort
 * nobody leaves twice; with `separations` posts are refilled, so that every month has the full headcount.
 *
 * goneAfterShift(0.025, 0, 'separations') // ≈ [0.075, 0.3]
 */
export function goneAfterShift(
  hazard: number,
  response: number,
  meaning: AnnualRateMeaning,
): readonly [quarter: number, year: number] {
  if (meaning === 'separations') {
    const monthly = shiftedHazard(hazard, response);
    return [3 * monthly, 12 * monthly];
  }
  const stayedQuarter = exp(3 * (log1p(-hazard) * exp(response)));
  const stayedHalf = stayedQuarter * stayedQuarter;
  return [1 - stayedQuarter, 1 - stayedHalf * stayedHalf];
}
