import { afterAll, describe, expect, it } from 'vitest';
import { scratchWarehouses } from '../adapters/duckdb/testing/scratch-warehouses.ts';
import type { LogHead } from '../contracts/log-head-schema.ts';
import { memoryStore } from '../ports/testing/memory-store.ts';
import { valueOf } from '../api/answers/value-of.ts';
import { callsMapping, servicesOver } from './testing/services-over.ts';

const who = { user: 'ann', roles: ['hr', 'analyst', 'auditor'] } as const;
const file = {
  name: 'a.csv',
  bytes: new TextEncoder().encode(
    `id,who,day,stars\n${Array.from({ length: 30 }, (_, k) => `${k},Ann ${k},2026-01-05,5\n`).join('')}`,
  ),
};
const plan = (base: number): string =>
  `schema: quanheng/plan@1\nid: flat\nposts: { online: { levels: { junior: { base: ${base} } } } }\n`;

const engines = scratchWarehouses();
afterAll(engines.close);

/** A store with one drop, two saves of a plan and a pin, and the services over it. */
async function filled() {
  const store = memoryStore();
  const warehouse = await engines.over(store);
  const services = servicesOver(store, warehouse);
  valueOf(await services.drop({ ...file, mapping: callsMapping }, who));
  valueOf(await services.savePlan('flat', plan(4000), who));
  valueOf(await services.savePlan('flat', plan(5000), who));
  valueOf(await services.changeOpening({ change: { kind: 'pin', version: 'own-1' }, note: 'closed' }, who));
  const check = async (earlier: readonly LogHead[] = []) => valueOf(await services.verify(earlier, who));
  return { ...store, check };
}

const keyLike = (objects: Map<string, unknown>, wanted: RegExp): string =>
  [...objects.keys()].find((key) => wanted.test(key)) as string;
const text = (of: string): Uint8Array => new TextEncoder().encode(of);
const problemsOf = ({ problems }: { problems: readonly { code: string; at: string }[] }) =>
  problems.map(({ code, at }) => `${code} ${at}`);

describe('verify', () => {
  it('finds nothing where nothing was touched, and counts what it compared', async () => {
    const { check, objects } = await filled();
    const { logs, problems, objects: compared, bytes } = await check();
    expect(problems).toEqual([]);
    expect(logs.filter(({ records }) => records > 0).map(({ log, records }) => [log, records])).toEqual([
      ['log/', 1],
      ['plans/log/', 2],
      ['openings/', 1],
    ]);
    // Tables of people and contacts, the mapping, two texts of plans.
    const named = [...objects].filter(([key]) => /^tables\/|mapping\.yaml$|^plans\/texts\//.test(key));
    expect([named.length, compared]).toEqual([5, 5]);
    expect(bytes).toBe(named.reduce((sum, [, { length }]) => sum + length, 0));
  });

  it.each([
    ['a table', /^tables\/people\//],
    ['a mapping', /mapping\.yaml$/],
    ['the text of a plan', /^plans\/texts\//],
  ])('finds %s that was exchanged, and one that is missing', async (_, wanted) => {
    const { check, objects } = await filled();
    const key = keyLike(objects, wanted);
    objects.set(key, text('another'));
    expect(problemsOf(await check())).toEqual([`store/object-changed own/${key}`]);
    objects.delete(key);
    expect(problemsOf(await check())).toEqual([`store/object-missing own/${key}`]);
  });

  it('finds a record that was edited before the end of its log', async () => {
    const { check, objects } = await filled();
    const key = 'plans/log/0000000001.json';
    const record = new TextDecoder().decode(objects.get(key));
    objects.set(key, text(record.replace('"ann"', '"bob"')));
    const { problems } = await check();
    expect(problems).toMatchObject([{ code: 'store/log-damaged', at: 'own/plans/log/' }]);
    expect(problems[0]?.message).toContain('plans/log/0000000002.json');
  });

  it('finds a log whose end was cut or rewritten by the heads of an earlier check', async () => {
    const { check, objects } = await filled();
    const { logs } = await check();
    const key = 'plans/log/0000000002.json';
    const record = new TextDecoder().decode(objects.get(key));
    objects.set(key, text(record.replace('"ann"', '"bob"')));
    expect(problemsOf(await check())).toEqual([]);
    expect(problemsOf(await check(logs))).toEqual(['store/log-rewritten own/plans/log/']);
    objects.delete(key);
    expect((await check(logs)).problems).toMatchObject([
      { code: 'store/log-cut', values: { log: 'own/plans/log/', records: 1, before: 2 } },
    ]);
  });

  it('does not mind that a log went on since the earlier check, and takes heads by workspace', async () => {
    const { check, objects } = await filled();
    const second = JSON.parse(new TextDecoder().decode(objects.get('plans/log/0000000002.json'))) as {
      previous: string;
    };
    const first = { log: 'plans/log/', records: 1, head: second.previous } as const;
    expect(problemsOf(await check([{ workspace: 'own', ...first }]))).toEqual([]);
    expect(problemsOf(await check([{ workspace: 'sample', ...first }]))).toEqual([
      'store/log-cut sample/plans/log/',
    ]);
  });
});
