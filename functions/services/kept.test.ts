import { expect, test } from 'vitest';
import { kept } from './kept.ts';

test('kept(most) makes each thing once while there is room, and lets go of what was asked for longest ago', () => {
  const made: string[] = [];
  const things = kept<string>(10);
  const get = (key: string, size: number) =>
    things.get(key, size, () => {
      made.push(key);
      return `${key}!`;
    });
  expect([get('a', 4), get('b', 4), get('a', 4)]).toEqual(['a!', 'b!', 'a!']);
  get('c', 4); // 12 is too much: b was asked for longest ago
  expect(made).toEqual(['a', 'b', 'c']);
  get('a', 4);
  get('c', 4);
  expect(made).toEqual(['a', 'b', 'c']);
  get('b', 4); // a goes
  expect(made).toEqual(['a', 'b', 'c', 'b']);
  get('huge', 100); // everything else goes, and it stays
  get('huge', 100);
  expect(made).toEqual(['a', 'b', 'c', 'b', 'huge']);
  get('c', 1);
  get('huge', 100);
  expect(made).toEqual(['a', 'b', 'c', 'b', 'huge', 'c', 'huge']);
});
