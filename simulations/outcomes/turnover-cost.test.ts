import { expect, test } from 'vitest';
import { defaultAttrition } from '../behaviour/attrition-assumptions.ts';
import type { Figure } from '../disclosure/figures.ts';
import {
  hidden,
  interval,
  someLeavers as leavers,
  undefinedFigure,
  value,
} from '../disclosure/testing/made-figures.ts';
import { turnoverCost } from './turnover-cost.ts';

const months = undefinedFigure('too-few-months');
const fiveThousand = value(500_000);
const costAt = (replacementCost: number, of = leavers, pay: Figure = fiveThousand) =>
  turnoverCost(of, pay, { ...defaultAttrition, replacementCost });

test('the cost of leavers is that of the leavers shown at the mean shown, over the range of the share', () => {
  // a year's mean pay is 60,000 yuan; a leaver costs 20 % of it (10 … 35 %): 12,000 yuan (6,000 … 21,000)
  expect(costAt(0.2)).toEqual({
    // 10.0 (5.1 … 20.0) leavers
    baseline: interval(12_000_000, 3_060_000, 42_000_000),
    // 8.2 (4.1 … 18.8)
    scenario: interval(9_840_000, 2_460_000, 39_480_000),
    // −1.9 (−3.1 … −0.9), not 8.2 − 10.0
    change: interval(-2_280_000, -6_510_000, -540_000),
  });
});

test('a share of one’s own beyond the range widens it; where replacing costs nothing, nothing is lost', () => {
  expect(costAt(0.5).baseline).toEqual(interval(30_000_000, 3_060_000, 60_000_000));
  expect(costAt(0).change).toEqual(interval(0, 0, 0));
});

test('a change that is shown as 0 costs 0, and amounts are whole fen', () => {
  const still = { ...leavers, change: interval(-0.04, -0.049, 0.03) };
  expect(costAt(0.2, still).change).toEqual(interval(0, 0, 0));
  const odd: Figure = { kind: 'value', value: 100 / 3, n: 60 };
  // 10.0 × 0.2 × 400 = 800 fen; 5.1 × 0.1 × 400 = 204; 20.0 × 0.35 × 400 = 2,800
  expect(costAt(0.2, leavers, odd).baseline).toEqual(interval(800, 204, 2800));
  // 0.1 × 0.2 × 400 = 8; 0.1 × 0.1 × 400 = 4; 0.1 × 0.35 × 400 = 14; of a mean of 10: 2.4, 1.2, 4.2
  const few = { ...leavers, baseline: interval(0.1, 0.1, 0.1) };
  expect(costAt(0.2, few, { kind: 'value', value: 10, n: 60 }).baseline).toEqual(interval(2, 1, 4));
});

test('leavers that are hidden or cannot be told stay so, and so does their cost; so does a mean', () => {
  const thin = { baseline: leavers.baseline, scenario: months, change: hidden };
  expect(costAt(0.2, thin)).toMatchObject({ scenario: months, change: hidden });
  expect(costAt(0.2, leavers, hidden)).toEqual({ baseline: hidden, scenario: hidden, change: hidden });
});
