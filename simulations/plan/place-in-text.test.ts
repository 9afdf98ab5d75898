import { expect, test } from 'vitest';
import { placesIn } from './place-in-text.ts';

const text = `
a: 1
posts:
  online.chat[1]:
    gates:
      - { when: 1 }
      - then:
          zero: 2
`;

test.each([
  ['a', 'a (line 2, column 4)'],
  ['posts.online.chat[1]', 'posts.online.chat[1] (line 5, column 5)'],
  ['posts.online.chat[1].gates[0].when', 'posts.online.chat[1].gates[0].when (line 6, column 17)'],
  ['posts.online.chat[1].gates[1].then.zero', 'posts.online.chat[1].gates[1].then.zero (line 8, column 17)'],
  [
    'posts.online.chat[1].gates[1].then.of[2].x',
    'posts.online.chat[1].gates[1].then.of[2].x (line 8, column 11)',
  ],
  ['posts.online.chat[1].gates[7]', 'posts.online.chat[1].gates[7] (line 6, column 7)'],
  ['posts.other', 'posts.other (line 4, column 3)'],
  ['a: b', 'a: b (line 2, column 4)'],
  ['plan', 'plan'],
])('placesIn(text)(%s)', (at, place) => expect(placesIn(text)(at)).toBe(place));

test('placesIn of what is no YAML adds nothing', () => expect(placesIn('a: [')('a')).toBe('a'));
