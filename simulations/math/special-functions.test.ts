import { expect, test } from 'vitest';
import { lnGamma, regularisedBeta, studentTwoSidedP } from './special-functions.ts';

const close = (got: number, expected: number) => expect(Math.abs(got / expected - 1)).toBeLessThan(1e-12);

test('lnGamma(x) equals logarithms of known factorials', () => {
  close(lnGamma(0.5), 0.5723649429247001);
  close(lnGamma(11), 15.104412573075516);
  close(lnGamma(101), 363.73937555556347);
});

test('regularisedBeta(x, a, b) equals closed forms', () => {
  close(regularisedBeta(0.3, 1, 1), 0.3);
  close(regularisedBeta(0.5, 2, 2), 0.5);
  close(regularisedBeta(0.9, 1, 5), 1 - 0.1 ** 5);
});

test('a two-sided p-value equals that of R (pt)', () => {
  close(studentTwoSidedP(0.5288952155009059, 70.9827419216562), 0.5985281594868278);
});
