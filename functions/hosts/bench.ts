import { DuckDBDataChunk, DOUBLE, INTEGER, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Frame } from '../../simulations/frame/frame.ts';
import { benchFrame, benchPlan } from '../../simulations/oracle/bench-case.ts';
import { compilePlan } from '../../simulations/plan/compile-plan.ts';
import { parsePlan } from '../../simulations/plan/parse-plan.ts';
import type { PlanDocument } from '../../simulations/plan/plan-document.ts';
import { compare } from '../../simulations/scenario/compare.ts';
import { replay } from '../../simulations/replay/replay.ts';
import { duckdb } from '../../simulations/sql/duckdb.ts';
import { emitSql } from '../../simulations/sql/emit-sql.ts';
import { measureColumn } from '../../simulations/sql/node-sql.ts';
import { programQuery } from '../../simulations/sql/program-sql.ts';
import { withScratchConnection } from '../adapters/duckdb/scratch-connection.ts';

/*
 * The hot path against two rivals in one run: replay of a scenario with ten KPIs plus cost, dispersion,
 * group gaps, winners and leavers against a baseline that stays. Every rival pays every plan to the fen, or the run stops.
 */

const sizes = process.argv
  .slice(2)
  .filter((size) => /^\d+$/.test(size))
  .map(Number);
const rows = sizes.length > 0 ? sizes : [12_000, 120_000, 1_200_000];
/** Rows from which on plain objects, seconds a turn, get every third turn. */
const MANY = 500_000;
const present = planOf(benchPlan);
const scenarios = [0.4, 0.45, 0.5, 0.55, 0.6].map((multiple) =>
  planOf(benchPlan.replace('[80, 0.5]', `[80, ${multiple}]`)),
);

