import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DuckdbWarehouse } from '../adapters/duckdb/duckdb-warehouse.ts';
import { scratchWarehouses } from '../adapters/duckdb/testing/scratch-warehouses.ts';
import { valueOf } from '../api/answers/value-of.ts';
import { memoryStore, type MemoryStore } from '../ports/testing/memory-store.ts';
import type { Person } from '../ports/identity.ts';
import { callsMapping as mapping, servicesOver } from './testing/services-over.ts';

const ann: Person = { user: 'ann', roles: ['analyst'] };
const bo: Person = { user: 'bo', roles: ['analyst'] };
const lead: Person = { user: 'lead', roles: ['analyst', 'hr'] };
const auditor: Person = { user: 'eve', roles: ['auditor'] };
const engines = scratchWarehouses();
let store: MemoryStore;
let warehouse: DuckdbWarehouse;
beforeEach(async () => {
  store = memoryStore();
  warehouse = await engines.over(store);
});
afterEach(engines.close);

const on = (day: string) => servicesOver(store, warehouse, () => new Date(`${day}T10:00:00Z`));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const header = 'id,who,day,stars,remark\n';
const good = Array.from({ length: 40 }, (_, k) => `${k + 1},Ann,2026-01-05,5,\n`).join('');
const file = (rows: string) => ({ name: 'f.csv', bytes: bytesOf(header + rows), mapping });
/** Forty good records, and on lines 42 to 44 a day that is none, nobody, and a quote inside a cell. */
const bad = `41,王小明,2026-02-31,4,"=cmd|' /C calc'!A0"\n42,,2026-01-06,-3,+1+1\n43,Li "x",2026-01-07,5,\n`;
const released = { ...file(good + bad), release: true, note: 'known' };
const audited = async (): Promise<string[]> =>
  valueOf(await on('2026-02-01').audit(50, auditor)).records.map(
    ({ actor, action, object, purpose }) => `${actor} ${action} ${object} ${purpose}`,
  );

test('rejected records come as CSV in the language of the reader, and no spreadsheet runs a cell of it', async () => {
  const services = on('2026-02-01');
  const { dropId, rejectsUntil } = valueOf(await services.drop(released, ann));
  expect(rejectsUntil).toBe('2026-03-03');
  const { csv } = valueOf(await services.rejects({ dropId, locale: 'en' }, ann));
  expect(csv.split('\r\n')).toEqual([
    '\ufeffquanheng:line,quanheng:column,quanheng:reason,quanheng:cure,id,who,day,stars,remark',
    `42,day,it is not a date of the declared format,"write a day that exists, in the order that the mapping names",41,王小明,2026-02-31,4,'=cmd|' /C calc'!A0`,
    `43,who,a required value is missing,fill it in,42,,2026-01-06,-3,'+1+1`,
    `44,—,a quote stands inside an unquoted cell,"double quotes inside the cell, and put the whole cell in quotes","43,Li ""x"",2026-01-07,5,"`,
    '',
  ]);
  const chinese = valueOf(await services.rejects({ dropId, locale: 'zh' }, ann)).csv;
  expect(chinese.split('\r\n')[2]).toBe(`43,who,缺少必填值,请补填,42,,2026-01-06,-3,'+1+1`);
});

test('mended records are dropped again with the same mapping, and their cells are those of the file', async () => {
  const services = on('2026-02-01');
  const remark = mapping.replace('stars, min: 1, max: 5 }', 'stars }, category: { column: remark }');
  const { dropId } = valueOf(await services.drop({ ...released, mapping: remark }, ann));
  const { csv } = valueOf(await services.rejects({ dropId, locale: 'zh' }, ann));
  const mended = csv
    .replace('2026-02-31', '2026-02-28')
    .replace('42,,2026', '42,Bo,2026')
    .replace('"43,Li ""x"",2026-01-07,5,"', '43,Li,2026-01-07,5,');
  const again = await services.drop({ name: 'rejects.csv', bytes: bytesOf(mended), mapping: remark }, ann);
  expect(again).toMatchObject({
    value: { version: 'own-2', records: 3, accepted: 3, rejected: 0, rejectsUntil: null },
  });
  const kept = await warehouse.query(
    { contacts: tableOf(2) },
    {
      select: { category: column('category'), rating: { kind: 'cast', of: column('rating'), to: 'double' } },
      from: { kind: 'table', name: 'contacts' },
      orderBy: [column('contact_id')],
    },
  );
  expect(kept.columns['category']?.values).toEqual([`=cmd|' /C calc'!A0`, '+1+1', null]);
  expect([...(kept.columns['rating']?.values ?? [])]).toEqual([4, -3, 5]);
});

const column = (name: string) => ({ kind: 'column', name }) as const;
function tableOf(version: number) {
  const { tables } = JSON.parse(
    new TextDecoder().decode(store.objects.get(`log/000000000${version}.json`)),
  ) as { tables: { contacts: { columns: never; files: { key: string }[] } } };
  return { columns: tables.contacts.columns, files: tables.contacts.files.map(({ key }) => key) };
}

test('only whoever dropped the file, or may look at people, gets them; each look is on record', async () => {
  const services = on('2026-02-01');
  const quarantined = await services.drop(file(good.slice(0, 60) + bad), ann);
  const dropId = String(quarantined.problems.at(-1)?.values['dropId']);
  expect(quarantined.problems.at(-1)).toMatchObject({ code: 'data/quarantined' });
  const about = { dropId, locale: 'en' } as const;
  expect(await services.rejects(about, bo)).toMatchObject({
    problems: [{ code: 'request/forbidden', values: { right: 'person:read' } }],
  });
  expect(await audited()).toEqual([]);
  expect(await services.rejects(about, lead)).toMatchObject({ kind: 'done' });
  expect(await services.rejects(about, ann)).toMatchObject({ kind: 'done' });
  expect(await audited()).toEqual([`ann rejects:read ${dropId} `, `lead rejects:read ${dropId} `]);
  expect(await services.rejects({ ...about, dropId: 'none' }, ann)).toMatchObject({
    problems: [{ code: 'request/unknown-rejects' }],
  });
});

