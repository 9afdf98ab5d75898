import { expect, test } from 'vitest';
import { lnGamma, regularisedBeta, studentTwoSidedP } from './special-functions.ts';

const close = (got: number, expected: number) => expect(Math.abs(got / expected - 1)).toBeLessThan(1e-12);

test('lnGamma(x) equals logarithms of known factorials', () => {
  close(lnGamma(0.5), 0.5723649429247001);
  close(lnGamma(11), 15.104412573075516);
  close(lnGamma(101), 363.73937555556347);
});

test('regularisedBeta(a, b) equals closed forms', () => {
  close(regularisedBeta(1, 1)(0.3), 0.3);
  close(regularisedBeta(2, 2)(0.5), 0.5);
  close(regularisedBeta(1, 5)(0.9), 1 - 0.1 ** 5);
  // 6 x² − 8 x³ + 3 x⁴, on either side of the mean
  close(regularisedBeta(2, 3)(0.25), 0.26171875);
  close(regularisedBeta(2, 3)(0.75), 0.94921875);
  expect([regularisedBeta(2, 3)(0), regularisedBeta(2, 3)(1)]).toEqual([0, 1]);
});

test('a two-sided p-value equals that of R (pt)', () => {
  close(studentTwoSidedP(70.9827419216562)(0.5288952155009059), 0.5985281594868278);
});
