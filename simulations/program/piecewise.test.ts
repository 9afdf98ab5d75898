import { describe, expect, test } from 'vitest';
import { analysePiecewise } from './analyse-piecewise.ts';
import {
  band,
  evaluatePiecewise,
  interpolation,
  marginalTiers,
  pieceAt,
  proportional,
  scaled,
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

describe('curves left of their first point, on their edges, and at their ends', () => {
  const at = (curve: Parameters<typeof evaluatePiecewise>[0], ...xs: readonly number[]) =>
    xs.map((x) => evaluatePiecewise(curve, x));

  test('steps and tiers pay nothing left of their first one', () => {
    expect(
      at(
        steps([
          [80, 600],
          [90, 900],
        ]),
        0,
        79.9,
        80,
        89.9,
        90,
        999,
      ),
    ).toEqual([0, 0, 600, 600, 900, 900]);
    expect(
      at(
        steps(
          [
            [35, 100],
            [45, 80],
          ],
          'passed',
        ),
        -9,
        35,
        35.1,
        45,
        45.1,
      ),
    ).toEqual([100, 100, 80, 80, 0]);
    expect(
      at(
        wholeTiers([
          [1000, 0.02],
          [2000, 0.03],
        ]),
        0,
        999,
        1000,
        1500,
        2000,
      ),
    ).toEqual([0, 0, 20, 30, 60]);
    expect(
      at(
        marginalTiers([
          [1000, 0.02],
          [2000, 0.03],
        ]),
        0,
        999,
        1000,
        1500,
        2000,
        3000,
      ),
    ).toEqual([0, 0, 0, 10, 20, 50]);
  });

  test('a place where nothing jumps has no slack: the piece on its right begins there', () => {
    const line = interpolation([
      [0, 0],
      [100, 100],
      [200, 300],
    ]);
    expect(line.from).toEqual([-Infinity, 0, 100, 200]);
    expect(pieceAt(line, 100)).toEqual({ value: 100, slope: 2, origin: 100 });
    expect(pieceAt(line, 100 - 1e-9)).toEqual({ value: 0, slope: 1, origin: 0 });
    // slack is 1e-9 of 100, or 1e-9 below 1
    expect(
      steps([
        [0.5, 1],
        [100, 2],
      ]).from,
    ).toEqual([-Infinity, 0.5 - 1e-9, 100 - 1e-7]);
    expect(
      steps(
        [
          [0.5, 1],
          [100, 2],
        ],
        'passed',
      ).from,
    ).toEqual([-Infinity, 0.5 + 1e-9, 100 + 1e-7]);
    expect(pieceAt(steps([[100, 2]]), 100 - 1e-7)).toMatchObject({ value: 2 });
    expect(pieceAt(steps([[100, 2]], 'passed'), 100 + 1e-7)).toMatchObject({ value: 2 });
    // a jump of a billionth of the value is a rounding, of more is a jump
    expect(
      interpolation(
        [
          [0, 1e6],
          [1, 5],
        ],
        1e6 - 0.0009,
      ).from[1],
    ).toBe(0);
    expect(
      interpolation(
        [
          [0, 1e6],
          [1, 5],
        ],
        1e6 - 0.0011,
      ).from[1],
    ).toBe(-1e-9);
    expect(
      interpolation(
        [
          [0, 0],
          [1, 5],
        ],
        0.9e-9,
      ).from[1],
    ).toBe(0);
    expect(
      interpolation(
        [
          [0, 0],
          [1, 5],
        ],
        1.1e-9,
      ).from[1],
    ).toBe(-1e-9);
  });

  test('a band of one value, and one without tolerance', () => {
    expect(at(band(10, 10, 5, 5), 5, 7.5, 10, 12.5, 15)).toEqual([0, 50, 100, 50, 0]);
    const hard = band(10, 20, 0, 0);
    expect(at(hard, 9.999, 10, 15, 20, 20.001)).toEqual([0, 100, 100, 100, 0]);
    for (const wrong of [
      [20, 10, 1, 1],
      [1, 2, -1, 1],
      [1, 2, 1, -1],
      [NaN, 2, 1, 1],
    ] as const)
      expect(() => band(wrong[0], wrong[1], wrong[2], wrong[3])).toThrow(RangeError);
    expect(at(band(0, 0, 1, 1), 0)).toEqual([100]);
  });

  test('proportional without cap, and a cap below the threshold', () => {
    expect(at(proportional(0, Infinity), -1, 0, 55, 1000)).toEqual([0, 0, 0.55, 10]);
    expect(at(proportional(80, 80), 79, 80, 90)).toEqual([0, 0.8, 0.8]);
    expect(() => proportional(80, 79)).toThrow('cap score 79 is below the threshold 80');
  });

  test('no points, and points that do not ascend', () => {
    for (const make of [interpolation, steps, wholeTiers, marginalTiers]) {
      expect(() => make([])).toThrow('at least one point');
      expect(() =>
        make([
          [1, 1],
          [1, 2],
        ]),
      ).toThrow('point 2: 1 must be above 1');
    }
  });

  test('scaled(curve, factor) multiplies values and slopes, and moves no edge', () => {
    const curve = interpolation(
      [
        [0, 1],
        [10, 3],
      ],
      0,
    );
    expect(at(scaled(curve, 2), -1, 0, 5, 10)).toEqual([0, 2, 4, 6]);
    expect(scaled(curve, 2).from).toEqual(curve.from);
  });
});

describe('analysePiecewise(curve) in detail', () => {
  test('a notch down is dominated until a later piece reaches the level, or for ever', () => {
    const falling = (points: Parameters<typeof interpolation>[0], below: number) =>
      analysePiecewise(interpolation(points, below)).filter(({ kind }) => kind === 'notch_down');
    // 5 before 10; 2 at 10; 4 at 20; 8 at 24: back at 5 a quarter of the last piece on
    expect(
      falling(
        [
          [10, 2],
          [20, 4],
          [24, 8],
        ],
        5,
      ),
    ).toMatchObject([{ at: 10, jump: -3, dominatedUntil: 21 }]);
    expect(
      falling(
        [
          [10, 2],
          [20, 4],
        ],
        5,
      ),
    ).toMatchObject([{ dominatedUntil: null }]);
    expect(
      falling(
        [
          [10, 2],
          [20, 5],
        ],
        5,
      ),
    ).toMatchObject([{ dominatedUntil: 20 }]);
    const stairs = analysePiecewise(
      steps([
        [10, 5],
        [20, 2],
        [30, 4],
        [40, 5],
      ]),
    );
    expect(stairs.map(({ at, kind, dominatedUntil }) => [at, kind, dominatedUntil])).toEqual([
      [10, 'notch_up', undefined],
      [20, 'notch_down', 40],
      [30, 'notch_up', undefined],
      [40, 'notch_up', undefined],
    ]);
  });

  test('what does not change is no break', () => {
    expect(
      analysePiecewise(
        interpolation([
          [0, 0],
          [10, 10],
          [20, 20],
        ]),
      ).map(({ at }) => at),
    ).toEqual([0, 20]);
    expect(
      analysePiecewise(
        interpolation([
          [0, 5],
          [10, 5],
        ]),
      ),
    ).toEqual([]);
    expect(
      analysePiecewise(
        interpolation(
          [
            [10, 1],
            [20, 1],
          ],
          1 - 0.9e-9,
        ),
      ),
    ).toEqual([]);
    expect(
      analysePiecewise(
        interpolation(
          [
            [10, 1],
            [20, 1],
          ],
          1 - 1.1e-9,
        ),
      ),
    ).toMatchObject([{ kind: 'notch_up' }]);
  });
});
