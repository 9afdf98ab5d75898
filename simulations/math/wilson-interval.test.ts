import { expect, test } from 'vitest';
import { wilsonInterval } from './wilson-interval.ts';

test.each([
  // ends p where (events / trials − p)² = 1.959964² · p (1 − p) / trials
  [81, 263],
  [15, 148],
  [1, 29],
  [400, 13_000],
])('wilsonInterval(%d, %d) ends where the score test is just significant at 5 %%', (events, trials) => {
  for (const p of wilsonInterval(events, trials))
    expect((events / trials - p) ** 2 / ((p * (1 - p)) / trials)).toBeCloseTo(1.959963984540054 ** 2, 9);
  const [low, high] = wilsonInterval(events, trials);
  expect(low).toBeLessThan(events / trials);
  expect(high).toBeGreaterThan(events / trials);
});

test('wilsonInterval as published: 81 of 263 is 0.2553 … 0.3662, 15 of 148 is 0.0624 … 0.1605, 0 of 20 is 0 … 0.1611 (Newcombe 1998)', () => {
  const digits = (events: number, trials: number) => wilsonInterval(events, trials).map((p) => p.toFixed(4));
  expect(digits(81, 263)).toEqual(['0.2553', '0.3662']);
  expect(digits(15, 148)).toEqual(['0.0624', '0.1605']);
  expect(digits(0, 20)).toEqual(['0.0000', '0.1611']);
});
