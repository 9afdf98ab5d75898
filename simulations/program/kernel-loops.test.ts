import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecewise, piecewiseTables } from './kernel-loops.ts';
import {
  evaluatePiecewise,
  interpolation,
  steps,
  wholeTiers,
  type CurvePoint,
  type Piecewise,
} from './piecewise.ts';

/** What the kernel makes of some values. */
function inKernel(curve: Piecewise, xs: readonly number[]): number[] {
  const node = { op: 'piecewise', input: 0, ...curve } as const;
  const out = new Float64Array(xs.length);
  piecewise(out, Float64Array.of(99, ...xs), 1, piecewiseTables(node), xs.length);
  return [...out];
}

/** Every place where a piece begins, a hair to both sides of it, far away, and nothing. */
function delicate({ from, origin }: Piecewise): number[] {
  const at = [...from, ...origin].filter(Number.isFinite);
  const beside = at.flatMap((x) => [
    x,
    x - 1e-12,
    x + 1e-12,
    x - 1e-7,
    x + 1e-7,
    x * (1 + 2 ** -52),
    x * (1 - 2 ** -53),
  ]);
  return [...beside, -1e9, 0, 1e9, NaN];
}

const pointsOf = (most: number) =>
  fc
    .uniqueArray(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1, maxLength: most })
    .chain((xs) =>
      fc.tuple(
        ...[...xs]
          .sort((a, b) => a - b)
          .map((x) => fc.integer({ min: -5, max: 5 }).map((y): CurvePoint => [x, y])),
      ),
    );

test.each([
  ['lines', (points: readonly CurvePoint[]) => interpolation(points, -2)],
  ['steps reached', (points: readonly CurvePoint[]) => steps(points)],
  ['steps passed', (points: readonly CurvePoint[]) => steps(points, 'passed')],
  ['whole tiers', (points: readonly CurvePoint[]) => wholeTiers(points)],
])('the kernel finds the piece that the payslip finds, bit for bit: %s', (_, made) => {
  fc.assert(
    fc.property(
      pointsOf(12),
      fc.array(fc.double({ min: -1100, max: 1100, noNaN: true }), { maxLength: 40 }),
      (points, more) => {
        const curve = made(points);
        const xs = [...delicate(curve), ...more];
        expect(inKernel(curve, xs)).toEqual(xs.map((x) => evaluatePiecewise(curve, x)));
      },
    ),
    { seed: 20261127, numRuns: 150 },
  );
});

test.each([255, 256, 257, 600])('a curve of %i steps, more than the grid of guesses can number', (count) => {
  const curve = steps(Array.from({ length: count }, (_, k): CurvePoint => [k * k, k]));
  const xs = [...delicate(curve), ...Array.from({ length: 500 }, (_, k) => k * 700.5)];
  expect(inKernel(curve, xs)).toEqual(xs.map((x) => evaluatePiecewise(curve, x)));
});
