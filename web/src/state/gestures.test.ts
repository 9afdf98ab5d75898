import { describe, expect, it } from 'vitest';
import { gestures } from './gestures.ts';

function hand() {
  const target = new EventTarget();
  const tasks: (() => void)[] = [];
  const { current } = gestures(target, (task) => tasks.push(task));
  return {
    current,
    send: (type: string, more: object = {}) => target.dispatchEvent(Object.assign(new Event(type), more)),
    settle: () => tasks.splice(0).forEach((task) => task()),
  };
}

describe('gestures(target)', () => {
  it('a held key is one gesture, two presses are two', () => {
    const { send, current, settle } = hand();
    send('keydown', { repeat: false });
    const first = current();
    send('keydown', { repeat: true });
    expect(current()).toBe(first);
    send('keyup');
    settle();
    send('keydown', { repeat: false });
    expect(current()).not.toBe(first);
  });

  it('a drag is one gesture, with what comes right after the pointer went up', () => {
    const { send, current, settle } = hand();
    send('pointerdown');
    const drag = current();
    expect(current()).toBe(drag);
    send('pointerup');
    expect(current()).toBe(drag);
    settle();
    expect(current()).not.toBe(drag);
  });

  it('what happens without a gesture stands by itself each time', () => {
    const { current } = hand();
    expect(current()).not.toBe(current());
  });

  it('what a field is left with and the drag that begins beside it are two', () => {
    const { send, current } = hand();
    send('pointerdown');
    const typed = current();
    send('focusout');
    expect(current()).not.toBe(typed);
  });

  it('a gesture that begins before the last one has settled stays open', () => {
    const { send, current, settle } = hand();
    send('keydown', { repeat: false });
    send('keyup');
    send('keydown', { repeat: false });
    const second = current();
    settle();
    expect(current()).toBe(second);
  });
});
