import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { duckdbWarehouse } from '../adapters/duckdb/duckdb-warehouse.ts';
import { parquetFile } from '../adapters/duckdb/parquet-file.ts';
import { parquetRows } from '../adapters/duckdb/parquet-rows.ts';
import { filesStore } from '../adapters/files/files-store.ts';
import { quanhengServices } from './quanheng-services.ts';
import type { Workspace } from './workspaces.ts';

const hr = { user: 'hr', roles: ['analyst', 'hr'] } as const;
const folder = await mkdtemp(join(tmpdir(), 'quanheng-names-'));
const stop: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of stop) await close();
  await rm(folder, { recursive: true, force: true });
});

function workspace(name: Workspace['name']): Workspace {
  const store = filesStore({ root: join(folder, name) });
  const warehouse = duckdbWarehouse({ store, cacheFolder: join(folder, `${name}-cache`) });
  stop.push(() => warehouse.close());
  return { name, store, warehouse };
}

const mapping = `
schema: quanheng/mapping@1
id: names
person: { column: no }
person_name: { column: 姓名 }
month: { column: month, format: yyyy-mm }
people: { labels: { post: { constant: online }, level: { constant: junior } } }
results: { qa: { numerator: qa } }
`;
const people = [
  ['1001', '欧阳娜娜'],
  ['1002', '王芳'],
  ['1003', '王 芳'],
  ['1004', 'Zoë Smith'],
  ['王芳', '孙七'],
  ['1006', "x' OR '1'='1"],
] as const;

test('people of a dropped file are found by whole name or number, and no name is on the disk', async () => {
  const services = quanhengServices({
    workspaces: { own: workspace('own'), sample: workspace('sample') },
    clock: () => new Date(Date.UTC(2026, 1, 1)),
    engineVersion: '1',
    pseudonymKey: async () => new Uint8Array(32).fill(5),
    parquet: parquetFile,
    parquetRows,
  });
  const lines = people.map(([no, name]) => `${no},${name},2026-01,90`);
  const bytes = new TextEncoder().encode(['no,姓名,month,qa', ...lines].join('\n'));
  const drop = await services.drop({ name: 'f.csv', bytes, mapping }, hr);
  if (drop.kind === 'refused') throw new Error(JSON.stringify(drop.problems));

  const find = async (who: string) => {
    const reply = await services.findPerson({ version: 'own-1', who, purpose: 'appeal' }, hr);
    return reply.kind === 'done' ? reply.value.person : reply.problems[0]?.code;
  };
  const number = Object.fromEntries(
    await Promise.all(people.map(async ([no]) => [no, await find(no)] as const)),
  );
  expect(new Set(Object.values(number)).size).toBe(6);
  expect(await find('欧阳 娜娜')).toBe(number['1001']);
  expect(await find('zoe\u0308 SMITH')).toBe(number['1004']);
  expect(await find("x' OR '1'='1")).toBe(number['1006']);
  expect(await find('欧阳')).toBe('request/unknown-person');
  expect(await find("' OR 1=1 --")).toBe('request/unknown-person');
  // A number that looks like a name goes first; without one, two of a name ask for the number.
  expect(await find('王芳')).toBe(number['王芳']);
  expect(await find('王　芳')).toBe('request/several-people');
  expect(await find('孙七')).toBe(number['王芳']);

  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), 'utf8')),
  );
  expect(texts.length).toBeGreaterThan(10);
  for (const [, name] of people) for (const text of texts) expect(text).not.toContain(name);
});
