import { expect, it } from 'vitest';
import { curvePath, curveScale, curveTicks, histogramBars, segmentSlopes } from './curve-geometry.ts';

const points = [
  [0, 0],
  [100, 1],
] as const;

it('curveScale(curves) goes there and back', () => {
  const scale = curveScale([points]);
  expect([scale.maxX, scale.maxY]).toEqual([120, 1.2]);
  expect(scale.score(scale.x(85))).toBeCloseTo(85, 9);
  expect(scale.payout(scale.y(0.6))).toBeCloseTo(0.6, 9);
  expect([scale.x(0), scale.x(120), scale.y(0), scale.y(1.2)]).toEqual([40, 348, 206, expect.closeTo(12, 9)]);
});

it('curvePath(points, scale, steps) jumps at the points of steps', () => {
  const scale = { ...curveScale([points]), x: (v: number) => v, y: (v: number) => v };
  expect(curvePath(points, scale, false)).toBe('M0,0L0,0L100,1H120');
  expect(curvePath(points, scale, true)).toBe('M0,0H0V0H100V1H120');
});

it('histogramBars(bins, scale) leaves out empty bins; areas are person-months', () => {
  const bins = [
    { from: 0, to: 5, count: 0 },
    { from: 5, to: 15, count: 10 },
    { from: 15, to: 20, count: 10 },
  ];
  const bars = histogramBars(bins, curveScale([points]));
  expect(bars.map(({ from, height }) => [from, height])).toEqual([
    [5, 21],
    [15, 42],
  ]);
});

it('curveTicks and segmentSlopes', () => {
  expect(curveTicks({ ...curveScale([points]) }).x).toEqual([0, 20, 40, 60, 80, 100, 120]);
  expect(segmentSlopes(points)).toEqual([{ rise: 0.01, x: 50, y: 0.5 }]);
});
