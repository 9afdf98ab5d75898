import { expect, test } from 'vitest';
import { hazardsByRisk, tenureRisk } from './tenure-risk.ts';
import { goneAfterShift, monthlyHazard } from './turnover.ts';

test.each([
  ['01–03', 2],
  ['1-3', 2],
  ['04—06', 1.5],
  ['07 - 12', 1.2],
  ['13–24', 1],
  ['25+', 0.7],
  ['0-30', 1],
  ['>90', 1],
  ['constructor', 1],
  [null, 1],
])('tenureRisk(%j) is %d', (label, risk) => {
  expect(tenureRisk(label)).toBe(risk);
});

test('separations, by hand: 100 heads at twice the risk of 300 share 400 × 30 % as 2 : 1 a head', () => {
  const hazards = hazardsByRisk(0.025, [2, 1], [100, 300], 'separations');
  // 500 shares of risk for 400 × 0.025 a month
  expect(hazards[0]).toBeCloseTo(0.04, 12);
  expect(hazards[1]).toBeCloseTo(0.02, 12);
});

test.each(['cohort', 'separations'] as const)('of all heads the annual rate leaves (%s)', (meaning) => {
  for (const rate of [0.05, 0.3, 0.6, 0.99]) {
    const [risks, heads] = [
      [2, 1.5, 1.2, 1, 0.7],
      [80, 60, 150, 200, 299],
    ];
    const hazards = hazardsByRisk(monthlyHazard(rate, meaning), risks, heads, meaning);
    const left = hazards.reduce(
      (sum, hazard, k) => sum + (heads[k] as number) * goneAfterShift(hazard, 0, meaning)[1],
      0,
    );
    expect(left).toBeCloseTo(789 * rate, 9);
    expect((hazards[0] as number) / (hazards[4] as number)).toBeCloseTo(2 / 0.7, 12);
  }
});

test('nobody, one risk or nobody leaving: the hazard as it is', () => {
  expect(hazardsByRisk(0.02, [2, 1], [0, 0], 'cohort')).toEqual([0.02, 0.02]);
  expect(hazardsByRisk(0.02, [1, 1], [5, 5], 'cohort')).toEqual([0.02, 0.02]);
  expect(hazardsByRisk(0, [2, 1], [5, 5], 'cohort')).toEqual([0, 0]);
});
