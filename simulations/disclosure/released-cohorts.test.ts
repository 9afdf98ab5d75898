import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isolatesPeople, sameCohort, type Cohort } from './released-cohorts.ts';

const of = (months: Record<string, string>): Cohort =>
  new Map(Object.entries(months).map(([month, people]) => [month, new Set(people)]));

describe('isolatesPeople(candidate, released, 5)', () => {
  const everybody = 'abcdefghijklmnop';
  const cases: [string, Cohort, Cohort[], boolean][] = [
    ['the first answer', of({ m1: everybody }), [], false],
    ['the same people again', of({ m1: everybody }), [of({ m1: everybody })], false],
    ['one person less', of({ m1: everybody.slice(1) }), [of({ m1: everybody })], true],
    ['five people less', of({ m1: everybody.slice(5) }), [of({ m1: everybody })], false],
    [
      'one more in a single month',
      of({ m1: 'abcdef', m2: 'abcdefg' }),
      [of({ m1: 'abcdef', m2: 'abcdef' })],
      true,
    ],
    [
      'four in each of two months, eight in all',
      of({ m1: 'abcd', m2: 'efgh' }),
      [of({ m1: 'abcdijkl', m2: 'efghmnop' })],
      true,
    ],
    ['a month more', of({ m1: 'abcdef', m2: 'abcdef' }), [of({ m1: 'abcdef' })], false],
    // groups of three are hidden by other rules; twice the same answer takes nothing away from it
    [
      'three people, beside the same answer twice',
      of({ m1: 'xyz' }),
      [of({ m1: everybody }), of({ m1: everybody })],
      false,
    ],
    [
      'six people, and the one by whom two answers differ',
      of({ m1: 'pqrstuv' }),
      [of({ m1: everybody }), of({ m1: everybody.slice(0, -1) })],
      false,
    ],
    [
      'three people, and the one by whom two answers differ',
      of({ m1: 'pqr' }),
      [of({ m1: everybody }), of({ m1: everybody.slice(0, -1) })],
      true,
    ],
    [
      'the union of two but one',
      of({ m1: 'abcdefghijk' }),
      [of({ m1: 'abcdef' }), of({ m1: 'ghijkl' })],
      true,
    ],
    [
      'the difference of two but one',
      of({ m1: 'abcdefg' }),
      [of({ m1: 'abcdefghijklmnop' }), of({ m1: 'hijklmnop' })],
      false,
    ],
    [
      'the difference of two and one',
      of({ m1: 'abcdefgh' }),
      [of({ m1: 'abcdefghijklmnop' }), of({ m1: 'hijklmnop' })],
      true,
    ],
  ];
  test.each(cases)('%s', (_, candidate, released, expected) => {
    expect(isolatesPeople(candidate, released, 5)).toBe(expected);
  });

  test('of answers let through, no two differ by 1–4 people in a month, whatever was asked', () => {
    const people = [...'abcdefghijklmnopqrst'];
    const cohort = fc.subarray(people).map((some) => of({ m1: some.join('') }));
    fc.assert(
      fc.property(fc.array(cohort, { maxLength: 8 }), (asked) => {
        const released: Cohort[] = [];
        for (const candidate of asked) if (!isolatesPeople(candidate, released, 5)) released.push(candidate);
        for (const a of released)
          for (const b of released) {
            const [x, y] = [a.get('m1') ?? new Set(), b.get('m1') ?? new Set()];
            const apart = people.filter((person) => x.has(person) !== y.has(person)).length;
            expect(apart === 0 || apart >= 5).toBe(true);
          }
      }),
      { seed: 20261127, numRuns: 500 },
    );
  });
});

test('sameCohort(a, b) compares person-months', () => {
  expect(sameCohort(of({ m1: 'ab' }), of({ m1: 'ba' }))).toBe(true);
  expect(sameCohort(of({ m1: 'ab' }), of({ m2: 'ab' }))).toBe(false);
});
