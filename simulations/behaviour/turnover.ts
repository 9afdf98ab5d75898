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
  const { quarter, year } =
    meaning === 'separations'
      ? goneOfRefilled(shiftedHazard(hazard, response))
      : goneOfCohort(log1p(-hazard) * exp(response));
  return [quarter, year];
}

/** Leavers a head in 3 and 12 months. */
interface Gone {
  readonly quarter: number;
  readonly year: number;
}

/** The same of the log of the chance to stay a month, at most 0; without a list for each head. */
export function goneAfter(logStay: number, meaning: AnnualRateMeaning): Gone {
  return meaning === 'separations' ? goneOfRefilled(-expm1(logStay)) : goneOfCohort(logStay);
}

function goneOfRefilled(hazard: number): Gone {
  return { quarter: 3 * hazard, year: 12 * hazard };
}

function goneOfCohort(logStay: number): Gone {
  const stayedQuarter = exp(3 * logStay);
  const stayedHalf = stayedQuarter * stayedQuarter;
  return { quarter: 1 - stayedQuarter, year: 1 - stayedHalf * stayedHalf };
}
