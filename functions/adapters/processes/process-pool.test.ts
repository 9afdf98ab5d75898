import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterEach, describe, expect, test } from 'vitest';
import type { WorkOutcome, WorkPool } from '../../ports/work-pool.ts';
import { WorldError } from '../../ports/world-error.ts';
import { processPool } from './process-pool.ts';

const pools: WorkPool[] = [];
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});

function subject(processes = 1, mostWaiting = 10) {
  const entry = join(import.meta.dirname, 'testing', 'busy-process.ts');
  const pool = processPool({ entry, words: [], processes, mostWaiting, graceMs: 50 });
  pools.push(pool);
  return (name: string, asked?: unknown, more: { limitMs?: number; signal?: AbortSignal } = {}) =>
    pool.run({ name, given: [asked], limitMs: more.limitMs ?? 30_000 }, more.signal);
}
const valueOf = (outcome: WorkOutcome) => (outcome.kind === 'done' ? outcome.value : outcome.kind);

describe('processPool(options)', () => {
  test('the process that asks is free while another works', async () => {
    const run = subject();
    await run('warm');
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const begun = performance.now();
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 10);
    await run('spin', 1500);
    clearInterval(timer);
    delay.disable();
    const taken = performance.now() - begun;
    expect(taken).toBeGreaterThan(1400);
    expect(delay.max / 1e6).toBeLessThan(taken / 2);
    expect(ticks).toBeGreaterThan(10);
  });

  test('calls go to free processes, and to the same one again', async () => {
    const run = subject(2);
    const [a, b] = (await Promise.all([run('spin', 50), run('spin', 50)])).map(valueOf);
    expect(a).not.toBe(b);
    expect([a, b]).toContain(valueOf(await run('id')));
    const one = subject();
    expect(valueOf(await one('id'))).toBe(valueOf(await one('id')));
  });

  test('more than may wait is busy; whoever waits gets an answer', async () => {
    const run = subject(1, 2);
    const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => run('spin', 20)));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done', 'done', 'busy', 'busy']);
  });

  test('a call beyond its time is ended, and the next one is done', async () => {
    const run = subject();
    const outcomes = await Promise.all([run('spin', 60_000, { limitMs: 300 }), run('id')]);
    expect(outcomes).toEqual([
      { kind: 'too-long', limitMs: 300 },
      { kind: 'done', value: expect.any(Number) },
    ]);
  });

  test('whoever goes leaves the queue; a call that is being done is ended', async () => {
    const run = subject();
    await run('warm');
    const [first, second] = [new AbortController(), new AbortController()];
    const running = run('spin', 60_000, { signal: first.signal });
    const queued = run('spin', 60_000, { signal: second.signal });
    const last = run('id');
    second.abort();
    await expect(queued).rejects.toThrow('aborted');
    first.abort();
    await expect(running).rejects.toThrow('aborted');
    expect(await last).toMatchObject({ kind: 'done' });
    await expect(run('id', 0, { signal: first.signal })).rejects.toThrow('aborted');
  });

  test('errors keep their kind, and a process that died is started anew', async () => {
    const run = subject();
    const world = await run('world').catch((error: unknown) => error);
    expect(world).toBeInstanceOf(WorldError);
    expect(world).toMatchObject({ adapter: 'files', message: 'files: no room', retry: true });
    await expect(run('mistake')).rejects.toThrow(RangeError);
    await expect(run('die')).rejects.toThrow('try again');
    expect(await run('id')).toMatchObject({ kind: 'done' });
  });

  test('bytes, undefined and nested values come back as they went', async () => {
    const asked = {
      bytes: Uint8Array.of(1, 2, 255),
      note: undefined,
      list: [{ a: NaN }, new Map([[1, 'x']])],
    };
    expect(await subject()('echo', asked)).toEqual({ kind: 'done', value: asked });
  });
});
