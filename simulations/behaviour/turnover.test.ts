import { expect, test } from 'vitest';
import { goneAfterShift, monthlyHazard } from './turnover.ts';

test('monthlyHazard(annual, meaning) gives back its annual rate, and refuses what is none', () => {
  // methods 6.1: 35 % a year
  expect(monthlyHazard(0.35, 'cohort')).toBeCloseTo(0.03526, 5);
  expect(monthlyHazard(0.35, 'separations')).toBeCloseTo(0.02917, 5);
  for (const annual of [-0.1, 1, 5, NaN]) expect(() => monthlyHazard(annual, 'cohort')).toThrow(RangeError);
  expect(() => monthlyHazard(12, 'separations')).toThrow(RangeError);
});

test('goneAfterShift: of 789 heads at 30 % a year 236.7 leave, whichever way the rate is meant', () => {
  for (const meaning of ['cohort', 'separations'] as const) {
    const [, year] = goneAfterShift(monthlyHazard(0.3, meaning), 0, meaning);
    expect(789 * year).toBeCloseTo(236.7, 9);
  }
});

test('goneAfterShift: a response of ln 2 doubles the hazard', () => {
  // cohort: stays (1 − h)^(2·3) for a quarter; separations: 3 · (1 − (1 − h)²)
  expect(goneAfterShift(0.02, Math.LN2, 'cohort')[0]).toBeCloseTo(1 - 0.98 ** 6, 12);
  expect(goneAfterShift(0.02, Math.LN2, 'separations')[0]).toBeCloseTo(3 * (1 - 0.98 ** 2), 12);
});
