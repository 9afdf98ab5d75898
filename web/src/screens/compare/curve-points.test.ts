import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addPoint,
  movePoint,
  payoutAt,
  removePoint,
  snapTo,
  splitSegment,
  type CurvePoint,
} from './curve-points.ts';

const curve: CurvePoint[] = [
  [60, 0],
  [80, 0.6],
  [100, 1],
];
const rules = { monotone: true, cap: 2 };

describe('movePoint(points, index, to, rules)', () => {
  it('moves a point', () => {
    expect(movePoint(curve, 1, [85, 0.7], rules)).toEqual({
      points: [
        [60, 0],
        [85, 0.7],
        [100, 1],
      ],
      refusal: null,
    });
  });

  it.each([
    ['onto its neighbour', 1, [100, 0.7], 'order'],
    ['past its neighbour', 1, [59, 0.7], 'order'],
    ['above what follows', 1, [80, 1.1], 'falling'],
    ['above the cap', 2, [100, 2.01], 'above-cap'],
    ['below zero', 0, [60, -0.01], 'below-zero'],
  ] as const)('refuses a move %s and says why', (_, index, to, refusal) => {
    expect(movePoint(curve, index, to, rules)).toEqual({ points: curve, refusal });
  });

  it('lets a curve fall and rise freely when the switches are off', () => {
    expect(movePoint(curve, 1, [80, 2.5], { monotone: false, cap: null }).refusal).toBeNull();
  });

  it('always gives x in strictly rising order', () => {
    const wild = fc.tuple(fc.nat(2), fc.integer({ min: -20, max: 150 }), fc.integer({ min: -50, max: 300 }));
    fc.assert(
      fc.property(fc.array(wild, { maxLength: 20 }), (moves) => {
        const end = moves.reduce(
          (now, [k, x, y]) => movePoint(now, k, [x, y / 100], rules).points,
          [...curve],
        );
        expect(end.every(([x, y], k) => k === 0 || (x > end[k - 1]![0] && y >= end[k - 1]![1]))).toBe(true);
      }),
      { seed: 20261124 },
    );
  });
});

describe('addPoint(points, x)', () => {
  it('lies on the line', () => {
    expect(addPoint(curve, 70).points[1]).toEqual([70, 0.3]);
    expect(addPoint(curve, 110).points[3]).toEqual([110, 1]);
    expect(addPoint(curve, 50).points[0]).toEqual([50, 0]);
  });
  it('lies on the step of a stepped curve', () => {
    expect(addPoint(curve, 90, true).points[2]).toEqual([90, 0.6]);
  });
  it('refuses an x that is taken', () => expect(addPoint(curve, 80).refusal).toBe('order'));
});

describe('splitSegment, removePoint, payoutAt, snapTo', () => {
  it('splits in the middle', () => expect(splitSegment(curve, 0).points[1]).toEqual([70, 0.3]));
  it('refuses a segment without room', () => {
    expect(
      splitSegment(
        [
          [60, 0],
          [61, 1],
        ],
        0,
      ).refusal,
    ).toBe('order');
  });
  it('keeps two points', () => {
    expect(removePoint(curve, 1).points).toEqual([
      [60, 0],
      [100, 1],
    ]);
    expect(removePoint(curve.slice(1), 0).refusal).toBe('too-few');
  });
  it('reads the payout of lines and of steps', () => {
    expect([payoutAt(curve, 0), payoutAt(curve, 90), payoutAt(curve, 130)]).toEqual([0, 0.8, 1]);
    expect([payoutAt(curve, 80, true), payoutAt(curve, 99, true)]).toEqual([0.6, 0.6]);
  });
  it('snaps without dust', () => expect(snapTo(0.07 * 3, 0.01)).toBe(0.21));
});
