import { expect, test } from 'vitest';
import { studentT975 } from './student-t-975.ts';

test.each([
  // R: qt(0.975, df)
  [1, 12.706204736175],
  [2, 4.302652729749],
  [3, 3.182446305284],
  [4, 2.776445105198],
  [5, 2.570581835636],
  [6, 2.446911851145],
  [7, 2.364624251593],
  [8, 2.306004135204],
  [10, 2.228138851986],
  [30, 2.042272456301],
  [1e6, 1.959966356],
])('studentT975(%d) is %d', (df, t) => {
  expect(studentT975(df)).toBeCloseTo(t, 8);
});

test('studentT975 falls as df grows, between whole numbers too', () => {
  let before = Infinity;
  for (let df = 1; df < 60; df += 0.25) {
    const t = studentT975(df);
    expect(t).toBeLessThan(before);
    before = t;
  }
});
