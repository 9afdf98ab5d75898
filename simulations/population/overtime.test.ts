import { describe, expect, test } from 'vitest';
import { samplePopulation, type SampleRow } from './sample-population.ts';

const { rows, months, truth } = samplePopulation({ seed: 20261128, months: 22 });

const meanHours = (month: number, hours: (row: SampleRow) => number): number => {
  const of = rows.filter((row) => row.month === month).map(hours);
  return of.reduce((sum, each) => sum + each, 0) / of.length;
};

describe('overtime of the sample', () => {
  test('is whole hours on workdays, whole days on others, together within the law’s 36 hours, which some reach', () => {
    const all = rows.map(({ overtime }) => overtime);
    expect(
      all.every(({ workday, restDay, holiday }) =>
        [workday, restDay / 8, holiday / 8].every(Number.isInteger),
      ),
    ).toBe(true);
    const together = all.map(({ workday, restDay, holiday }) => workday + restDay + holiday);
    expect(Math.min(...together)).toBe(0);
    expect(Math.max(...together)).toBe(36);
  });

  test('on holidays is in the months that have some: at the Spring Festival of January 2025 most', () => {
    const hours = months.map((_, month) => meanHours(month, ({ overtime }) => overtime.holiday));
    expect(months.filter((_, k) => (hours[k] as number) > 0)).toEqual([
      '2024-05',
      '2024-06',
      '2024-09',
      '2024-10',
      '2025-01',
      '2025-04',
      '2025-05',
      '2025-10',
      // beyond what is known, as twelve months before
      '2026-01',
    ]);
    expect(months[hours.indexOf(Math.max(...hours))]).toMatch(/-01$/);
  });

  test('on workdays is the planted factor longer at the festival', () => {
    const { festival, overtime } = truth;
    const workday = (month: number): number => meanHours(month, (row) => row.overtime.workday);
    const ordinary = (workday(festival.month - 1) + workday(festival.month + 1)) / 2;
    expect(Math.abs(workday(festival.month) / ordinary - overtime.festivalFactor)).toBeLessThan(0.2);
  });
});
