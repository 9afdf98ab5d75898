import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeBins, type CountedBin } from './merge-bins.ts';

/** Bins one unit wide, a count for every person named. */
const binsOf = (...people: number[][]): CountedBin[] =>
  people.map((who, k) => ({ from: k, to: k + 1, count: who.length, people: new Set(who) }));

test.each([
  [
    'large bins stay',
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    [
      [0, 1, 3],
      [1, 2, 3],
    ],
  ],
  [
    'a small one joins the next',
    [[1], [4, 5, 6], []],
    [
      [0, 2, 4],
      [2, 3, 0],
    ],
  ],
  ['the last joins the one before', [[4, 5, 6], [1]], [[0, 2, 4]]],
  [
    'months of the same two people are two people',
    [
      [1, 2, 1, 2],
      [2, 1],
      [3, 4, 5],
    ],
    [[0, 3, 9]],
  ],
  ['too few in all', [[1], [], [2]], []],
  [
    'nobody',
    [[], []],
    [
      [0, 1, 0],
      [1, 2, 0],
    ],
  ],
])('mergeBins: %s', (_, people, expected) => {
  expect(mergeBins(binsOf(...people), 3)).toEqual(expected.map(([from, to, count]) => ({ from, to, count })));
});

test('every bin with anybody stands for `least` people or more, and nothing is lost', () => {
  const person = fc.array(fc.nat(15), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 10 }), (people) => {
      const shown = mergeBins(binsOf(...people), 5);
      const everybody = people.flat();
      if (new Set(everybody).size < 5 && everybody.length > 0) {
        expect(shown).toEqual([]);
        return;
      }
      expect(shown.reduce((sum, { count }) => sum + count, 0)).toBe(everybody.length);
      for (const { from, to, count } of shown)
        expect(count === 0 || new Set(people.slice(from, to).flat()).size >= 5).toBe(true);
    }),
    { seed: 20261127, numRuns: 1000 },
  );
});
