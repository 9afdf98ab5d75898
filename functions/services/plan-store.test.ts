import { describe, expect, it } from 'vitest';
import { memoryStore } from '../ports/testing/memory-store.ts';
import { planStore } from './plan-store.ts';

const clock = () => new Date(Date.UTC(2026, 0, 5));
const hr = { user: 'hr', roles: ['hr'] } as const;

describe('planStore(store, clock)', () => {
  it('keeps every version and reads the newest', async () => {
    const plans = planStore(memoryStore(), clock);
    expect(await plans.save('flat', 'one', hr)).toMatchObject({ id: 'flat', version: 1 });
    expect(await plans.save('flat', 'two', hr)).toMatchObject({ id: 'flat', version: 2 });
    expect((await plans.newest()).get('flat')?.version).toBe(2);
    expect(await plans.read('flat', 1)).toEqual({
      id: 'flat',
      version: 1,
      yaml: 'one',
      at: '2026-01-05T00:00:00.000Z',
      by: 'hr',
    });
    expect(await plans.read('flat', 3)).toBeNull();
  });

  it('does not save the newest text again, and tells the second of two who save it whose it is', async () => {
    const plans = planStore(memoryStore(), clock);
    const both = await Promise.all(
      [hr, { user: 'analyst', roles: ['analyst'] } as const].map((by) => plans.save('flat', 'one', by)),
    );
    expect(both.map(({ created }) => created).sort()).toEqual([false, true]);
    const by = both.find(({ created }) => created)?.by;
    expect(both).toMatchObject([
      { id: 'flat', version: 1, by },
      { id: 'flat', version: 1, by },
    ]);
    expect((await plans.saves.newest(9)).total).toBe(1);
  });

  it('an older text may be saved again: it is the newest then', async () => {
    const plans = planStore(memoryStore(), clock);
    for (const text of ['one', 'two', 'one']) await plans.save('flat', text, hr);
    expect(await plans.read('flat', 3)).toMatchObject({ yaml: 'one', version: 3 });
  });

  it('says which text is damaged', async () => {
    const store = memoryStore();
    const plans = planStore(store, clock);
    await plans.save('flat', 'one', hr);
    const key = [...store.objects.keys()].find((each) => each.startsWith('plans/texts/')) as string;
    store.objects.set(key, Buffer.from('two'));
    await expect(plans.read('flat', 1)).rejects.toThrow(/plans\/texts\/[0-9a-f]{64}.*backup/);
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
