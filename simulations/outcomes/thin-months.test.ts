import { expect, test } from 'vitest';
import { thinMonths } from './thin-months.ts';

test('thinMonths(counts) names months under half of the median month', () => {
  expect(
    thinMonths(
      new Map([
        ['2023-07', 56],
        ['2023-08', 16490],
        ['2023-09', 15800],
      ]),
    ),
  ).toEqual(['2023-07']);
  expect(thinMonths(new Map([['2023-08', 1371]]))).toEqual([]);
  expect(thinMonths(new Map())).toEqual([]);
});
