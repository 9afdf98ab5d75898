import { afterEach, beforeEach, expect, test } from 'vitest';
import { compilePlan } from '../../simulations/plan/compile-plan.ts';
import { parsePlan } from '../../simulations/plan/parse-plan.ts';
import { replay } from '../../simulations/replay/replay.ts';
import type { DuckdbWarehouse } from '../adapters/duckdb/duckdb-warehouse.ts';
import { parquetFile } from '../adapters/duckdb/parquet-file.ts';
import { parquetRows } from '../adapters/duckdb/parquet-rows.ts';
import { scratchWarehouses } from '../adapters/duckdb/testing/scratch-warehouses.ts';
import { memoryStore, type MemoryStore } from '../ports/testing/memory-store.ts';
import { readVersion } from './data-versions.ts';
import { dropFile, type DropOutcome, type DropRequest } from './drop-file.ts';
import { loadFrame } from './load-frame.ts';
import { pseudonymMaker } from './pseudonym.ts';

const pseudonymKey = new Uint8Array(32).fill(3);
const engines = scratchWarehouses();
let store: MemoryStore;
let warehouse: DuckdbWarehouse;

beforeEach(async () => {
  store = memoryStore();
  warehouse = await engines.over(store);
});
afterEach(engines.close);

const mapping = (kpi: string, people: string): string => `
schema: quanheng/mapping@1
id: ${kpi}
person: { column: no }
month: { column: month, format: yyyy-mm }
people: { labels: { post: { constant: online }, level: { column: grade } }${people} }
results: { ${kpi}: { numerator: ${kpi} } }
`;
const whole = mapping(
  'qa',
  ', base_pay: { column: base }, paid_share: { column: share }, fte: { column: fte }',
);
const header = 'no,month,grade,base,share,fte,qa';
const january = [
  header,
  '1001,2026-01,senior,"4,200.50",0.5,1,90',
  '1002,2026-01,junior,3810.005,1,0.6,80',
  '1003,2026-01,junior,,,,70',
];

function drop(lines: readonly string[], map: string, more: Partial<DropRequest> = {}): Promise<DropOutcome> {
  const clock = () => new Date('2026-03-01T00:00:00Z');
  return dropFile(
    { store, warehouse, clock, pseudonymKey, parquet: parquetFile, parquetRows },
    {
      name: 'pay.csv',
      bytes: new TextEncoder().encode(lines.join('\n')),
      mapping: map,
      by: { user: 'hr', roles: ['hr'] },
      ...more,
    },
  );
}

/** Of a person in January: what the frame holds, and what a plan without base pay of its own pays. */
async function januaryOf(version: number, no: string) {
  const found = await readVersion(store, version);
  if (!found) throw new Error(`no version ${version}`);
  const { frame, people } = await loadFrame(warehouse, found);
  const person = people.indexOf(pseudonymMaker(pseudonymKey)(no));
  const row = frame.person.findIndex((p, r) => p === person && frame.month[r] === 0);
  const { plan } = parsePlan(
    'schema: quanheng/plan@1\nid: p\nposts: { online: { levels: { junior: { bonus: 100 }, senior: { bonus: 100 } } } }',
  );
  if (!plan) throw new Error('no plan');
  const { lines } = replay(compilePlan(plan), frame);
  const { baseFen, paidShare, fte } = frame.numbers;
  const kpis = Object.entries(frame.measures).map(([kpi, { numerator, denominator, samples }]) => [
    kpi,
    [numerator[row], denominator[row], samples[row]],
  ]);
  return {
    kpis: Object.fromEntries(kpis) as Record<string, number[]>,
    numbers: [baseFen, paidShare, fte].map((column) => column?.[row]),
    pay: [lines['base']?.[row], lines['performance']?.[row]],
    level: frame.labels['level']?.values[frame.labels['level'].codes[row] as number],
  };
}

test('base pay comes in as fen, half up, and shares of month and of full time prorate it', async () => {
  expect((await drop(january, whole)).kind).toBe('committed');
  // 4,200.50 × 50 % = 2,100.25; 3,810.01 × 60 % = 2,286.006; bonus 100 × the same shares
  expect(await januaryOf(1, '1001')).toMatchObject({
    numbers: [420_050, 0.5, 1],
    pay: [210_025, 5_000],
  });
  expect(await januaryOf(1, '1002')).toMatchObject({
    numbers: [381_001, 1, 0.6],
    pay: [228_601, 6_000],
  });
  // nothing is known of 1003, so that nothing is paid
  expect(await januaryOf(1, '1003')).toMatchObject({ numbers: [NaN, NaN, NaN], pay: [0, 0] });
});

