import { describe, expect, it } from 'vitest';
import { memoryStore } from '../ports/testing/memory-store.ts';
import { planStore } from './plan-store.ts';

const clock = () => new Date(Date.UTC(2026, 0, 5));
const hr = { user: 'hr', roles: ['hr'] } as const;

describe('planStore(store, clock)', () => {
  it('keeps every version and reads the newest', async () => {
    const plans = planStore(memoryStore(), clock);
    expect(await plans.save('flat', 'one', hr)).toEqual({ id: 'flat', version: 1 });
    expect(await plans.save('flat', 'two', hr)).toEqual({ id: 'flat', version: 2 });
    expect(await plans.newest()).toEqual(new Map([['flat', 2]]));
    expect(await plans.read('flat', 1)).toEqual({
      id: 'flat',
      version: 1,
      yaml: 'one',
      at: '2026-01-05T00:00:00.000Z',
      by: 'hr',
    });
    expect(await plans.read('flat', 3)).toBeNull();
  });

  it('does not save the newest text again', async () => {
    const plans = planStore(memoryStore(), clock);
    await plans.save('flat', 'one', hr);
    expect(await plans.save('flat', 'one', hr)).toEqual({ id: 'flat', version: 1 });
  });

  it('gives ten writers at once ten versions', async () => {
    const plans = planStore(memoryStore(), clock);
    const saved = await Promise.all(
      Array.from({ length: 10 }, (_, i) => plans.save('flat', `text ${i}`, hr)),
    );
    expect(saved.map(({ version }) => version).sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    for (const [i, { version }] of saved.entries())
      expect((await plans.read('flat', version))?.yaml).toBe(`text ${i}`);
  });
});
