import { describe, expect, it } from 'vitest';
import { curvePoints, curveWith } from './curve-of-plan.ts';

const line: [number, number][] = [
  [0, 0.2],
  [100, 1],
];

describe('curvePoints(curve)', () => {
  it('draws every kind of curve', () => {
    expect(curvePoints({ kind: 'proportional', threshold: 60, cap: 150 })).toEqual([
      [60, 0.6],
      [150, 1.5],
    ]);
    expect(curvePoints({ kind: 'proportional', threshold: 0, cap: 150 })[0]).toEqual([0, 0]);
    expect(curvePoints({ kind: 'fixed', multiple: 1 })).toEqual([
      [0, 1],
      [100, 1],
    ]);
    expect(curvePoints({ kind: 'steps', steps: line })).toEqual(line);
  });
});

describe('curveWith(curve, points)', () => {
  it('keeps steps as steps and what is paid below the first point', () => {
    expect(curveWith({ kind: 'marginal_steps', steps: [[0, 1]] }, line)).toEqual({
      kind: 'marginal_steps',
      steps: line,
    });
    expect(curveWith({ kind: 'points', points: [[0, 1]], below: 0.1 }, line)).toEqual({
      kind: 'points',
      points: line,
      below: 0.1,
    });
  });

  it('makes points of proportional and fixed curves; nothing below a threshold', () => {
    expect(curveWith({ kind: 'fixed', multiple: 1 }, line)).toEqual({ kind: 'points', points: line });
    expect(curveWith({ kind: 'proportional', threshold: 0, cap: 150 }, line)).toEqual({
      kind: 'points',
      points: line,
    });
    expect(curveWith({ kind: 'proportional', threshold: 60, cap: 150 }, line)).toEqual({
      kind: 'points',
      points: line,
      below: 0,
    });
  });
});
