import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { measureValue, type Frame } from '../../simulations/frame/frame.ts';
import type { DuckdbWarehouse } from '../adapters/duckdb/duckdb-warehouse.ts';
import { parquetFile } from '../adapters/duckdb/parquet-file.ts';
import { parquetRows } from '../adapters/duckdb/parquet-rows.ts';
import { scratchWarehouses } from '../adapters/duckdb/testing/scratch-warehouses.ts';
import { memoryStore, type MemoryStore } from '../ports/testing/memory-store.ts';
import { readVersion } from './data-versions.ts';
import { dropFile, type DropOutcome } from './drop-file.ts';
import { loadFrame } from './load-frame.ts';
import { pseudonymMaker } from './pseudonym.ts';

const engines = scratchWarehouses();
let store: MemoryStore;
let warehouse: DuckdbWarehouse;
beforeEach(async () => {
  store = memoryStore();
  warehouse = await engines.over(store);
});
afterEach(engines.close);

const key = new Uint8Array(32).fill(7);
const mapping = `
schema: quanheng/mapping@1
id: ratings
person: { column: who }
month: { column: month, format: yyyy-mm }
people: { labels: { post: { constant: online }, level: { constant: junior } } }
ratings:
  kind: { column: kind, values: { 质检: qa, 主管: supervisor, 自评: self } }
  rater: { column: rater }
  values: { attitude: attitude, manners: manners }
`;
const header = 'who,month,kind,rater,attitude,manners\n';

const drop = (text: string, document = mapping): Promise<DropOutcome> =>
  dropFile(
    {
      store,
      warehouse,
      parquet: parquetFile,
      parquetRows,
      clock: () => new Date('2026-03-04T05:06:07Z'),
      pseudonymKey: key,
    },
    {
      name: 'f.csv',
      bytes: new TextEncoder().encode(text),
      mapping: document,
      by: { user: 'ann', roles: ['analyst'] },
    },
  );

/** Values of a measure by person, in the only month. */
async function loaded(version: number): Promise<(kpi: string, who: string) => number | undefined> {
  const found = await readVersion(store, version);
  if (!found) throw new Error('no such version');
  const { frame, people } = await loadFrame(warehouse, found);
  const pseudonym = pseudonymMaker(key);
  return (kpi, who) => valueOf(frame, kpi, people.indexOf(pseudonym(who)));
}

function valueOf(frame: Frame, kpi: string, person: number): number | undefined {
  const measure = frame.measures[kpi];
  return measure && measureValue(measure, frame.person.indexOf(person));
}

