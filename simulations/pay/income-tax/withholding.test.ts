import { describe, expect, test } from 'vitest';
import { incomeTaxRulesOf, type IncomeTaxRules } from './income-tax-rules.ts';
import { withholding } from './withholding.ts';

const rules = incomeTaxRulesOf('2026-01') as IncomeTaxRules;
const wages = (...yuan: number[]) =>
  yuan.map((of) => ({ wagesFen: Math.round(of * 100), deductionsFen: 150_000 }));
const withheld = (...yuan: number[]) => withholding(wages(...yuan), rules).map(({ fen }) => fen);

describe('withholding(months) takes the tax of the year to date less what was withheld', () => {
  test('a month of much pay goes up a step, and never below 0 afterwards', () => {
    // 3,500; 43,500 × 10 % − 2,520 = 1,830 − 105; then 39,000 × 10 % − 2,520 = 1,380 is less than 1,830
    expect(withheld(10_000, 46_500, 2_000)).toEqual([10_500, 172_500, 0]);
  });

  test('what was withheld too much is not taken again until the tax to date is above it', () => {
    // 1,830 after two months; 39,000 and 42,500 stay below, 50,000 × 10 % − 2,520 = 2,480
    expect(withheld(10_000, 46_500, 2_000, 10_000, 14_000)).toEqual([10_500, 172_500, 0, 0, 65_000]);
  });

  test('months of parts of a fen add up to the rounded tax to date', () => {
    // 3 % of 0.50 a month: 1.5, 3, 4.5 fen to date
    expect(withheld(6_500.5, 6_500.5, 6_500.5)).toEqual([2, 1, 2]);
  });

  test('pay below what is free of tax is not taxed, and leaves its allowance to later months', () => {
    expect(withheld(5_000, 8_000, 7_000)).toEqual([0, 0, 1_500]);
  });
});

test('incomeTaxRulesOf(month) knows no table before 2019', () => {
  expect(incomeTaxRulesOf('2018-12')).toBeUndefined();
  expect(incomeTaxRulesOf('2019-01')?.from).toBe('2019-01');
});

test('both tables are continuous or jump up at every upper end, as the law prints them', () => {
  const { year, bonus } = rules;
  year.slice(1).forEach(({ percent, quickFen }, k) => {
    const below = year[k] as (typeof year)[number];
    expect(below.upToFen * below.percent - below.quickFen * 100).toBe(
      below.upToFen * percent - quickFen * 100,
    );
  });
  // a twelfth of the year's table
  bonus.slice(0, -1).forEach(({ upToFen }, k) => expect(upToFen * 12).toBe(year[k]?.upToFen));
  bonus.forEach(({ quickFen }, k) => expect(quickFen * 12).toBe(year[k]?.quickFen));
});
