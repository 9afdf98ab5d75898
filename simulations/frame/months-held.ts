import type { Frame } from './frame.ts';

/** What a frame holds of one month. */
export interface MonthHeld {
  readonly month: string;
  /** Person-months. */
  readonly people: number;
  /** Observations: those of the KPI that has most of them. */
  readonly contacts: number;
  /** A month that the data only touches: less than a quarter of the median month's observations, or people without any. */
  readonly thin: boolean;
}

const THIN_SHARE = 0.25;

/** What a frame holds by month. O(rows × KPIs). */
export function monthsHeld(frame: Frame): MonthHeld[] {
  const people = frame.months.map(() => 0);
  for (const month of frame.month) people[month] = (people[month] ?? 0) + 1;
  const contacts = contactsByMonth(frame);
  const basis = contacts.some((count) => count > 0) ? contacts : people;
  const usual = [...basis].sort((a, b) => a - b)[Math.floor(basis.length / 2)] ?? 0;
  return frame.months.map((month, index) => ({
    month,
    people: people[index] ?? 0,
    contacts: contacts[index] ?? 0,
    thin: (basis[index] ?? 0) < THIN_SHARE * usual,
  }));
}

function contactsByMonth({ months, month, measures, rows }: Frame): number[] {
  const most = months.map(() => 0);
  for (const { samples } of Object.values(measures)) {
    const sums = months.map(() => 0);
    for (let row = 0; row < rows; row += 1) {
      const index = month[row] ?? 0;
      sums[index] = (sums[index] ?? 0) + (samples[row] || 0);
    }
    sums.forEach((sum, index) => (most[index] = Math.max(most[index] ?? 0, Math.round(sum))));
  }
  return most;
}
