import { binomialQuantile, poissonQuantile } from '../math/discrete-quantiles.ts';
import { exp } from '../math/exp-log.ts';
import type { RandomStream } from '../math/random-stream.ts';
import { isPeak } from './centre.ts';
import { KPI_NOISE, type SamplePerson } from './person.ts';
import { sampleTruth } from './truth.ts';

/** Hours of overtime of a month by the kind of day; together at most the law's limit. */
export interface SampleOvertime {
  readonly workday: number;
  readonly restDay: number;
  readonly holiday: number;
}

const DRAW = { workday: 50, restDays: 51, holidays: 52 } as const;
const HOURS_A_DAY = 8;
const REST_DAYS = 4;

/** Statutory holidays 法定节假日 of each month from 2024-05 on. Source: State Council Order 795 (from 2025) and the one before it. */
const HOLIDAYS = [1, 1, 0, 0, 1, 3, 0, 0, 5, 0, 0, 1, 3, 0, 0, 0, 0, 4] as const;

/** Days of statutory holiday of a month of the sample; after the known ones as twelve months before. */
function holidaysOf(month: number): number {
  const known = month < HOLIDAYS.length ? month : HOLIDAYS.length - 12 + ((month - HOLIDAYS.length) % 12);
  return HOLIDAYS[known] as number;
}

/** The overtime of a person in a month of which `presence` was worked: the more gladly, the more; most at the festival. */
export function sampleOvertime(
  stream: RandomStream,
  { index, centre, facets }: SamplePerson,
  month: number,
  presence: number,
): SampleOvertime {
  const uniform = (draw: keyof typeof DRAW): number => stream.uniform(index, month, KPI_NOISE, DRAW[draw]);
  const { mostHours, festivalFactor } = sampleTruth.overtime;
  const busy = isPeak(centre, month) ? festivalFactor : 1;
  const days = (draw: keyof typeof DRAW, of: number, share: number, hours: number): number =>
    HOURS_A_DAY * Math.min(Math.floor(hours / HOURS_A_DAY), binomialQuantile(uniform(draw), of, share));
  const holiday = days('holidays', holidaysOf(month), 0.3 * presence, mostHours);
  const restDay = days('restDays', REST_DAYS, 0.05 * busy * presence, mostHours - holiday);
  const gladly = presence * busy * exp(0.5 * facets.zeal);
  const workday = Math.min(mostHours - holiday - restDay, poissonQuantile(uniform('workday'), 4 * gladly));
  return { workday, restDay, holiday };
}
