import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ascending } from './ascending.ts';
import { giniIndex, lorenzCurve, theilT } from './inequality.ts';
import { quantile } from './quantiles.ts';
import { neumaierSum } from './sum.ts';

/** The example on the help page of R's ineq::ineq: Gini 0.4620911, Theil 0.3623412. */
const help = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261];

test('indices of R’s help page', () => {
  expect(giniIndex(help)).toBeCloseTo(0.4620911302676237, 12);
  expect(theilT(help)).toBeCloseTo(0.3623412423438949, 12);
});

test('zeros, one person, nobody and negative pay', () => {
  expect([giniIndex([]), theilT([]), giniIndex([-1, 5]), giniIndex([0, 0])]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(giniIndex([0, 0, 0, 0, 10_000])).toBeCloseTo(0.8, 12);
  expect(theilT([0, 10])).toBeCloseTo(0.6931471805599453, 12);
  expect([giniIndex([6500]), theilT([6500])]).toEqual([0, 0]);
});

test('equal pay has no inequality, and scaling pay changes none', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 2, maxLength: 50 }),
      fc.integer({ min: 2, max: 9 }),
      (pay, factor) => {
        const sorted = ascending(pay);
        expect(giniIndex(sorted.map((x) => x * factor))).toBeCloseTo(giniIndex(sorted) as number, 10);
        expect(giniIndex(sorted.map(() => pay[0] as number))).toBe(0);
        const curve = lorenzCurve(sorted, [0, 0.25, 0.5, 0.75, 1]) as number[];
        expect(curve.every((y, k) => k === 0 || y >= (curve[k - 1] as number))).toBe(true);
      },
    ),
    { seed: 20261124 },
  );
});

test('quantile(sorted, p) uses the R-7 method', () => {
  const sorted = [1, 2, 3, 4];
  expect([0, 0.25, 0.5, 0.9, 1].map((p) => quantile(sorted, p))).toEqual([1, 1.75, 2.5, 3.7, 4]);
  expect([quantile([7], 0.3), quantile([], 0.5)]).toEqual([7, null]);
});

test('lorenzCurve(sorted, shares) is linear between people', () => {
  // 1, 2 and 5 of 8: a third holds 1/8, two thirds 3/8; half way between them 2/8
  expect(lorenzCurve([1, 2, 5], [0, 1 / 3, 0.5, 1])).toEqual([0, 1 / 8, 2 / 8, 1]);
  expect([lorenzCurve([], [0.5]), lorenzCurve([0, 0], [0.5]), lorenzCurve([-1, 3], [0.5])]).toEqual([
    null,
    null,
    null,
  ]);
});

test('neumaierSum(values) keeps what a plain sum loses', () => {
  expect(neumaierSum([1, 1e100, 1, -1e100])).toBe(2);
});
