import { afterAll, expect, test } from 'vitest';
import { scratchWarehouses } from '../adapters/duckdb/testing/scratch-warehouses.ts';
import { valueOf } from '../api/answers/value-of.ts';
import type { VersionDetail } from '../contracts/version-schema.ts';
import { memoryStore } from '../ports/testing/memory-store.ts';
import { askedVersion } from './asked-version.ts';
import { callsMapping, servicesOver } from './testing/services-over.ts';

const engines = scratchWarehouses();
afterAll(engines.close);

/** `count` contacts of each person in January, all rated 5. */
const file = (people: readonly string[], count: number) => ({
  name: 'calls.csv',
  mapping: callsMapping,
  bytes: new TextEncoder().encode(
    `id,who,day,stars\n${people
      .flatMap((who) => Array.from({ length: count }, (_, k) => `${who}-${k},${who},2026-01-05,5`))
      .join('\n')}\n`,
  ),
});

test('one person more in a version: finance cannot tell how many contacts they had, the analyst can', async () => {
  const store = memoryStore();
  const warehouse = await engines.over(store);
  const services = servicesOver(store, warehouse);
  const analyst = { user: 'a', roles: ['analyst'] } as const;
  const finance = { user: 'f', roles: ['finance'] } as const;
  const group = Array.from({ length: 40 }, (_, k) => `g${k}`);
  valueOf(await services.drop(file(group, 50), analyst));
  valueOf(await services.drop(file(['joiner'], 37), analyst));
  const read = async (by: typeof analyst | typeof finance) => {
    const versions = valueOf(await services.versions(by)).filter(({ id }) => id.startsWith('own'));
    const details = await Promise.all(
      versions.map(async ({ id }) => valueOf(await services.version(id, by))),
    );
    return {
      records: versions.map(({ records }) => records).sort(),
      people: versions.map(({ people }) => people).sort(),
      contacts: details.map(({ monthsDetail }) => monthsDetail[0]?.contacts).sort(),
      rows: details.map(({ tables }) => tables.find(({ name }) => name === 'contacts')?.rows).sort(),
    };
  };
  // 40 · 50 = 2,000 and 37 of the joiner
  expect(await read(analyst)).toEqual({
    records: [2000, 37],
    people: [40, 41],
    contacts: [2000, 2037],
    rows: [2000, 2037],
  });
  expect(await read(finance)).toEqual({
    records: [0, 2000],
    people: [40, 41],
    contacts: [2000, 2000],
    rows: [2000, 2000],
  });
});

test('askedVersion(version): steps of 100, from 100,000 on three digits; means of three digits; people as they are', () => {
  const version = {
    accepted: 123_456,
    rejected: 57,
    records: 123_513,
    people: 41,
    personMonths: 82,
    tables: [{ name: 'contacts', rows: 99_951, columns: [] }],
    monthsDetail: [{ month: '2026-01', people: 41, contacts: 149, thin: false }],
    kpis: [
      { id: 'csat_mean', mean: 4.3264 },
      { id: 'qa', mean: null },
    ],
  } as unknown as VersionDetail;
  expect(askedVersion(version)).toMatchObject({
    accepted: 123_000,
    rejected: 100,
    records: 123_100,
    people: 41,
    personMonths: 82,
    tables: [{ rows: 100_000 }],
    monthsDetail: [{ people: 41, contacts: 100, thin: false }],
    kpis: [{ mean: 4.33 }, { mean: null }],
  });
});
