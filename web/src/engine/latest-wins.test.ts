import { describe, expect, it } from 'vitest';
import { latestWins } from './latest-wins.ts';

describe('latestWins', () => {
  it('runs one at a time and keeps only the newest of those that wait', async () => {
    const ran: string[] = [];
    const release: (() => void)[] = [];
    const queue = latestWins(async (name: string) => {
      ran.push(name);
      await new Promise<void>((done) => release.push(done));
      return name.toUpperCase();
    });
    const answers = [queue('a'), queue('b'), queue('c')];
    await Promise.resolve();
    expect(ran).toEqual(['a']);
    release[0]?.();
    await answers[0];
    await new Promise((later) => setTimeout(later));
    expect(ran).toEqual(['a', 'c']);
    release[1]?.();
    expect(await Promise.all(answers)).toEqual(['A', null, 'C']);
  });

  it('goes on after a failure', async () => {
    const queue = latestWins((ok: boolean) => (ok ? Promise.resolve(1) : Promise.reject(new Error('no'))));
    await expect(queue(false)).rejects.toThrow('no');
    expect(await queue(true)).toBe(1);
  });
});
