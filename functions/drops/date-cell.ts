import { fault, type Fault } from './cell-fault.ts';

/** Order of day, month and year; always declared, never guessed. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy' | 'yymmdd';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const orders: Readonly<Record<DateOrder, RegExp>> = {
  ymd: /^(?<y>\d{4})(?:(?:[-/.]|年)(?<m>\d{1,2})(?:[-/.]|月)(?<d>\d{1,2})日?|(?<m2>\d{2})(?<d2>\d{2}))(?:[T\s]+(?<t>.+))?$/,
  dmy: /^(?<d>\d{1,2})[-/. ](?<m>\d{1,2}|[A-Za-z]{3,9})[-/. ](?<y>\d{4}|\d{2})(?:[T\s]+(?<t>.+))?$/,
  mdy: /^(?<m>\d{1,2}|[A-Za-z]{3,9})[-/. ](?<d>\d{1,2}),?[-/. ](?<y>\d{4}|\d{2})(?:[T\s]+(?<t>.+))?$/,
  yymmdd: /^(?<y>\d{2})(?<m>\d{2})(?<d>\d{2})(?:[T\s]+(?<t>.+))?$/,
};
const clock24 = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?$/;
const clock12 = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP])M$/i;

/** A civil moment, no zone. */
export interface Moment {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
  /** Seconds since midnight; 0 where the cell has no time. */
  readonly seconds: number;
}

/**
 * A date with or without a time: `2023-08-01`, `2023年8月1日`, `20230801`, `15/07/2023 14:47`, `01-Aug-23`.
 * Two-digit years are 20yy, and in `yymmdd`, which old systems write, 70 to 99 are 19yy. The calendar is checked (31 April is a fault).
 */
export function dateCell(cell: string, order: DateOrder): Moment | Fault {
  const groups = orders[order].exec(cell.normalize('NFKC').trim())?.groups;
  if (!groups) return fault('not-a-date');
  const { y = '', t } = groups;
  const m = groups['m'] ?? groups['m2'] ?? '';
  const d = groups['d'] ?? groups['d2'];
  const year = y.length === 2 ? (order === 'yymmdd' && y >= '70' ? 1900 : 2000) + Number(y) : Number(y);
  const month = /\d/.test(m) ? Number(m) : monthNames.indexOf(m.slice(0, 3).toLowerCase()) + 1;
  const day = Number(d);
  if (month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month)) return fault('not-a-date');
  const seconds = t === undefined ? 0 : clockSeconds(t);
  return typeof seconds === 'number' ? { year, month, day, seconds } : seconds;
}

/** Days of a month of the Gregorian calendar. */
export function daysOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Seconds since midnight of `14:47`, `9:12:58` or `12:02:23 AM` (= 143). */
export function clockSeconds(cell: string): number | Fault {
  const text = cell.trim();
  const half = clock12.exec(text);
  const match = half ?? clock24.exec(text);
  if (!match) return fault('not-a-time');
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (minutes > 59 || seconds > 59 || hours > 23 || (half && (hours < 1 || hours > 12)))
    return fault('not-a-time');
  const hour = half ? (hours % 12) + (/p/i.test(half[4] as string) ? 12 : 0) : hours;
  return hour * 3600 + minutes * 60 + seconds;
}

/** Days since 1970-01-01. */
export function epochDay({ year, month, day }: Pick<Moment, 'year' | 'month' | 'day'>): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** Microseconds since 1970-01-01T00:00, no zone. */
export function epochMicros(moment: Moment): bigint {
  return BigInt(epochDay(moment) * 86_400 + moment.seconds) * 1_000_000n;
}

/**
 * The pay month (`YYYY-MM`) of a date, named by the month it ends in.
 * @param startsOnDay  first day of a pay month; 26 puts 26 July into August
 */
export function payMonth(
  { year, month, day }: Pick<Moment, 'year' | 'month' | 'day'>,
  startsOnDay = 1,
): string {
  const index = year * 12 + month - 1 + (startsOnDay > 1 && day >= startsOnDay ? 1 : 0);
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}
