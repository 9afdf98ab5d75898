import { calendarMonth } from '../frame/calendar-month.ts';
import type { CalendarPart } from './program.ts';

/** Months of a period that is counted to date. */
export const periodMonths = { quarter: 3, half_year: 6, year: 12, all: Infinity } as const;

/**
 * What the calendar says of a month (see `CalendarPart`).
 *
 * @param month  `YYYY-MM`
 *
 * calendarPart('2026-06', 'last_of_half_year') // => 1
 */
export function calendarPart(month: string, part: CalendarPart): number {
  const index = calendarMonth(month);
  const isLast = (period: keyof typeof periodMonths): number => +((index + 1) % periodMonths[period] === 0);
  switch (part) {
    case 'index':
      return index;
    case 'month_of_year':
      return (index % 12) + 1;
    case 'quarter':
    case 'half_year':
      return Math.floor(index / periodMonths[part]);
    case 'last_of_quarter':
      return isLast('quarter');
    case 'last_of_half_year':
      return isLast('half_year');
    case 'last_of_year':
      return isLast('year');
  }
}
