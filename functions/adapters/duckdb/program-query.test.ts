import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Frame } from '../../../simulations/frame/frame.ts';
import { onCostFen, type OnCost } from '../../../simulations/program/contribution.ts';
import { reachedFrom } from '../../../simulations/program/slack.ts';
import { marginalTiers, steps } from '../../../simulations/program/piecewise.ts';
import { ProgramBuilder } from '../../../simulations/program/program-builder.ts';
import type { NodeId, PostProgram, ProgramNode } from '../../../simulations/program/program.ts';
import { replay } from '../../../simulations/replay/replay.ts';
import { emitSql } from '../../../simulations/sql/emit-sql.ts';
import { programQuery } from '../../../simulations/sql/program-sql.ts';
import type { Query } from '../../../simulations/sql/query.ts';
import { trino } from '../../../simulations/sql/trino.ts';
import type { ParquetColumn } from '../../ports/parquet-column.ts';
import type { ColumnType, ResultTable } from '../../ports/warehouse.ts';
import { filesStore } from '../files/files-store.ts';
import { duckdbWarehouse, type DuckdbWarehouse } from './duckdb-warehouse.ts';
import { parquetFile } from './parquet-file.ts';

const rows = 4000;
const levels = ['junior', 'senior', 'expert'];
/** Contributions of which each list has bounds of its own. */
const contributions: OnCost = {
  sites: {
    east: [
      { rate: 0.16, baseMinFen: 0, baseMaxFen: Infinity },
      { rate: 0.08, baseMinFen: 203_000, baseMaxFen: 600_000 },
    ],
  },
  otherwise: [{ rate: 0.2735, baseMinFen: 120_000, baseMaxFen: 650_000 }],
};

/** Numbers in [0, 1) from a fixed seed (Lehmer). */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** The same random rows as a frame and as Parquet columns; a twentieth of the numbers is missing. */
function randomRows(seed: number): { frame: Frame; columns: Record<string, ParquetColumn> } {
  const random = lehmer(seed);
  const micro = (most: number): (bigint | null)[] =>
    Array.from({ length: rows }, () => (random() < 0.05 ? null : BigInt(Math.floor(random() * most * 1e6))));
  const whole = (most: number): (bigint | null)[] =>
    micro(most).map((value) => (value === null ? null : value / 1_000_000n));
  const labels = Array.from({ length: rows }, () => (random() < 0.02 ? null : Math.floor(random() * 4)));
  const siteValues = ['east', 'west'];
  const sites = Array.from({ length: rows }, (_, r) => siteValues[r % 3] ?? null);
  const levelValues = ['expert', 'junior', 'other', 'senior'];
  const decimals = {
    fte: micro(1.2),
    sales: micro(90_000),
    'kpi:csat:numerator': whole(40),
    'kpi:csat:denominator': whole(6),
    'kpi:aht:numerator': micro(40_000),
    'kpi:aht:denominator': whole(120),
  };
  const integers = { baseFen: whole(900_000), 'kpi:csat:samples': whole(12), 'kpi:aht:samples': whole(120) };
  const shares = (cells: readonly (bigint | null)[]): Float64Array =>
    Float64Array.from(cells, (cell) => (cell === null ? NaN : Number(cell) / 1e6));
  const plain = (cells: readonly (bigint | null)[]): Float64Array =>
    Float64Array.from(cells, (cell) => (cell === null ? NaN : Number(cell)));
  const measure = (id: 'csat' | 'aht'): Frame['measures'][string] => ({
    numerator: shares(decimals[`kpi:${id}:numerator`]),
    denominator: shares(decimals[`kpi:${id}:denominator`]),
    samples: plain(integers[`kpi:${id}:samples`]),
  });
  const frame: Frame = {
    rows,
    people: rows,
    months: ['2026-01'],
    person: Int32Array.from({ length: rows }, (_, r) => r),
    month: new Int32Array(rows),
    labels: {
      post: { codes: Int32Array.from({ length: rows }, (_, r) => r % 2), values: ['chat', 'hotline'] },
      level: { codes: Int32Array.from(labels, (code) => code ?? -1), values: levelValues },
      site: { codes: Int32Array.from(sites, (site) => siteValues.indexOf(site ?? '')), values: siteValues },
    },
    numbers: { fte: shares(decimals.fte), sales: shares(decimals.sales), baseFen: plain(integers.baseFen) },
    measures: { csat: measure('csat'), aht: measure('aht') },
  };
  const typed = (
    type: 'decimal' | 'integer',
    all: Record<string, (bigint | null)[]>,
  ): Record<string, ParquetColumn> =>
    Object.fromEntries(Object.entries(all).map(([name, values]) => [name, { type, values }]));
  const columns: Record<string, ParquetColumn> = {
    row: { type: 'integer', values: Array.from({ length: rows }, (_, r) => r) },
    post: {
      type: 'text',
      values: Array.from({ length: rows }, (_, r) => (r % 2 === 0 ? 'chat' : 'hotline')),
    },
    level: {
      type: 'text',
      values: labels.map((code) => (code === null ? null : (levelValues[code] ?? null))),
    },
    site: { type: 'text', values: sites },
    month: { type: 'text', values: Array.from({ length: rows }, () => '2026-01') },
    person: {
      type: 'text',
      values: Array.from({ length: rows }, (_, r) => `p${String(r).padStart(4, '0')}`),
    },
    ...typed('decimal', decimals),
    ...typed('integer', integers),
  };
  return { frame, columns };
}

