import { UNKNOWN_SERVICE, serviceBand, serviceRisks } from '../behaviour/tenure-risk.ts';
import { calendarMonth } from '../frame/calendar-month.ts';
import type { Frame } from '../frame/frame.ts';
import { monthsHeld } from '../frame/months-held.ts';

/** Who left by the months that people are seen in; see `ownLeaving`. */
export interface OwnLeaving {
  /** People last seen before the last month. */
  readonly leavers: number;
  /** People who are seen in the last month or after it. */
  readonly stayers: number;
  /** Months of people in which they could have left: from each person's first to their last seen, the last month left out. */
  readonly exposure: number;
  /** The same by month of service (the first of each band); see `serviceRisks`. */
  readonly exposureByService: readonly number[];
}

const known = new WeakMap<Frame, OwnLeaving>();

/**
 * Leavers that the data itself holds, everybody and all of its months: whoever is last seen before the last month has
 * left in the month after which they are missing. Somebody who is missing and comes back was there throughout. The
 * last month is the last that is not thin (`monthsHeld`): whom a file only touches has not left. O(rows), kept by frame.
 */
export function ownLeaving(frame: Frame): OwnLeaving {
  let own = known.get(frame);
  if (!own) known.set(frame, (own = counted(frame)));
  return own;
}

/** No month of the calendar: those are above it. */
const NEVER = 0;

function counted(frame: Frame): OwnLeaving {
  const months = frame.months.map(calendarMonth);
  const end = lastFullMonth(frame);
  const { tenure } = frame.labels;
  const first = (tenure?.values ?? []).map((band) => serviceBand(band)?.from ?? UNKNOWN_SERVICE);
  const serviceIn = (row: number): number =>
    (tenure ? first[tenure.codes[row]] : undefined) ?? UNKNOWN_SERVICE;
  /** The calendar month in which a person is seen next, going back in time. */
  const seenNext = new Int32Array(frame.people);
  const exposureByService = serviceRisks.map(() => 0);
  let [leavers, exposure] = [0, 0];
  for (let row = frame.rows - 1; row >= 0; row--) {
    const [person, index] = [frame.person[row], frame.month[row]];
    const month = months[Math.min(index, end)];
    if (index < end) {
      const left = seenNext[person] === NEVER;
      if (left) leavers++;
      const until = left ? months[index + 1] : seenNext[person];
      const service = serviceIn(row);
      exposure += until - month;
      exposureByService[service] = exposureByService[service] + until - month;
    }
    seenNext[person] = month;
  }
  return { leavers, stayers: seenNext.length - leavers, exposure, exposureByService };
}

/** Index of the last month that is not thin. */
function lastFullMonth(frame: Frame): number {
  return monthsHeld(frame).findLastIndex(({ thin }) => !thin);
}
