import { expect, test } from 'vitest';
import { undoDeed } from './undo-keys.ts';

const none = { key: 'z', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, target: null };
const within = (found: boolean) => ({ closest: () => (found ? {} : null) }) as unknown as EventTarget;

test.each([
  [{ ctrlKey: true }, 'undo'],
  [{ metaKey: true }, 'undo'],
  [{ ctrlKey: true, shiftKey: true, key: 'Z' }, 'redo'],
  [{ metaKey: true, shiftKey: true, key: 'Z' }, 'redo'],
  [{ ctrlKey: true, target: within(false) }, 'undo'],
  [{ ctrlKey: true, target: within(true) }, null],
  [{ ctrlKey: true, altKey: true }, null],
  [{ ctrlKey: true, key: 'y' }, null],
  [{}, null],
])('undoDeed(%j) is %s', (change, deed) => {
  expect(undoDeed({ ...none, ...change })).toBe(deed);
});