/** A plan's usual shape, with every kind of node. */
function usualProgram(): PostProgram {
  const builder = new ProgramBuilder();
  const add = (node: ProgramNode): NodeId => builder.add(node);
  const csat = add({ op: 'measure', kpi: 'csat', minSamples: 5 });
  const aht = add({ op: 'measure', kpi: 'aht', minSamples: 0 });
  const absent = add({ op: 'measure', kpi: 'nps', minSamples: 0 });
  const points = (input: number, at: readonly [number, number, number]): number =>
    add({
      op: 'piecewise',
      input,
      from: [-Infinity, reachedFrom(at[0]), at[1], at[2]],
      origin: [at[0], at[0], at[1], at[2]],
      value: [0, 33.3, 80.1, 120],
      slope: [0, 46.8 / (at[1] - at[0]), 39.9 / (at[2] - at[1]), 0],
      boundary: 'reached',
    });
  const inputs = [points(csat, [2, 6, 9]), points(aht, [10, 300, 700]), absent];
  const score = add({ op: 'weighted', inputs, weights: [0.45, 0.26, 0.29], minWeight: 0.26 });
  const onTarget = add({ op: 'constant', value: 100 });
  const scoreOr = add({ op: 'orElse', input: score, otherwise: onTarget, flag: 'no-score' });
  const curve = add({
    op: 'piecewise',
    input: scoreOr,
    ...steps([
      [0, 0],
      [60, 0.333],
      [80, 0.9],
      [100, 1.1],
    ]),
  });
  const target = add({
    op: 'lookup',
    label: 'level',
    table: { junior: 1000.01, senior: 1800.335, expert: 2500 },
  });
  const fte = add({ op: 'number', name: 'fte' });
  const full = add({ op: 'constant', value: 1 });
  const share = add({
    op: 'min',
    left: add({ op: 'orElse', input: fte, otherwise: full, flag: 'no-fte' }),
    right: full,
  });
  const bonus = add({
    op: 'multiply',
    left: add({ op: 'multiply', left: curve, right: target }),
    right: share,
  });
  const limit = add({ op: 'constant', value: 270 });
  const slow = add({ op: 'atLeast', left: aht, right: limit });
  const nothing = add({ op: 'constant', value: 0 });
  const gated = add({ op: 'select', condition: slow, then: nothing, otherwise: bonus });
  const sales = add({ op: 'number', name: 'sales' });
  const tiers = marginalTiers([
    [0, 0.02],
    [10_000, 0.0333],
    [30_000, 0.05],
  ]);
  const commission = add({ op: 'piecewise', input: sales, ...tiers });
  const hundred = add({ op: 'constant', value: 100 });
  const base = add({ op: 'divide', left: add({ op: 'number', name: 'baseFen' }), right: hundred });
  const unknown = add({ op: 'number', name: 'bonusFen' });
  const adjustment = add({ op: 'subtract', left: base, right: add({ op: 'max', left: sales, right: base }) });
  const missing = add({ op: 'isMissing', input: unknown });
  const flagged = add({
    op: 'add',
    left: add({ op: 'multiply', left: missing, right: limit }),
    right: adjustment,
  });
  const ratio = add({
    op: 'divide',
    left: add({ op: 'floor', input: sales }),
    right: add({ op: 'floor', input: fte }),
  });
  const fewer = add({ op: 'less', left: add({ op: 'abs', input: flagged }), right: hundred });
  const more = add({ op: 'greater', left: ratio, right: limit });
  const atMost = add({ op: 'atMost', left: csat, right: fte });
  const logic = add({ op: 'weighted', inputs: [fewer, more, atMost], weights: [1, 2, 4], minWeight: 0 });
  const passed = steps(
    [
      [3, 100],
      [5, 80],
      [7, 60],
    ],
    'passed',
  );
  const kept = add({ op: 'piecewise', input: csat, ...passed });
  const amounts = { base, performance: gated, commission, flagged, logic, kept };
  const lines = Object.entries(amounts).map(([id, input]) => ({
    id,
    title: { en: id, zh: id },
    node: add({ op: 'roundFen', input }),
    variable: id !== 'base',
  }));
  return builder.build(
    { post: 'online', covers: ['chat', 'hotline'] },
    { levels, lines, onCost: (gross) => onCostFen(builder, gross, contributions) },
    { score },
  );
}