test('whoever drops the same bytes has rejects of their own; an erasure takes all that they may see, of every day', async () => {
  // kept out, so that the same bytes may be dropped again
  const kept = { ...file(good + bad), release: false };
  await on('2026-02-01').drop(kept, ann);
  const dropId =
    /^sealed\/[^/]+\/([^/]+)/.exec(
      [...store.objects.keys()].find((key) => key.startsWith('sealed/')) ?? '',
    )?.[1] ?? '';
  await on('2026-02-01').drop(kept, bo);
  await on('2026-02-02').drop(kept, ann);
  const about = { dropId, locale: 'en' } as const;
  const services = on('2026-02-02');
  expect(await services.rejects(about, bo)).toMatchObject({ kind: 'done' });
  const other: Person = { user: 'carl', roles: ['analyst'] };
  expect(await services.eraseRejects(dropId, other)).toMatchObject({
    problems: [{ code: 'request/forbidden' }],
  });
  expect(await services.eraseRejects(dropId, ann)).toMatchObject({ kind: 'done' });
  expect(await services.rejects(about, ann)).toMatchObject({ problems: [{ code: 'request/forbidden' }] });
  expect(await services.rejects(about, bo)).toMatchObject({ kind: 'done' });
});

test('mended records are dropped with the same mapping where it names a delimiter and totals of the whole file', async () => {
  const semicolons = `${mapping}file: { delimiter: ';' }\ncontrols: { records: 43 }\n`;
  const services = on('2026-02-01');
  const bytes = bytesOf((header + good + bad).replaceAll(',', ';'));
  const { dropId } = valueOf(await services.drop({ ...released, bytes, mapping: semicolons }, ann));
  const { csv } = valueOf(await services.rejects({ dropId, locale: 'en' }, ann));
  const mended = csv.replace('2026-02-31', '2026-02-28').split('\r\n').slice(0, 2).join('\r\n');
  expect(
    await services.drop({ name: 'rejects.csv', bytes: bytesOf(mended), mapping: semicolons }, ann),
  ).toMatchObject({ value: { version: 'own-2', records: 1, accepted: 1, rejected: 0 } });
});

test('they are kept for the days that were said, then erased on record, as when they are resolved', async () => {
  const drop = async (more: object) => valueOf(await on('2026-02-01').drop({ ...released, ...more }, ann));
  const { dropId } = await drop({ keepRejectsDays: 2 });
  const about = { dropId, locale: 'en' } as const;
  const sealed = () => [...store.objects.keys()].filter((key) => key.startsWith('sealed/'));
  expect(sealed()).toEqual([expect.stringMatching(`^sealed/2026-02-03/${dropId}/[0-9a-f]{16}.bin$`)]);
  expect(await on('2026-02-03').rejects(about, ann)).toMatchObject({ kind: 'done' });
  expect(await on('2026-02-04').rejects(about, ann)).toMatchObject({ kind: 'refused' });
  expect(sealed()).toEqual([]);
  expect(await audited()).toContain(`quanheng rejects:erase ${dropId} kept until 2026-02-03`);
  const other = await drop({ bytes: bytesOf(`${header}${good}${bad}50,Cy,2026-01-05,5,\n`) });
  expect(await on('2026-02-01').eraseRejects(other.dropId, ann)).toMatchObject({ kind: 'done' });
  expect(sealed()).toEqual([]);
  expect(await audited()).toContain(`ann rejects:erase ${other.dropId} resolved`);
  expect(await on('2026-02-01').eraseRejects(other.dropId, ann)).toMatchObject({ kind: 'refused' });
  expect(
    await drop({ bytes: bytesOf(`${header}${good}${bad}51,Cy,2026-01-05,5,\n`), keepRejectsDays: 0 }),
  ).toMatchObject({
    rejectsUntil: null,
  });
  expect(sealed()).toEqual([]);
  // a drop erases what is over, too, and what was kept before whoever drops had an object of their own
  await drop({ bytes: bytesOf(`${header}${good}${bad}52,Cy,2026-01-05,5,\n`), keepRejectsDays: 1 });
  await store.putIfAbsent('sealed/2026-02-02/earlier.bin', new Uint8Array(1));
  await on('2026-02-03').drop(file(good), ann);
  expect(sealed()).toEqual([]);
});

test('what is kept is sealed: nobody reads it in the store, and a changed or exchanged object is refused', async () => {
  const services = on('2026-02-01');
  const { dropId } = valueOf(await services.drop(released, ann));
  const key = [...store.objects.keys()].find((each) => each.startsWith('sealed/')) as string;
  const bytes = store.objects.get(key) as Uint8Array;
  for (const part of ['王小明', 'cmd', 'who']) expect(Buffer.from(bytes).includes(part)).toBe(false);
  const about = { dropId, locale: 'en' } as const;
  for (const at of [0, 16, 28, 44, bytes.length - 1]) {
    const changed = Uint8Array.from(bytes);
    changed[at] = (changed[at] as number) ^ 1;
    store.objects.set(key, changed);
    await expect(services.rejects(about, ann)).rejects.toThrow('was changed');
  }
  store.objects.delete(key);
  const other = 'f'.repeat(32);
  store.objects.set(key.replace(dropId, other), bytes);
  await expect(services.rejects({ ...about, dropId: other }, ann)).rejects.toThrow('was changed');
});