test('a thousandth of a fen less than half a fen is nothing, below 0 too', async () => {
  const lines = [
    header,
    '1001,2026-01,senior,-0.004999,1,1,90',
    '1002,2026-01,senior,-0.005,1,1,90',
    '1003,2026-01,senior,0.004999,1,1,90',
  ];
  expect((await drop(lines, whole)).kind).toBe('committed');
  const bases = await Promise.all(['1001', '1002', '1003'].map((no) => januaryOf(1, no)));
  expect(bases.map(({ numbers }) => numbers[0])).toEqual([0, -1, 0]);
});

test('of a person and month a later file wins where it says something; what it leaves out stays', async () => {
  await drop(january, whole);
  const later = ['no,month,grade,base,sales', '1001,2026-01,expert,5000,7', '1003,2026-01,,3000,8'];
  const map = mapping('sales', ', base_pay: { column: base }');
  expect(await drop(later, map)).toMatchObject({ kind: 'committed', version: 2 });
  expect(await januaryOf(2, '1001')).toMatchObject({ numbers: [500_000, 0.5, 1], level: 'expert' });
  expect(await januaryOf(2, '1003')).toMatchObject({ numbers: [300_000, NaN, NaN], level: 'junior' });
  expect(await januaryOf(2, '1002')).toMatchObject({ numbers: [381_001, 1, 0.6], level: 'junior' });
});

test('a second file about the same person, month and KPI is a conflict unless it replaces the first', async () => {
  await drop(january, whole);
  const again = [header, '1001,2026-01,senior,4200,1,1,95', '1004,2026-01,junior,4000,1,1,60'];
  const outcome = await drop(again, whole);
  expect(outcome).toMatchObject({ kind: 'quarantined' });
  expect(outcome.problems).toMatchObject([
    { code: 'data/key-conflict', values: { count: 1, where: { en: 'against the data that is there' } } },
  ]);
  const others = [header, '1004,2026-01,junior,4000,1,1,60', '1001,2026-02,senior,4200,1,1,95'];
  expect(await drop(others, whole)).toMatchObject({ kind: 'committed', version: 2 });
  expect(await drop(again, whole, { replaces: 1 })).toMatchObject({ kind: 'quarantined' });
  expect(await drop(again.slice(0, 2), whole, { replaces: 1 })).toMatchObject({
    kind: 'committed',
    version: 3,
  });
  expect((await januaryOf(3, '1001')).numbers).toEqual([420_000, 1, 1]);
});

test('results of files: numerator, denominator and samples of each KPI, nothing where a row has none', async () => {
  const file = [
    'no,month,grade,good,all,seen,qa',
    '1001,2026-01,junior,18,20,19,90.5',
    '1002,2026-01,junior,3,,4,',
  ];
  const map = mapping('qa', '').replace(
    'results: {',
    'results: { csat_top_box: { numerator: good, denominator: all, samples: seen }, share: { numerator: good, denominator: all },',
  );
  expect((await drop(file, map)).kind).toBe('committed');
  expect((await januaryOf(1, '1001')).kpis).toEqual({
    csat_top_box: [18, 20, 19],
    qa: [90.5, 1, 1],
    share: [18, 20, 20],
  });
  expect((await januaryOf(1, '1002')).kpis).toEqual({
    csat_top_box: [NaN, NaN, NaN],
    qa: [NaN, NaN, NaN],
    share: [NaN, NaN, NaN],
  });
  // what was missing may come later, what is there may not come again
  const later = ['no,month,grade,sales,qa', '1002,2026-01,junior,7,80'];
  const beside = mapping('sales', '').replace('results: {', 'results: { qa: { numerator: qa },');
  expect(await drop(later, beside)).toMatchObject({ kind: 'committed', version: 2 });
  expect((await januaryOf(2, '1002')).kpis).toMatchObject({ qa: [80, 1, 1], sales: [7, 1, 1] });
  const again = [...later, '1001,2026-01,junior,7,80'];
  expect(await drop(again, beside)).toMatchObject({ kind: 'quarantined' });
});
