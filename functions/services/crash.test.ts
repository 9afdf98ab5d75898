import { afterAll, describe, expect, it } from 'vitest';
import { scratchWarehouses } from '../adapters/duckdb/testing/scratch-warehouses.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { memoryStore } from '../ports/testing/memory-store.ts';
import { valueOf } from '../api/answers/value-of.ts';
import { callsMapping, servicesOver } from './testing/services-over.ts';
import type { Services } from './services.ts';

const hr = { user: 'hr', roles: ['hr', 'analyst', 'auditor'] } as const;
const file = (from: number) => ({
  name: `${from}.csv`,
  bytes: new TextEncoder().encode(
    `id,who,day,stars\n${Array.from({ length: 30 }, (_, k) => `${from + k},Ann ${k},2026-01-05,5\n`).join('')}`,
  ),
});
const yaml = `schema: quanheng/plan@1\nid: flat\nposts: { online: { levels: { junior: { base: 4000 } } } }\n`;
const pin = { change: { kind: 'pin', version: 'own-1' } as const, note: 'closed' };

/** What is done, and what must be true once it was done again after a crash. */
const deeds: Record<string, { facts: string[]; todo: (services: Services) => Promise<unknown> }> = {
  'a drop': {
    facts: ['data:drop'],
    todo: (services) => services.drop({ ...file(1), mapping: callsMapping, note: 'January' }, hr),
  },
  'a saved plan': {
    facts: ['plan:save'],
    todo: (services) => services.savePlan('flat', yaml, hr),
  },
  'a pinned version': {
    facts: ['opening:pin', 'data:drop'],
    async todo(services) {
      await services.drop({ ...file(1), mapping: callsMapping }, hr);
      const { version } = valueOf(await services.opening(hr));
      if (version === null) await services.changeOpening(pin, hr);
    },
  },
};

const engines = scratchWarehouses();
afterAll(engines.close);

/** A store whose process dies at its `n`-th write, before the object is there or just after. */
function dyingAt(store: ObjectStore, n: number, when: 'before' | 'after'): ObjectStore {
  let writes = 0;
  return {
    ...store,
    async putIfAbsent(key, bytes) {
      writes += 1;
      if (writes > n || (writes === n && when === 'before')) throw new Error('killed');
      const outcome = await store.putIfAbsent(key, bytes);
      if (writes === n) throw new Error('killed');
      return outcome;
    },
  };
}

async function engineOver(store: ObjectStore) {
  const warehouse = await engines.over(store);
  return (own: ObjectStore) => servicesOver(own, warehouse);
}

describe.each(Object.entries(deeds))('a process that is killed during %s', (_, { facts, todo }) => {
  it('leaves nothing half done: done again, it is there once, on record once, whatever write it died at', async () => {
    const whole = memoryStore();
    await todo((await engineOver(whole))(whole));
    const writes = whole.objects.size;
    expect(writes).toBeGreaterThan(1);
    for (let n = 1; n <= writes; n += 1)
      for (const when of ['before', 'after'] as const) {
        const store = memoryStore();
        const services = await engineOver(store);
        await expect(todo(services(dyingAt(store, n, when)))).rejects.toThrow('killed');
        await todo(services(store));
        const { records, total } = valueOf(await services(store).audit(100, hr));
        expect([total, records.map(({ action }) => action).sort()]).toEqual([facts.length, facts.toSorted()]);
        expect([...store.objects.keys()].sort()).toEqual([...whole.objects.keys()].sort());
      }
  });
});

it('a mapping can be named by its id as soon as its drop is committed, though the process died there', async () => {
  const store = memoryStore();
  const services = await engineOver(store);
  const killed: ObjectStore = {
    ...store,
    async putIfAbsent(key, bytes) {
      await store.putIfAbsent(key, bytes);
      if (key.startsWith('log/')) throw new Error('killed');
      return 'created';
    },
  };
  const first = services(killed);
  await expect(first.drop({ ...file(1), mapping: callsMapping }, hr)).rejects.toThrow('killed');
  expect([...store.objects.keys()]).toContain('log/0000000001.json');
  const second = await services(store).drop({ ...file(1000), mappingId: 'calls' }, hr);
  expect(second).toMatchObject({ kind: 'done', value: { version: 'own-2', accepted: 30 } });
});
