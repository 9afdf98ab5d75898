import { exp, log1p } from '../math/exp-log.ts';
import { shiftedHazard } from './hazard-shift.ts';
import { SETTLED_SERVICE, UNKNOWN_SERVICE } from './tenure-risk.ts';
import type { AnnualRateMeaning } from './turnover.ts';

/** Expected leavers by head, as shares of one. */
export interface Leaving {
  readonly in90Days: Float64Array;
  readonly in12Months: Float64Array;
}

/**
 * Leavers among heads.
 *
 * @param service  month of service by head
 * @param times    how many times every rate of leaving counts, by head; see `shiftedHazard`
 */
export type LeavingByService = (service: Int32Array, times: Float64Array) => Leaving;

/**
 * Leaving month by month: somebody in month s of service faces the hazards of s, s + 1 and so on. Of a cohort nobody
 * leaves twice; with `separations` posts are refilled at once by newcomers in their first month of service, so that
 * every month has the full headcount.
 *
 * @param hazards  monthly by month of service, that of `UNKNOWN_SERVICE` first; below 1
 *
 * Source: methods 6.1 and 6.5.
 *
 * const gone = leavingByService(new Float64Array(26).fill(0.025), 'separations');
 * gone(Int32Array.of(1), Float64Array.of(1)).in12Months[0] // ≈ 0.3
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
  const quarter = over(QUARTER);
  const year = over(YEAR);
  return (service, times) => {
    const in90Days = new Float64Array(service.length);
    const in12Months = new Float64Array(service.length);
    for (let head = 0; head < service.length; head++) {
      const month = service[head];
      const stayed = exp(times[head] * quarter[month]);
      const stayedHalf = stayed * stayed;
      const settled = month === UNKNOWN_SERVICE || month === SETTLED_SERVICE;
      in90Days[head] = 1 - stayed;
      in12Months[head] = 1 - (settled ? stayedHalf * stayedHalf : exp(times[head] * year[month]));
    }
    return { in90Days, in12Months };
  };
}

/** Leavers of a post: whoever holds it now, and those who follow, by how long they have been there. */
function refilled(unmoved: Float64Array): LeavingByService {
  const postOf = refilledPost(unmoved);
  const still = Array.from(unmoved, (_, service) => postOf(service, 1));
  return (service, times) => {
    const in90Days = new Float64Array(service.length);
    const in12Months = new Float64Array(service.length);
    for (let head = 0; head < service.length; head++) {
      const month = service[head];
      const { quarter, year } = times[head] === 1 ? still[month] : postOf(month, times[head]);
      in90Days[head] = quarter;
      in12Months[head] = year;
    }
    return { in90Days, in12Months };
  };
}

/** Leavers of one post by the month of service of its holder and by how many times every rate counts. */
function refilledPost(unmoved: Float64Array) {
  return (service: number, times: number): { quarter: number; year: number } => {
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
