import { expect, test } from 'vitest';
import { soundParts } from './sound-parts.ts';

const post = { levels: { junior: { base: 4000, bonus: 100 } }, cap: 2 };

test('soundParts(root, faulty) leaves out the faulty part of its own post, and keeps that part of another', () => {
  const sound = soundParts({ posts: { online: post, phone: post } }, [['posts', 'online', 'cap', 'amount']]);
  expect(Object.keys(sound?.plan.posts ?? {})).toEqual(['online', 'phone']);
  expect([sound?.plan.posts['online']?.cap, sound?.plan.posts['phone']?.cap?.share]).toEqual([undefined, 2]);
});

test('what the lack of a part would bring up holds for a sound post alone, at the post itself too', () => {
  const { holds } = soundParts({ posts: { online: post, phone: post } }, [['posts', 'online', 'cap']]) ?? {};
  expect(holds?.('plan/no-level', ['posts', 'phone'])).toBe(true);
  expect(holds?.('plan/no-level', ['posts', 'online'])).toBe(false);
  expect(holds?.('plan/no-level', ['posts'])).toBe(false);
  expect(holds?.('plan/weights-sum', ['posts', 'online'])).toBe(true);
});