describe('ratings', () => {
  test('are KPIs by kind of rater, the mean of what its raters say', async () => {
    const outcome = await drop(
      `${header}Ann,2026-01,质检,Q1,90,80\nAnn,2026-01,质检,Q2,80,\nAnn,2026-01,主管,Eve,70,60\nAnn,2026-01,自评,Ann,100,100\n`,
    );
    expect(outcome).toMatchObject({ kind: 'committed', counts: { records: 4, accepted: 4, rejected: 0 } });
    const of = await loaded(1);
    expect(of('attitude@qa', 'Ann')).toBe(85);
    expect(of('manners@qa', 'Ann')).toBe(80);
    expect(of('attitude@supervisor', 'Ann')).toBe(70);
    expect(of('attitude@self', 'Ann')).toBe(100);
    expect(of('attitude', 'Ann')).toBeUndefined();
  });

  test('the leniency of raters is told where they share people, and missing where not', async () => {
    // Q1 gives 2 to 4 more than Q2, whatever the person; Eve alone rates her team
    const people = Array.from({ length: 12 }, (_, k) => `P${k}`);
    const lines = people.flatMap((who, k) => [
      `${who},2026-01,质检,Q1,${80 + k + (k % 3)},`,
      `${who},2026-01,质检,Q2,${78 + k - (k % 2)},`,
      `${who},2026-01,主管,Eve,${70 + k},`,
    ]);
    await drop(`${header}${lines.join('\n')}\nP0,2026-02,质检,Q1,90,\nP1,2026-02,主管,Eve,90,\n`);
    const found = await readVersion(store, 1);
    const { frame } = await loadFrame(warehouse, found as NonNullable<typeof found>);
    const leniency = frame.measures['attitude@qa:leniency'];
    const alone = frame.month.indexOf(1);
    const values = Array.from({ length: frame.rows }, (_, row) => leniency && measureValue(leniency, row));
    // both rate everybody in January, and what one is milder the other is stricter
    expect(values.slice(0, 12).every((value) => Math.abs(value as number) < 1e-9)).toBe(true);
    const february = values.slice(alone).filter((value) => !Number.isNaN(value));
    expect(february).toHaveLength(1);
    expect(february[0]).toBeGreaterThan(1);
    expect(february[0]).toBeLessThan(2);
    const supervisors = frame.measures['attitude@supervisor:leniency'];
    expect(supervisors?.denominator.every((count) => Number.isNaN(count))).toBe(true);
  });

  test('without raters nobody can tell how mild they are', async () => {
    const nameless = mapping.replace('  rater: { column: rater }\n', '');
    expect(await drop('who,month,kind,attitude,manners\nAnn,2026-01,质检,90,80\n', nameless)).toMatchObject({
      kind: 'committed',
    });
    const of = await loaded(1);
    expect(of('attitude@qa', 'Ann')).toBe(90);
    expect(of('attitude@qa:leniency', 'Ann')).toBeUndefined();
    // three people whom two raters share, and one of them with a rating by nobody knows whom
    const both = ['Ann', 'Bob', 'Eve'].flatMap((who, k) => [
      `${who},2026-01,质检,Q1,${90 + k},`,
      `${who},2026-01,质检,Q2,${80 + 3 * k},`,
    ]);
    await drop(`${header}${both.join('\n')}\n`);
    const after = await loaded(2);
    expect(after('attitude@qa', 'Ann')).toBeCloseTo(260 / 3, 12);
    expect(after('attitude@qa:leniency', 'Ann')).toBeNaN();
    expect(after('attitude@qa:leniency', 'Bob')).toBeCloseTo(0, 9);
  });

  test('a rating that is there already is a conflict, one by another rater is not', async () => {
    await drop(`${header}Ann,2026-01,质检,Q1,90,80\n`);
    const again = await drop(`${header}Ann,2026-01,质检,Q1,70,80\n`);
    expect(again).toMatchObject({ kind: 'quarantined', problems: [{ code: 'data/key-conflict' }] });
    expect(await drop(`${header}Ann,2026-01,质检,Q2,80,80\n`)).toMatchObject({
      kind: 'committed',
      version: 2,
    });
    expect((await loaded(2))('attitude@qa', 'Ann')).toBe(85);
  });

  test('what the same rater says of another KPI is no conflict', async () => {
    await drop(`${header}Ann,2026-01,质检,Q1,90,\n`);
    const manners = mapping.replace('attitude: attitude, ', '');
    expect(await drop('who,month,kind,rater,manners\nAnn,2026-01,质检,Q1,60\n', manners)).toMatchObject({
      kind: 'committed',
    });
    const of = await loaded(2);
    expect([of('attitude@qa', 'Ann'), of('manners@qa', 'Ann')]).toEqual([90, 60]);
  });

  test('columns of kind, rater and values that the file has not are each named', async () => {
    const { problems } = await drop('who,month\nAnn,2026-01\n');
    expect(problems.map(({ code, values }) => `${code} ${String(values['column'])}`)).toEqual(
      ['kind', 'rater', 'attitude', 'manners'].map((column) => `data/unknown-column ${column}`),
    );
  });

  test('who rates is a pseudonym in the data and nothing in the evidence; unknown kinds are rejected', async () => {
    const many = Array.from({ length: 40 }, (_, k) => `Ann${k},2026-01,质检,Zoe Quinn,90,80\n`).join('');
    const outcome = await drop(`${header}${many}Ann,2026-01,邻居,Zoe Quinn,90,80\nBob,2026-01,质检,,90,80\n`);
    expect(outcome).toMatchObject({ kind: 'committed', counts: { records: 42, accepted: 40, rejected: 2 } });
    for (const [name, bytes] of store.objects)
      expect(new TextDecoder('latin1').decode(bytes), name).not.toContain('Zoe');
  });
});
