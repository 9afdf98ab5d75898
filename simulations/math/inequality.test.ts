import fc from 'fast-check';
import { expect, test } from 'vitest';
import { giniIndex, inequalityIndices, lorenzCurve, theilL, theilT } from './inequality.ts';
import { ascending, quantile, robustSummary } from './quantiles.ts';
import { neumaierSum } from './sum.ts';

/** The example on the help page of R's ineq::ineq: Gini 0.4620911, Theil 0.3623412. */
const help = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261];

test('indices of R’s help page', () => {
  expect(giniIndex(help)).toBeCloseTo(0.4620911302676237, 12);
  expect(theilT(help)).toBeCloseTo(0.3623412423438949, 12);
  expect(theilL(help)).toBeCloseTo(0.43359464952044685, 12);
  const { atkinson, hoover, ge2, giniCorrected } = inequalityIndices(help);
  expect([atkinson(0.5), atkinson(1), hoover, ge2, giniCorrected].map((x) => x?.toFixed(9))).toEqual([
    '0.179659098',
    '0.351825060',
    '0.337806746',
    '0.420406155',
    '0.513434589',
  ]);
});

test('zeros, one person, nobody and negative pay', () => {
  expect([giniIndex([]), theilL([0, 5]), giniIndex([-1, 5]), giniIndex([0, 0])]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(giniIndex([0, 0, 0, 0, 10_000])).toBeCloseTo(0.8, 12);
  expect(theilT([0, 10])).toBeCloseTo(0.6931471805599453, 12);
  expect(inequalityIndices([6500])).toMatchObject({
    gini: 0,
    giniCorrected: null,
    theilT: 0,
    sdSample: null,
  });
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

test('quantile(sorted, p, type) uses the definitions of Hyndman and Fan', () => {
  const sorted = [1, 2, 3, 4];
  const at = (type: 1 | 2 | 6 | 7 | 8) =>
    [0.25, 0.5, 0.9].map((p) => Number(quantile(sorted, p, type)?.toFixed(9)));
  expect([at(1), at(2), at(6), at(7)]).toEqual([
    [1, 2, 4],
    [1.5, 2.5, 4],
    [1.25, 2.5, 4],
    [1.75, 2.5, 3.7],
  ]);
  expect(at(8)).toEqual([1.416666667, 2.5, 4]);
  expect(robustSummary([1, 2, 3, 4, 100]).median).toBe(3);
  expect(neumaierSum([1, 1e100, 1, -1e100])).toBe(2);
});