/** Nodes of every kind over random earlier ones. */
function randomProgram(seed: number): PostProgram {
  const random = lehmer(seed);
  const builder = new ProgramBuilder();
  const nodes: NodeId[] = [];
  const add = (node: ProgramNode): NodeId => {
    const id = builder.add(node);
    nodes.push(id);
    return id;
  };
  const base = add({ op: 'number', name: 'baseFen' });
  add({ op: 'number', name: 'fte' });
  add({ op: 'number', name: 'sales' });
  add({ op: 'measure', kpi: 'csat', minSamples: 3 });
  add({ op: 'measure', kpi: 'aht', minSamples: 1 });
  add({ op: 'lookup', label: 'level', table: { junior: 0.7, senior: 1.1, expert: 1.3 } });
  add({ op: 'part', kpi: 'csat', part: 'numerator' });
  add({ op: 'calendar', part: 'month_of_year' });
  add({ op: 'person' });
  add({ op: 'constant', value: 0.1 });
  add({ op: 'constant', value: -3 });
  const any = (): NodeId => nodes[Math.floor(random() * nodes.length)] as NodeId;
  const arithmetic = [
    'add',
    'subtract',
    'multiply',
    'divide',
    'min',
    'max',
    'less',
    'atMost',
    'greater',
    'atLeast',
  ] as const;
  const unary = ['floor', 'isMissing', 'sqrt', 'grid'] as const;
  for (let k = 0; k < 40; k++) {
    const kind = Math.floor(random() * 8);
    const boundary = random() < 0.5 ? 'reached' : 'passed';
    const piece = { origin: [5, 5, 50], value: [0, 0.3, 7.7], slope: [0.01, 0.17, 0], boundary } as const;
    if (kind === 0) add({ op: 'piecewise', input: any(), from: [-Infinity, 5, 50], ...piece });
    else if (kind === 1) add({ op: 'weighted', inputs: [any(), any()], weights: [0.3, 0.7], minWeight: 0.5 });
    else if (kind === 2)
      add({ op: 'orElse', input: any(), otherwise: any(), flag: random() < 0.5 ? 'f' : 'g' });
    else if (kind === 3) add({ op: 'select', condition: any(), then: any(), otherwise: any() });
    else if (kind === 4)
      add({ op: unary[Math.floor(random() * unary.length)] as (typeof unary)[number], input: any() });
    else {
      const op = arithmetic[Math.floor(random() * arithmetic.length)] as (typeof arithmetic)[number];
      add({ op, left: any(), right: any() });
    }
  }
  const line = (id: string, input: NodeId): PostProgram['lines'][number] => {
    const most = 1e6;
    const clip = {
      from: [-Infinity, -most, most],
      origin: [-most, -most, most],
      value: [-most, -most, most],
    };
    const limited = builder.add({ op: 'piecewise', input, ...clip, slope: [0, 1, 0], boundary: 'reached' });
    return {
      id,
      title: { en: id, zh: id },
      node: builder.add({ op: 'roundFen', input: limited }),
      variable: id !== 'base',
    };
  };
  const lines = ['base', 'a', 'b', 'c'].map((id, k) => line(id, k === 0 ? base : (nodes.at(-k) as NodeId)));
  return builder.build(
    { post: 'online', covers: ['chat', 'hotline'] },
    { levels, lines, onCost: (gross) => onCostFen(builder, gross, contributions) },
    { score: nodes.at(-5) as NodeId },
  );
}

