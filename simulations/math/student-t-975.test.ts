import { expect, test } from 'vitest';
import { studentT975 } from './student-t-975.ts';

test('studentT975(df) agrees with published tables', () => {
  const table: [number, number, number][] = [
    [4, 2.7764, 3e-3],
    [6, 2.4469, 5e-4],
    [10, 2.2281, 1e-4],
    [30, 2.0423, 1e-4],
    [1000, 1.9623, 1e-4],
  ];
  for (const [df, t, tolerance] of table) expect(Math.abs(studentT975(df) - t)).toBeLessThan(tolerance);
});
