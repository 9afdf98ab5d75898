import { calendarMonth } from '../frame/calendar-month.ts';
import { keptPerFrame } from '../frame/kept-on-frame.ts';

/** First row of each month of a frame, and the number of rows at the end. */
export const monthStarts = keptPerFrame(({ months, month, rows }) => {
  const starts = new Int32Array(months.length + 1);
  for (let row = 0; row < rows; row++) starts[month[row] + 1]++;
  for (let m = 0; m < months.length; m++) starts[m + 1] += starts[m];
  return starts;
});

/** Each month of a frame by the calendar's count (`calendarMonth`). */
export const calendarMonths = keptPerFrame(({ months }) => Int32Array.from(months, calendarMonth));

/** The row of the same person in their latest earlier month; −1 where there is none. */
export const previousRows = keptPerFrame(({ person, people, rows }) => {
  const last = new Int32Array(people).fill(-1);
  return Int32Array.from({ length: rows }, (_, row) => {
    const before = last[person[row]];
    last[person[row]] = row;
    return before;
  });
});
