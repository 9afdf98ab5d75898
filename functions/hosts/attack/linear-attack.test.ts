import { expect, test } from 'vitest';
import { narrowedPeople, type Fact, type Unknown } from './linear-attack.ts';

// each person's part of 100 fen that are open
const people: Unknown[] = [...'abcdefghijklmnopqrst'].map((person) => ({ person }));
const share = people.map((_, k) => (10 + 3 * k) / 100);
const sum = (who: string, off = 0, factors: Readonly<Record<string, number>> = {}): Fact => {
  const terms = [...who].map((name) => ({
    id: people.findIndex(({ person }) => person === name),
    factor: 100 * (factors[name] ?? 1),
  }));
  return { terms, fen: terms.reduce((all, { id, factor }) => all + factor * (share[id] as number), 0), off };
};
const found = (...facts: Fact[]) => [...narrowedPeople(facts, people)].sort().join('');
const all = 'abcdefghijklmnopqrst';

test('one person apart, in two sums or in four, is found; seven apart are not', () => {
  expect(found(sum(all), sum('bcdefghijklmnopqrst'))).toBe('a');
  expect(found(sum(all), sum('hijklmnopqrst'))).toBe('');
  // abc + cde − (ab) − (de) = 2 c
  expect(found(sum('abcfghijklm'), sum('cdefghijklm'), sum('abfghijklm'), sum('defghijklm'))).toBe('c');
});

test('one person with another factor is found: twice the first sum less the second', () => {
  const doubled = Object.fromEntries([...all].map((name) => [name, name === 'f' ? 3 : 2]));
  expect(found(sum(all), sum(all, 0, doubled))).toBe('f');
  expect(found(sum(all), sum(all, 0, { ...doubled, f: 2 }))).toBe('');
});

test('rounding that is larger than a tenth of what is open hides the person apart', () => {
  expect(found(sum(all, 3), sum('bcdefghijklmnopqrst', 1))).toBe('a');
  expect(found(sum(all, 5), sum('bcdefghijklmnopqrst', 1))).toBe('');
});

test('a sum at the end of what is possible tells everybody in it', () => {
  const fact = { terms: [0, 1, 2].map((id) => ({ id, factor: 100 })), fen: 299, off: 0 };
  expect([...narrowedPeople([fact], people)].sort()).toEqual(['a', 'b', 'c']);
});