console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores; median of interleaved rounds`,
);
console.log(
  'agent-months   worker ms   (curve drag)   weight drag   plain objects   DuckDB SQL   plain ÷ worker   SQL ÷ worker',
);
for (const size of rows) await benchmark(size);

/** Rounds in which every rival has its turn, so that a busy minute slows all of them alike. */
async function benchmark(size: number): Promise<void> {
  const frame = benchFrame(size);
  const baseline = replay(compilePlan(present), frame);
  const worker = (plan: PlanDocument): number => {
    const scenario = replay(compilePlan(plan), frame);
    compare(frame, baseline, scenario, { groups: ['shift'] });
    return scenario.grossFen.reduce((a, b) => a + b, 0);
  };
  const moved = weightMoves();
  const plans = turnsFor(size, [...scenarios, ...moved]);
  for (const plan of plans) worker(plan);
  await withPlainRival(size, (plain) =>
    withSqlRival(frame, async (sql) => {
      const taken = {
        curve: [] as number[],
        weight: [] as number[],
        plain: [] as number[],
        sql: [] as number[],
      };
      for (const [k, plan] of plans.entries()) {
        const turn = async (
          rival: keyof typeof taken,
          run: (of: PlanDocument) => number | Promise<number>,
        ) => {
          const start = performance.now();
          const total = await run(plan);
          taken[rival].push(performance.now() - start);
          return total;
        };
        const total = await turn(moved.includes(plan) ? 'weight' : 'curve', worker);
        if (size < MANY || k % 3 === 0) mustAgree('plain objects', await turn('plain', plain), total);
        mustAgree('DuckDB SQL', await turn('sql', sql), total);
      }
      const [curve, weight] = [median(taken.curve), median(taken.weight)];
      const [objects, query, own] = [median(taken.plain), median(taken.sql), (curve + weight) / 2];
      const cell = (x: number, width: number, digits = 1): string => x.toFixed(digits).padStart(width);
      console.log(
        `${String(size).padStart(12)}${cell(own, 12)}${cell(curve, 15)}${cell(weight, 14)}${cell(objects, 16)}${cell(query, 13)}` +
          `${cell(objects / own, 17, 1)}${cell(query / own, 15, 1)}`,
      );
    }),
  );
}

/** Each plan in turn; three times where a turn takes a few milliseconds, so that no single one decides. */
function turnsFor(size: number, plans: readonly PlanDocument[]): readonly PlanDocument[] {
  return size < 50_000 ? [...plans, ...plans, ...plans] : plans;
}

/** Two KPIs trade a part of their weight, as a slider does. */
function weightMoves(): PlanDocument[] {
  return [5, 6, 7, 8].map((percent) =>
    planOf(
      benchPlan
        .replace('csat_top_box, weight: 10%', `csat_top_box, weight: ${percent}%`)
        .replace('csat_mean, weight: 10%', `csat_mean, weight: ${20 - percent}%`),
    ),
  );
}

/** Plain objects in a thread of their own, see `bench-plain.ts`. */
async function withPlainRival(
  size: number,
  use: (run: (plan: PlanDocument) => Promise<number>) => Promise<void>,
): Promise<void> {
  const thread = new Worker(new URL('./bench-plain.ts', import.meta.url), {
    workerData: size,
    resourceLimits: { maxOldGenerationSizeMb: 8192 },
  });
  try {
    await once(thread, 'message');
    await use(async (plan) => {
      thread.postMessage(plan);
      return ((await once(thread, 'message')) as [number])[0];
    });
  } finally {
    await thread.terminate();
  }
}

/** The same work by DuckDB over Parquet: the scenario's SQL joined to a kept baseline, then aggregates. */
async function withSqlRival(
  frame: Frame,
  use: (run: (plan: PlanDocument) => Promise<number>) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'quanheng-bench-'));
  try {
    const path = join(folder, 'frame.parquet');
    await withScratchConnection(async (connection) => {
      const columns = await writeFrame(connection, frame, path);
      const rows = { columns, months: frame.months, path };
      await connection.run('SET threads = 2');
      await connection.run(`CREATE TABLE baseline AS ${programText(present, rows)}`);
      await connection.run('CREATE TEMP MACRO gone(h) AS 1 - pow(1 - h, 12)');
      const text = (plan: PlanDocument): string => `WITH pay AS MATERIALIZED (
          SELECT b.person, b.month, b.shift, b."line:base" + b."line:performance" AS a, s."line:base" + s."line:performance" AS z
          FROM baseline b JOIN (${programText(plan, rows)}) s USING (person, month)),
        people AS MATERIALIZED (SELECT person, min(shift) AS shift, avg(a) AS a, avg(z) AS z FROM pay GROUP BY person),
        ranked AS (SELECT z, row_number() OVER (ORDER BY z) AS k, count(*) OVER () AS n FROM people)
        SELECT (SELECT sum(z) FROM pay) AS total,
          (SELECT list(c) FROM (SELECT month, sum(z) AS c FROM pay GROUP BY month)) AS months,
          (SELECT sum((2 * k - n - 1) * z) / (max(n) * sum(z)) FROM ranked) AS gini,
          (SELECT [quantile_cont(z, 0.1), quantile_cont(z, 0.5), quantile_cont(z, 0.9)] FROM people) AS quantiles,
          (SELECT list([m, v]) FROM (SELECT shift, avg(z) AS m, var_samp(z) AS v FROM people GROUP BY shift)) AS groups,
          (SELECT [count(*) FILTER (z > a), count(*) FILTER (z < a)] FROM people) AS winners,
          (SELECT sum(gone(1 - pow(0.970715, exp(-2.5 * ln(z / a) * CASE WHEN z < a THEN 2 ELSE 1 END)))) FROM people) AS leavers`;
      const run = async (plan: PlanDocument): Promise<number> =>
        Number((await connection.runAndReadAll(text(plan))).getRows()[0]?.[0]);
      await run(present);
      await use(run);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function programText(
  plan: PlanDocument,
  { columns, months, path }: { columns: ReadonlySet<string>; months: readonly string[]; path: string },
): string {
  const query = programQuery(compilePlan(plan), {
    from: { kind: 'table', name: 'frame' },
    keep: ['person', 'month', 'shift'],
    has: (name) => columns.has(name),
    months,
  });
  return emitSql(query, { dialect: duckdb, table: () => `read_parquet('${path}')` });
}

async function writeFrame(
  connection: DuckDBConnection,
  frame: Frame,
  path: string,
): Promise<ReadonlySet<string>> {
  const label = (name: string): string[] =>
    Array.from(frame.labels[name]?.codes ?? [], (code) => frame.labels[name]?.values[code] ?? '');
  const columns: [string, typeof VARCHAR | typeof INTEGER | typeof DOUBLE, ArrayLike<string | number>][] = [
    ['person', INTEGER, frame.person],
    ['month', INTEGER, frame.month],
    ...['post', 'level', 'shift'].map((name): [string, typeof VARCHAR, string[]] => [
      name,
      VARCHAR,
      label(name),
    ]),
    ...Object.entries(frame.measures).flatMap(([kpi, measure]) =>
      (['numerator', 'denominator', 'samples'] as const).map(
        (part): [string, typeof DOUBLE, Float64Array] => [measureColumn(kpi, part), DOUBLE, measure[part]],
      ),
    ),
  ];
  await connection.run(
    `CREATE TABLE frame (${columns.map(([name, type]) => `"${name}" ${type.toString()}`).join(', ')})`,
  );
  const appender = await connection.createAppender('frame');
  const chunk = DuckDBDataChunk.create(columns.map(([, type]) => type));
  for (let start = 0; start < frame.rows; start += 2048) {
    const end = Math.min(frame.rows, start + 2048);
    chunk.setColumns(columns.map(([, , values]) => Array.prototype.slice.call(values, start, end)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  await connection.run(`COPY frame TO '${path}' (FORMAT parquet, COMPRESSION zstd)`);
  return new Set(columns.map(([name]) => name));
}

function mustAgree(rival: string, got: number, expected: number): void {
  if (got !== expected) throw new Error(`${rival} pays ${got} fen, the worker's kernel ${expected}`);
}

function median(taken: readonly number[]): number {
  return taken.toSorted((a, b) => a - b)[Math.floor(taken.length / 2)] as number;
}

function planOf(yaml: string): PlanDocument {
  const { plan, problems } = parsePlan(yaml);
  if (!plan) throw new Error(problems.map(({ message }) => message).join('; '));
  return plan;
}
