/**
 * Number of a month, such that months in sequence count up by one.
 *
 * @param month  `YYYY-MM`
 *
 * calendarMonth('2026-01') - calendarMonth('2025-11') // => 2
 */
export function calendarMonth(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}
