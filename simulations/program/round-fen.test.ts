import { expect, test } from 'vitest';
import { roundFen } from './round-fen.ts';

test('roundFen(yuan) rounds half away from zero on the decimal value', () => {
  const cases: [number, number][] = [
    [0.145, 15],
    [1.005, 101],
    [64.085, 6409],
    [65.4449, 6544],
    [-2.135, -214],
    [0.004999, 0],
    [1234567.895, 123456790],
    [0, 0],
  ];
  for (const [yuan, fen] of cases) expect(roundFen(yuan)).toBe(fen);
});

test('roundFen(yuan) has no negative zero and keeps a missing amount missing', () => {
  expect(Object.is(roundFen(-0.001), 0)).toBe(true);
  expect(roundFen(NaN)).toBeNaN();
});

test('roundFen(yuan) gets every half fen of a sweep right', () => {
  let wrong = 0;
  for (let half = 1; half < 2_000_001; half += 2) if (roundFen(half / 200) !== (half + 1) / 2) wrong++;
  expect(wrong).toBe(0);
});
