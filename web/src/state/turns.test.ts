import { describe, expect, it } from 'vitest';
import { turns } from './turns.ts';

describe('turns()', () => {
  it('a newer question aborts the older one', () => {
    const order = turns();
    const [first, second] = [order.next(), order.next()];
    expect([first.signal.aborted, second.signal.aborted]).toEqual([true, false]);
    expect([first.isNewest(), second.isNewest()]).toEqual([false, true]);
  });

  it('a question that is settled is not aborted, an older one settles nothing', () => {
    const order = turns();
    const first = order.next();
    first.settle();
    const second = order.next();
    first.settle();
    const third = order.next();
    expect([first, second, third].map(({ signal }) => signal.aborted)).toEqual([false, true, false]);
  });

  it('answers in order are shown as they come, a late one never', () => {
    const order = turns();
    const [first, second, third] = [order.next(), order.next(), order.next()];
    expect([first.accept(), third.accept(), second.accept()]).toEqual([true, true, false]);
  });

  it('after an end nothing that was asked before is shown, and what is asked then is', () => {
    const order = turns();
    const before = order.next();
    order.end();
    expect([before.signal.aborted, before.accept(), before.isNewest()]).toEqual([true, false, false]);
    expect(order.next().accept()).toBe(true);
  });
});
