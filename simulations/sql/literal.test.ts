import { expect, test } from 'vitest';
import { identifier } from './identifier.ts';
import { doubleLiteral, literal } from './literal.ts';

test.each([
  ["O'Neil", "'O''Neil'"],
  ['客服', "'客服'"],
  [0.025, '2.5E-2'],
  [100, '100'],
  [-3, '(-3)'],
  [1e21, '1E21'],
  [-0, '(-0E0)'],
  [true, 'TRUE'],
])('literal(%s) is %s', (value, sql) => {
  expect(literal(value)).toBe(sql);
});

test('doubleLiteral(100) is a double', () => {
  expect(doubleLiteral(100)).toBe('1E2');
});

test.each([NaN, Infinity, 'a\u0000b', '\ud800', 'x'.repeat(10_001)])(
  'literal refuses what has no safe text',
  (value) => {
    expect(() => literal(value)).toThrow(RangeError);
  },
);

test.each(['', '1a', 'a"b', 'a\u0000', "a'b", 'a;b', 'a\nb', 'x'.repeat(129)])(
  'identifier(%j) is refused',
  (name) => {
    expect(() => identifier(name)).toThrow(RangeError);
  },
);
