import { expect, test } from 'vitest';
import { annualRate, monthlyHazard } from './turnover.ts';

test('monthlyHazard(annual, meaning) gives back its annual rate, and refuses what is none', () => {
  // methods 6.1: 35 % a year
  expect(monthlyHazard(0.35, 'cohort')).toBeCloseTo(0.03526, 5);
  expect(monthlyHazard(0.35, 'separations')).toBeCloseTo(0.02917, 5);
  for (const annual of [-0.1, 1, 5, NaN]) expect(() => monthlyHazard(annual, 'cohort')).toThrow(RangeError);
  expect(() => monthlyHazard(12, 'separations')).toThrow(RangeError);
});

test('annualRate(hazard, meaning): 3 % a month is 1 − 0.97¹² of a cohort, and 36 % of the headcount', () => {
  expect(annualRate(0.03, 'cohort')).toBeCloseTo(1 - 0.97 ** 12, 12);
  expect(annualRate(0.03, 'separations')).toBeCloseTo(0.36, 12);
  expect([annualRate(0, 'cohort'), annualRate(1, 'cohort')]).toEqual([0, 1]);
});
