/** What the law of a place says of overtime from a pay month on. */
export interface OvertimeRates {
  /** Hours that a month's pay is divided by. */
  readonly hours_per_month: number;
  /** Multiples of the hourly pay, by the kind of day. */
  readonly workday: number;
  readonly rest_day: number;
  readonly holiday: number;
}

interface DatedRates extends OvertimeRates {
  /** First pay month, YYYY-MM; the first of a list holds before, too. */
  readonly from: string;
  readonly source: string;
}

/**
 * Overtime by jurisdiction and month, ascending. China: multiples by Labour Law art. 44; hours are paid days × 8, whose
 * number was 20.92 until 2007 and is 21.75 since.
 */
export const overtimePacks = {
  CN: [
    {
      from: '2000-03',
      hours_per_month: 167.36,
      workday: 1.5,
      rest_day: 2,
      holiday: 3,
      source: '劳社部发〔2000〕8号',
    },
    {
      from: '2008-01',
      hours_per_month: 174,
      workday: 1.5,
      rest_day: 2,
      holiday: 3,
      source: '劳社部发〔2008〕3号',
    },
    {
      from: '2025-01',
      hours_per_month: 174,
      workday: 1.5,
      rest_day: 2,
      holiday: 3,
      source: '人社部发〔2025〕2号',
    },
  ],
} as const satisfies Readonly<Record<string, readonly DatedRates[]>>;

/** Hours of overtime a month above which the law warns (China: Labour Law art. 41); they are paid all the same. */
export const overtimeLimits = { CN: 36 } as const satisfies Readonly<
  Record<keyof typeof overtimePacks, number>
>;
