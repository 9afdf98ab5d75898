import { expect, test } from 'vitest';
import { columnsOf } from '../testing/number-columns.ts';
import { apportioned } from './apportioned.ts';

/** Parts of a fund by weights, for one person. */
function parts(fund: number, weights: readonly number[]): (number | undefined)[] {
  const numbers = Object.fromEntries([
    ['fund', fund],
    ...weights.map((weight, k) => [`w${k}`, weight]),
  ]) as Record<string, number>;
  const out = columnsOf([{ person: 'pa', month: 1, numbers }], (all) => {
    weights.forEach((_, k) =>
      all.row(`part ${k}`, ({ builder }) => {
        const of = weights.map((_each, j) => builder.shared(`w${j}`));
        return apportioned(builder, { fund: builder.shared('fund'), weights: of })[k] as number;
      }),
    );
  });
  return weights.map((_, k) => out[`part ${k}`]?.[0]);
}

test('apportioned: whole parts, then the largest remainder, ties to the first', () => {
  // 100 · 1/6, 2/6, 3/6 = 16.67, 33.33, 50
  expect(parts(100, [1, 2, 3])).toEqual([17, 33, 50]);
  expect(parts(2, [1, 1, 1])).toEqual([1, 1, 0]);
  expect(parts(29, [100])).toEqual([29]);
  expect(parts(7, [0, 5])).toEqual([0, 7]);
  expect(parts(7, [0, 0])).toEqual([NaN, NaN]);
});
