import { expect, test } from 'vitest';
import { nearestName, plainName } from './nearest-name.ts';

test.each([
  ['wieght', 'weight'],
  ['wight', 'weight'],
  ['weeight', 'weight'],
  ['weixht', 'weight'],
  ['weigtH', 'weight'],
  ['Weight', 'weight'],
  ['weihgth', 'weight'],
  ['weixxt', 'weight'],
  ['weig', 'weight'],
  ['wxxxht', undefined],
  ['whatever', undefined],
  ['sales', 'sales_amount'],
  ['sal', 'sales_amount'],
  ['sa', undefined],
  ['sales amount', 'sales_amount'],
  ['sales-amount', 'sales_amount'],
  ['sales_amount_per_day', 'sales_amount'],
  ['kp', undefined],
  ['kip', 'kpi'],
  ['kpx', 'kpi'],
  ['kxx', undefined],
  ['kpi', undefined],
])('nearestName(%j) is %j', (given, expected) => {
  expect(nearestName(given, ['kpi', 'weight', 'sales_amount'])).toBe(expected);
});

test('nearestName(given, known) does not choose between two that are as near', () => {
  expect(nearestName('cat', ['car', 'can'])).toBeUndefined();
  expect(nearestName('cat', ['car', 'cups'])).toBe('car');
  expect(nearestName('abd', ['abc_d', 'abc_e'])).toBeUndefined();
  expect(nearestName('abc', ['abc_d', 'abc_e'])).toBeUndefined();
  expect(nearestName('A b', ['a_b', 'a-b'])).toBeUndefined();
  expect(nearestName('x', ['x', 'y'])).toBeUndefined();
  // swapped letters are one slip, at the beginning and the end too
  expect(nearestName('abcdfe', ['abcdef', 'abcxyf'])).toBe('abcdef');
  expect(nearestName('bacdef', ['abcdef', 'bbbdef'])).toBe('abcdef');
  const long = 'x'.repeat(65);
  expect(nearestName(`${long}a`, [`${long}b`])).toBeUndefined();
  expect(nearestName(`${'x'.repeat(62)}a`, [`${'x'.repeat(62)}b`])).toBe(`${'x'.repeat(62)}b`);
});

test('plainName(text) leaves width, case, blanks and separators out', () => {
  expect(['Ａ  b-C', ' a__B_c ', 'a b\tc'].map(plainName)).toEqual(['a_b_c', 'a_b_c', 'a_b_c']);
});
