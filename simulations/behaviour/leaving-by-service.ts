import { exp, log1p } from '../math/exp-log.ts';
import { shiftedHazard } from './hazard-shift.ts';
import { SETTLED_SERVICE, UNKNOWN_SERVICE } from './tenure-risk.ts';
import type { AnnualRateMeaning } from './turnover.ts';

/** Expected leavers a head in 3 and 12 months. */
export interface Gone {
  readonly quarter: number;
  readonly year: number;
}

/** Leavers a head by month of service and by how many times every rate of leaving counts; see `shiftedHazard`. */
export type LeavingByService = (service: number, times: number) => Gone;

/**
 * Leaving month by month: somebody in month s of service faces the hazards of s, s + 1 and so on. Of a cohort nobody
 * leaves twice; with `separations` posts are refilled at once by newcomers in their first month of service, so that
 * every month has the full headcount.
 *
 * @param hazards  monthly by month of service, that of `UNKNOWN_SERVICE` first; below 1
 *
 * Source: methods 6.1 and 6.5.
 *
 * leavingByService(new Float64Array(26).fill(0.025), 'separations')(1, 1).year // ≈ 0.3
 */
export function leavingByService(hazards: Float64Array, meaning: AnnualRateMeaning): LeavingByService {
  return meaning === 'cohort' ? cohort(hazards) : refilled(hazards);
}

const [QUARTER, YEAR] = [3, 12];

/** Month of service some months later. */
function later(service: number, months: number): number {
  return service === UNKNOWN_SERVICE ? service : Math.min(service + months, SETTLED_SERVICE);
}

function cohort(hazards: Float64Array): LeavingByService {
  const logStays = hazards.map((hazard) => log1p(-hazard));
  const over = (months: number): Float64Array =>
    logStays.map((_, service) => {
      let sum = 0;
      for (let k = 0; k < months; k++) sum += logStays[later(service, k)];
      return sum;
    });
  const [quarter, year] = [over(QUARTER), over(YEAR)];
  return (service, times) => {
    const stayed = exp(times * quarter[service]);
    if (service !== UNKNOWN_SERVICE && service !== SETTLED_SERVICE)
      return { quarter: 1 - stayed, year: 1 - exp(times * year[service]) };
    const stayedHalf = stayed * stayed;
    return { quarter: 1 - stayed, year: 1 - stayedHalf * stayedHalf };
  };
}

/** Leavers of a post: whoever holds it now, and those who follow, by how long they have been there. */
function refilled(unmoved: Float64Array): LeavingByService {
  return (service, times) => {
    const hazards = unmoved.map((hazard) => shiftedHazard(hazard, times));
    const first = service === UNKNOWN_SERVICE ? service : 1;
    const followers = new Float64Array(YEAR + 1);
    let [holder, left, quarter] = [1, 0, 0];
    for (let month = 0; month < YEAR; month++) {
      if (month === QUARTER) quarter = left;
      let leaving = holder * hazards[later(service, month)];
      holder -= leaving;
      for (let since = month; since >= 1; since--) {
        const going = followers[since] * hazards[later(first, since - 1)];
        leaving += going;
        followers[since + 1] = followers[since] - going;
      }
      followers[1] = leaving;
      left += leaving;
    }
    return { quarter, year: left };
  };
}
