import { expect, test } from 'vitest';
import { exp, expm1, ln, log1p } from './exp-log.ts';

const sweep = Array.from({ length: 2001 }, (_, k) => (k - 1000) / 50);
const worst = (pairs: [number, number][]) =>
  Math.max(
    ...pairs.map(([got, expected]) => (expected === 0 ? Math.abs(got) : Math.abs(got / expected - 1))),
  );

test('exp, ln, expm1 and log1p agree with the platform to the last bits', () => {
  expect(worst(sweep.map((x) => [exp(x), Math.exp(x)]))).toBeLessThan(5e-16);
  expect(worst(sweep.map((x) => [ln(Math.exp(x) + 0.1), Math.log(Math.exp(x) + 0.1)]))).toBeLessThan(5e-16);
  expect(worst(sweep.map((x) => [expm1(x / 100), Math.expm1(x / 100)]))).toBeLessThan(1e-15);
  expect(worst(sweep.map((x) => [log1p(x / 100), Math.log1p(x / 100)]))).toBeLessThan(1e-15);
});

test('the ends of the range', () => {
  expect([exp(-800), exp(800), exp(0), ln(0), ln(1)]).toEqual([0, Infinity, 1, -Infinity, 0]);
  expect([exp(NaN), ln(-1), ln(NaN), ln(Infinity)]).toEqual([NaN, NaN, NaN, Infinity]);
  const near = [-745, -744.4, -720.5, -708.2, -701, 701, 705.5, 709.7];
  expect(worst(near.map((x) => [exp(x), Math.exp(x)]))).toBeLessThan(5e-16);
  const far = [5e-324, 3e-310, 2.3e-308, 1e-301, 1e301, 1.7e308];
  expect(worst(far.map((x) => [ln(x), Math.log(x)]))).toBeLessThan(5e-16);
});
