import { describe, expect, test } from 'vitest';
import { analysePiecewise } from './analyse-piecewise.ts';
import {
  band,
  evaluatePiecewise,
  interpolation,
  marginalTiers,
  proportional,
  steps,
  wholeTiers,
} from './piecewise.ts';

describe('evaluatePiecewise(curve, x)', () => {
  test('runs straight between points and flat beyond both ends', () => {
    const csat = interpolation([
      [70, 0],
      [85, 80],
      [90, 100],
      [97, 120],
    ]);
    const cases = [
      [65, 0],
      [70, 0],
      [88, 92],
      [90, 100],
      [93.5, 110],
      [99, 120],
    ] as const;
    for (const [x, y] of cases) expect(evaluatePiecewise(csat, x)).toBeCloseTo(y, 12);
  });

  test('pays nothing below a threshold and the threshold itself when reached within the slack', () => {
    const excellence = interpolation(
      [
        [80, 0.5],
        [100, 1],
        [120, 2],
      ],
      0,
    );
    expect(evaluatePiecewise(excellence, 79.9)).toBe(0);
    expect(evaluatePiecewise(excellence, 79.99999999999999)).toBeCloseTo(0.5, 12);
    expect(evaluatePiecewise(excellence, 105)).toBe(1.25);
    expect(evaluatePiecewise(excellence, 135)).toBe(2);
  });

  test('gives the highest step reached; for lower-is-better the step that a value still keeps', () => {
    const amount = steps([
      [0, 0],
      [80, 600],
      [90, 900],
    ]);
    expect([79.99, 80, 89.9, 90].map((x) => evaluatePiecewise(amount, x))).toEqual([0, 600, 600, 900]);
    const seconds = steps(
      [
        [35, 100],
        [45, 80],
        [55, 60],
      ],
      'passed',
    );
    expect([30, 35, 35.1, 45, 55, 56].map((x) => evaluatePiecewise(seconds, x))).toEqual([
      100, 100, 80, 80, 60, 0,
    ]);
  });

  test('tells whole tiers from marginal tiers', () => {
    const tiers = [
      [0, 0.02],
      [10000, 0.03],
      [30000, 0.05],
    ] as const;
    expect(evaluatePiecewise(wholeTiers(tiers), 10001)).toBeCloseTo(300.03, 9);
    expect(evaluatePiecewise(marginalTiers(tiers), 10001)).toBeCloseTo(200.03, 9);
    expect(evaluatePiecewise(marginalTiers(tiers), 47500.5)).toBeCloseTo(1675.025, 9);
  });

  test('is proportional between threshold and cap', () => {
    const curve = proportional(60, 130);
    expect([59.9, 60, 117.5, 150].map((x) => evaluatePiecewise(curve, x))).toEqual([0, 0.6, 1.175, 1.3]);
  });

  test('keeps a missing input missing', () => {
    expect(
      evaluatePiecewise(
        steps([
          [0, 0],
          [80, 600],
        ]),
        NaN,
      ),
    ).toBeNaN();
  });

  test('falls on both sides of a band', () => {
    const aht = band(270, 360, 60, 90);
    const points = [300, 100, 420].map((x) => evaluatePiecewise(aht, x).toFixed(9));
    expect(points).toEqual(['100.000000000', '0.000000000', '33.333333333']);
  });
});

test('interpolation(points) refuses points out of order', () => {
  expect(() =>
    interpolation([
      [90, 1],
      [80, 2],
    ]),
  ).toThrow('80 must be above 90');
});

test('analysePiecewise(curve) names notches, kinks and how long a downward notch is dominated', () => {
  expect(
    analysePiecewise(
      wholeTiers([
        [0, 0.06],
        [20000, 0.05],
      ]),
    ).at(-1),
  ).toEqual({
    at: 20000,
    jump: -200,
    slopeLeft: 0.06,
    slopeRight: 0.05,
    kind: 'notch_down',
    dominatedUntil: 24000,
  });
  const kinds = analysePiecewise(
    interpolation(
      [
        [80, 50],
        [100, 100],
        [120, 200],
      ],
      0,
    ),
  ).map(({ at, kind }) => [at, kind]);
  expect(kinds).toEqual([
    [80, 'notch_up'],
    [100, 'kink_convex'],
    [120, 'kink_concave'],
  ]);
});
