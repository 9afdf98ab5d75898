import { SETTLED_SERVICE, UNKNOWN_SERVICE, serviceBand } from '../behaviour/tenure-risk.ts';
import { calendarMonth } from '../frame/calendar-month.ts';
import type { Frame } from '../frame/frame.ts';
import type { Population } from './population.ts';

/**
 * Month of service of each person in their last month compared: the middle of the months that the bands of all their
 * months leave open (somebody in months 1 to 3 in March who is in 4 to 6 in April is in month 4). Where they
 * contradict each other, the middle of the last band; where the last month has no band, `UNKNOWN_SERVICE`. From
 * `SETTLED_SERVICE` on all are alike.
 */
export function monthsOfService({ rows, people, personAt }: Population, frame: Frame): Int32Array {
  const served = new Int32Array(people).fill(UNKNOWN_SERVICE);
  const { tenure } = frame.labels;
  if (!tenure) return served;
  const bandOf = tenure.values.map(serviceBand);
  const months = frame.months.map(calendarMonth);
  const monthOf = (row: number): number => months[frame.month[row]];
  const lastRow = new Int32Array(people);
  // rows are in the order of months
  rows.forEach((row, i) => (lastRow[personAt[i]] = row));
  const [low, high] = [new Float64Array(people), new Float64Array(people).fill(Infinity)];
  rows.forEach((row, i) => {
    const band = bandOf[tenure.codes[row]];
    if (!band) return;
    const p = personAt[i];
    const since = monthOf(lastRow[p]) - monthOf(row);
    low[p] = Math.max(low[p], band.from + since);
    high[p] = Math.min(high[p], band.to + since);
  });
  for (let p = 0; p < people; p++) {
    const band = bandOf[tenure.codes[lastRow[p]]];
    if (!band) continue;
    const open = low[p] <= high[p];
    const [from, to] = open ? [low[p], high[p]] : [band.from, band.to];
    served[p] = Math.min(to === Infinity ? from : Math.floor((from + to) / 2), SETTLED_SERVICE);
  }
  return served;
}
