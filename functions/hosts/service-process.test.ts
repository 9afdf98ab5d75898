import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { processPool } from '../adapters/processes/process-pool.ts';
import type { WorkPool } from '../ports/work-pool.ts';
import { servicesElsewhere } from '../services/services-elsewhere.ts';
import type { Services } from '../services/services.ts';
import { compose, type Composition } from './compose.ts';

const hr = { user: 'hr', roles: ['analyst', 'hr'] } as const;
let folder: string;
let composition: Composition;
let pool: WorkPool;
let services: Services;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quanheng-elsewhere-'));
  const [dataFolder, keyFile] = [join(folder, 'data'), join(folder, 'key')];
  composition = compose({ dataFolder, keyFile, clock: () => new Date() });
  pool = processPool({
    entry: join(import.meta.dirname, 'service-process.ts'),
    words: [dataFolder, keyFile],
    processes: 1,
    mostWaiting: 8,
  });
  services = servicesElsewhere(composition.services, { working: pool, reading: pool }, () => undefined);
});
afterAll(async () => {
  await Promise.all([composition.close(), pool.close()]);
  await rm(folder, { recursive: true });
});

const mapping = `
schema: quanheng/mapping@1
id: m
person: { column: who }
month: { column: day, format: ymd }
people: { labels: { post: { constant: online }, level: { constant: junior } } }
contacts: { id: { column: id }, columns: { rating: { column: stars, min: 1, max: 5 } } }
`;
const plan = `
schema: quanheng/plan@1
id: flat
posts: { online: { levels: { junior: { base: 4000 } } } }
`;
const rows = 60_000;
const people = 20_000;
const file = (): Uint8Array =>
  new TextEncoder().encode(
    `id,who,day,stars\n${Array.from({ length: rows }, (_, k) => `${k},A${k % people},2026-01-05,5\n`).join('')}`,
  );

test('a file is read, a plan saved and a simulation done beside this process, and it sees what came of them', async () => {
  await services.checkPlan({ plan: { yaml: plan } }, hr);
  const bytes = file();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const begun = performance.now();
  const dropped = await services.drop({ name: 'f.csv', bytes, mapping }, hr);
  delay.disable();
  expect(dropped).toMatchObject({ kind: 'done', value: { version: 'own-1', records: rows, rejected: 0 } });
  expect(delay.max / 1e6).toBeLessThan((performance.now() - begun) / 2);
  expect(await services.versions(hr)).toMatchObject({ value: [{ id: 'own-1', records: rows, people }] });
  expect(await services.savePlan('flat', plan, hr)).toMatchObject({ value: { created: true } });
  expect(await services.plans(hr)).toMatchObject({
    value: expect.arrayContaining([expect.objectContaining({ id: 'flat', template: false })]),
  });
  const asked = { version: 'own-1', baseline: { id: 'flat' }, scenario: { id: 'flat' } };
  expect(await services.simulate(asked, hr)).toEqual(await composition.services.simulate(asked, hr));
  expect(await services.simulate(asked, { user: 'finance', roles: ['finance'] })).toMatchObject({
    kind: 'done',
  });
}, 60_000);

test('what a page begins with is read beside this process, which answers others meanwhile', async () => {
  const posts = Array.from({ length: 60 }, (_, k) => `  p${k}: { levels: { junior: { base: 4000 } } }\n`);
  const wide = `schema: quanheng/plan@1\nid: wide\nposts:\n${posts.join('')}`;
  expect(await services.savePlan('wide', wide, hr)).toMatchObject({ value: { created: true } });
  const [dataFolder, keyFile] = [join(folder, 'data'), join(folder, 'key')];
  const [one, other] = [1, 2].map(() => compose({ dataFolder, keyFile, clock: () => new Date() }));
  if (!one || !other) throw new TypeError('two compositions that have read nothing yet');
  const pools = { working: pool, reading: pool };
  const beside = await worked(servicesElsewhere(one.services, pools, () => undefined));
  const here = await worked(other.services);
  await Promise.all([one.close(), other.close()]);
  expect(beside.told).toEqual(here.told);
  expect(beside.cpuMicros).toBeLessThan(here.cpuMicros / 2);
}, 60_000);

/** Processor time of this thread, in which it answers nobody, while it is asked what a page begins with; and the answers. */
async function worked(asked: Services): Promise<{ cpuMicros: number; told: readonly unknown[] }> {
  const before = process.threadCpuUsage();
  const told = [
    await asked.versions(hr),
    await asked.version('own-1', hr),
    await asked.plans(hr),
    await asked.opening(hr),
    await asked.frame('own-1', hr),
  ];
  const { user, system } = process.threadCpuUsage(before);
  return { cpuMicros: user + system, told };
}