describe('programQuery(post) run by DuckDB pays what the kernel pays', () => {
  let folder: string;
  let warehouse: DuckdbWarehouse;
  const { frame, columns } = randomRows(20260101);
  const types = Object.fromEntries(
    Object.entries(columns).map(([name, { type }]) => [name, type as ColumnType]),
  );
  const files = ['tables/rows.parquet'];
  const queryOf = (post: PostProgram): Query => ({
    ...programQuery(
      { plan: 'test', posts: [post], shared: [] },
      {
        from: { kind: 'table', name: 'rows' },
        keep: ['row'],
        has: (name) => name in columns,
        months: frame.months,
      },
    ),
    orderBy: [{ kind: 'column', name: 'row' }],
  });
  const ask = (post: PostProgram): Promise<ResultTable> =>
    warehouse.query({ rows: { columns: types, files } }, queryOf(post));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quanheng-program-'));
    const store = filesStore({ root: folder });
    await store.putIfAbsent('tables/rows.parquet', await parquetFile(columns));
    warehouse = duckdbWarehouse({ store, cacheFolder: folder });
  });
  afterAll(async () => {
    await warehouse.close();
    await rm(folder, { recursive: true });
  });

  const cases: [string, PostProgram][] = [['a usual plan', usualProgram()]];
  for (let seed = 1; seed <= 25; seed++) cases.push([`random program ${seed}`, randomProgram(seed * 7919)]);

  test.each(cases)('%s, fen for fen, missing where missing', async (_, post) => {
    const expected = replay({ plan: 'test', posts: [post], shared: [] }, frame);
    const found = await ask(post);
    expect(found.rows).toBe(rows);
    const positive = (cells: ArrayLike<number>): number[] => Array.from(cells, (cell) => cell + 0);
    const { grossFen, variableFen, onCostFen, score, reason } = expected;
    const byName = (prefix: string, columns: Readonly<Record<string, ArrayLike<number>>>) =>
      Object.fromEntries(Object.entries(columns).map(([id, column]) => [`${prefix}:${id}`, column]));
    const columns: Record<string, ArrayLike<number>> = {
      gross: grossFen,
      variable: variableFen,
      on_cost: onCostFen,
      score,
      coverage: reason,
      ...byName('line', expected.lines),
      ...byName('flag', expected.flags),
    };
    expect(Object.keys(found.columns).sort()).toEqual(['row', ...Object.keys(columns)].sort());
    for (const [name, column] of Object.entries(columns))
      expect(positive(found.columns[name]?.values as Float64Array), name).toEqual(positive(column));
  });

  test('the usual plan raises both flags, leaves some uncovered for either reason and pays on every line', async () => {
    const found = await ask(usualProgram());
    const share = (name: string, value: number): number =>
      (found.columns[name]?.values as Float64Array).filter((cell) => cell === value).length / rows;
    for (const flag of ['flag:no-score', 'flag:no-fte']) expect(share(flag, 1)).toBeGreaterThan(0.02);
    for (const reason of [2, 3]) expect(share('coverage', reason)).toBeGreaterThan(0.02);
    for (const { id } of usualProgram().lines)
      expect(
        (found.columns[`line:${id}`]?.values as Float64Array).filter((fen) => fen > 0).length,
      ).toBeGreaterThan(50);
  });

  test('a column that no program has is not taken for missing', () => {
    const builder = new ProgramBuilder();
    const input = builder.add({ op: 'shared', column: 'fund' });
    const line = { id: 'fund', title: { en: '', zh: '' }, node: input, variable: true };
    const post = builder.build({ post: 'online', covers: ['chat'] }, { levels, lines: [line] }, {});
    expect(() => queryOf(post)).toThrow('"fund"');
  });

  test('its Trino text fits Athena many times over', () => {
    const text = emitSql(queryOf(usualProgram()), { dialect: trino, table: () => '"db"."rows"' });
    expect(text.length).toBeLessThan(trino.maxBytes / 20);
  });
});
