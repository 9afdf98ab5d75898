import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from '../../../simulations/frame/frame.ts';
import { rivalFigures } from '../../../simulations/oracle/rival-figures.ts';
import { leavingCorners, type ChangeSums, type SideSums } from '../../../simulations/oracle/rival-sums.ts';
import { compilePlan } from '../../../simulations/plan/compile-plan.ts';
import type { PlanDocument } from '../../../simulations/plan/plan-document.ts';
import { duckdb } from '../../../simulations/sql/duckdb.ts';
import { emitSql } from '../../../simulations/sql/emit-sql.ts';
import { programQuery } from '../../../simulations/sql/program-sql.ts';
import { withScratchConnection } from '../../adapters/duckdb/scratch-connection.ts';
import { comparisonSql, keptTables } from './comparison-sql.ts';
import { writeFrame } from './parquet-frame.ts';
import type { RivalRun } from './rival-run.ts';

/** The same figures by DuckDB on two threads, over Parquet: the scenario's SQL joined to a kept baseline, then sums. */
export async function withSqlRival(
  { frame, present }: { readonly frame: Frame; readonly present: PlanDocument },
  use: (run: RivalRun) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'quanheng-bench-'));
  try {
    const path = join(folder, 'frame.parquet');
    await withScratchConnection(async (connection) => {
      const columns = await writeFrame(connection, frame, path);
      const rows = { columns, months: frame.months, path };
      await connection.run('SET threads = 2');
      await connection.run('SET preserve_insertion_order = false');
      await connection.run(`CREATE TABLE baseline AS ${programText(present, rows)}`);
      for (const table of keptTables) await connection.run(table);
      const sumsOf = async (plan: PlanDocument): Promise<QuerySums> => {
        const reader = await connection.runAndReadAll(comparisonSql(programText(plan, rows)));
        return JSON.parse(String(reader.getRows()[0]?.[0])) as QuerySums;
      };
      const kept = (await sumsOf(present)).side;
      await use(async (plan) => {
        const { side, change } = await sumsOf(plan);
        const sides = [named(kept, frame), named(side, frame)] as const;
        return rivalFigures(sides, changeOf(change, frame));
      });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the query answers: months by number, bins one by one, leavers of the scenario by name of the column. */
interface QuerySums {
  readonly side: SideSums;
  readonly change: Omit<ChangeSums, 'bins' | 'leavers'> & {
    readonly bins: readonly { readonly side: 'a' | 'z'; readonly bin: number; readonly n: number }[];
    readonly leavers: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
}

function changeOf({ bins, leavers, ...change }: QuerySums['change'], frame: Frame): ChangeSums {
  const counts = (side: 'a' | 'z') =>
    change.edges.slice(1).map((_, k) => bins.find((of) => of.side === side && of.bin === k)?.n ?? 0);
  const cornersOf = (of: Readonly<Record<string, number>>) =>
    leavingCorners.map(({ rate }, k) => {
      const sides = (months: 3 | 12) =>
        [(of['heads'] ?? NaN) * (1 - (1 - rate) ** (months / 12)), of[`in${months}at${k}`] ?? NaN] as const;
      return { quarter: sides(3), year: sides(12) };
    });
  const byGroup = Object.entries(leavers).map(([group, of]) => [group, cornersOf(of)] as const);
  const flags = Object.fromEntries(Object.entries(change.flags).filter(([, rows]) => rows > 0));
  return {
    ...named(change, frame),
    bins: [counts('a'), counts('z')],
    leavers: Object.fromEntries(byGroup),
    flags,
  };
}

/** The same with its months by name. */
function named<Sums extends Pick<SideSums | ChangeSums, 'months'>>(sums: Sums, frame: Frame): Sums {
  const entries = Object.entries(sums.months).map(
    ([month, of]) => [frame.months[Number(month)], of] as const,
  );
  return { ...sums, months: Object.fromEntries(entries) as Sums['months'] };
}

function programText(
  plan: PlanDocument,
  { columns, months, path }: { columns: ReadonlySet<string>; months: readonly string[]; path: string },
): string {
  const query = programQuery(compilePlan(plan), {
    from: { kind: 'table', name: 'frame' },
    keep: ['person', 'month', 'post', 'shift'],
    has: (name) => columns.has(name),
    months,
  });
  return emitSql(query, { dialect: duckdb, table: () => `read_parquet('${path}')` });
}
