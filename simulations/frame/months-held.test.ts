import { expect, test } from 'vitest';
import { monthsHeld } from './months-held.ts';
import { frameOf } from './record-frame.ts';

/** A frame with as many people a month, each with as many contacts. */
const frame = (people: readonly number[], contacts: readonly (number | null)[] = []) =>
  frameOf(
    people.flatMap((count, m) =>
      Array.from({ length: count }, (_, k) => {
        const samples = contacts[m] ?? null;
        return {
          person: `p${k}`,
          month: `2026-0${m + 1}`,
          labels: { post: 'online', level: 'junior' },
          measures: samples === null ? {} : { fcr: [1, 1, samples] as const },
        };
      }),
    ),
  );

test('monthsHeld(frame): a month with less than a quarter of the median month is thin', () => {
  expect(monthsHeld(frame([8, 1, 8])).map(({ people, thin }) => [people, thin])).toEqual([
    [8, false],
    [1, true],
    [8, false],
  ]);
  // 2 of 8 are a quarter
  expect(monthsHeld(frame([8, 2, 8])).map(({ thin }) => thin)).toEqual([false, false, false]);
});

test('monthsHeld(frame) goes by observations where there are any', () => {
  // 4 × 100, 4 × 20 and 4 × 100
  expect(monthsHeld(frame([4, 4, 4], [100, 20, 100]))).toEqual([
    { month: '2026-01', people: 4, contacts: 400, thin: false },
    { month: '2026-02', people: 4, contacts: 80, thin: true },
    { month: '2026-03', people: 4, contacts: 400, thin: false },
  ]);
});
