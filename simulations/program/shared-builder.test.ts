import { expect, test } from 'vitest';
import { SharedBuilder } from './shared-builder.ts';

const builderOf = (): SharedBuilder => {
  const shared = new SharedBuilder();
  shared.row('x', [0, undefined]);
  return shared;
};
const sum = { fn: 'sum', input: 'x', by: [], months: 'same' } as const;

test('equal columns are one column, read by its first name', () => {
  const shared = builderOf();
  expect(shared.over({ name: 'all', ...sum })).toBe('all');
  expect(shared.over({ name: 'total', ...sum })).toBe('all');
  expect(shared.row('y', [0, undefined])).toBe('x');
  expect(shared.row('y', [0, 0])).toBe('y');
  expect(shared.over({ name: 'own', ...sum, by: ['person'] })).toBe('own');
  const begins = [0, NaN, Infinity].map((initial) =>
    shared.previous({ name: `from ${initial}`, of: 'x', initial }),
  );
  expect(begins).toEqual(['from 0', 'from NaN', 'from Infinity']);
  expect(shared.columns.map(({ name }) => name)).toEqual(['x', 'all', 'y', 'own', ...begins]);
});

test('names are given once, and what is read stands before, but for what the month before was', () => {
  const shared = builderOf();
  shared.over({ name: 'all', ...sum });
  expect(() => shared.over({ name: 'all', ...sum, fn: 'count' })).toThrow('"all"');
  expect(() => shared.over({ name: 'late', ...sum, input: 'later' })).toThrow('"later"');
  expect(() => shared.over({ name: 'late', ...sum, where: 'later' })).toThrow('"later"');
  const order = [{ key: 'later', descending: true }];
  const running = { fn: 'count', input: 'x', by: [], ties: 'share', inclusive: true } as const;
  expect(() => shared.running({ name: 'place', ...running, order })).toThrow('"later"');
  shared.previous({ name: 'before', of: 'later', initial: 0 });
  shared.over({ name: 'later', ...sum, input: 'before' });
  expect(shared.columns.map(({ name }) => name)).toEqual(['x', 'all', 'before', 'later']);
});
