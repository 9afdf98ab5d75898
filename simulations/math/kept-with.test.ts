import { expect, test } from 'vitest';
import { keptWith } from './kept-with.ts';

test('keptWith(compute) asks once for two objects, again for others, and keeps an answer that is nothing', () => {
  const asked: string[] = [];
  const answer = keptWith((a: { name: string }, b: { name: string }) => {
    asked.push(a.name + b.name);
    return a.name === 'z' ? undefined : `${a.name}${b.name}`;
  });
  const [x, y, z] = ['x', 'y', 'z'].map((name) => ({ name })) as [
    { name: string },
    { name: string },
    { name: string },
  ];
  expect([answer(x, y), answer(x, y), answer(y, x), answer(x, x), answer(z, y), answer(z, y)]).toEqual([
    'xy',
    'xy',
    'yx',
    'xx',
    undefined,
    undefined,
  ]);
  expect(asked).toEqual(['xy', 'yx', 'xx', 'zy']);
});
