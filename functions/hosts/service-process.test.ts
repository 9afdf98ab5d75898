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
  services = servicesElsewhere(composition.services, pool, () => undefined);
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
const file = (): Uint8Array =>
  new TextEncoder().encode(
    `id,who,day,stars\n${Array.from({ length: rows }, (_, k) => `${k},A${k % 50},2026-01-05,5\n`).join('')}`,
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
  expect(await services.versions(hr)).toMatchObject({ value: [{ id: 'own-1', records: rows, people: 50 }] });
  expect(await services.savePlan('flat', plan, hr)).toMatchObject({ value: { created: true } });
  expect(await services.plans(hr)).toMatchObject({ value: [{ id: 'flat' }] });
  const asked = { version: 'own-1', baseline: { id: 'flat' }, scenario: { id: 'flat' } };
  expect(await services.simulate(asked, hr)).toEqual(await composition.services.simulate(asked, hr));
  expect(await services.simulate(asked, { user: 'finance', roles: ['finance'] })).toMatchObject({
    kind: 'done',
  });
}, 60_000);
