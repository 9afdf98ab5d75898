import { expect, test } from 'vitest';
import { narrowedPeople, type Fact, type Unknown } from './linear-attack.ts';

const people: Unknown[] = [...'abcdefghijklmnopqrst'].map((person) => ({ person, low: 0, high: 100 }));
const pay = people.map((_, k) => 10 + 3 * k);
const sum = (who: string, off = 0): Fact => {
  const unknowns = [...who].map((name) => people.findIndex(({ person }) => person === name));
  return { unknowns, fen: unknowns.reduce((total, id) => total + (pay[id] as number), 0), off };
};
const found = (...facts: Fact[]) => [...narrowedPeople(facts, people)].sort().join('');

test('one person apart, in two sums or in four, is found; seven apart are not', () => {
  expect(found(sum('abcdefghijklmnopqrst'), sum('bcdefghijklmnopqrst'))).toBe('a');
  expect(found(sum('abcdefghijklmnopqrst'), sum('hijklmnopqrst'))).toBe('');
  // abc + cde − (ab) − (de) = 2 c
  expect(found(sum('abcfghijklm'), sum('cdefghijklm'), sum('abfghijklm'), sum('defghijklm'))).toBe('c');
});

test('rounding that is larger than a tenth of what is open hides the person apart', () => {
  expect(found(sum('abcdefghijklmnopqrst', 3), sum('bcdefghijklmnopqrst', 1))).toBe('a');
  expect(found(sum('abcdefghijklmnopqrst', 5), sum('bcdefghijklmnopqrst', 1))).toBe('');
});

test('a sum at the end of what is possible tells everybody in it', () => {
  const top = people.map((each) => ({ ...each, low: each.high - 1000, high: 100 }));
  const facts: Fact[] = [{ unknowns: [0, 1, 2], fen: 299, off: 0 }];
  expect([...narrowedPeople(facts, top)].sort()).toEqual(['a', 'b', 'c']);
});
