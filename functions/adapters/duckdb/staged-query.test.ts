import type { DuckDBConnection } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { frameOf } from '../../../simulations/frame/record-frame.ts';
import { InexactSum } from '../../../simulations/program/exact-sum.ts';
import type { NodeId, Program } from '../../../simulations/program/program.ts';
import { sharedColumns } from '../../../simulations/program/shared-columns.ts';
import { choicesOf } from '../../../simulations/program/testing/choices.ts';
import { stagedProgram } from '../../../simulations/program/testing/staged-program.ts';
import { stagedWorld, type StagedWorld } from '../../../simulations/program/testing/staged-world.ts';
import { replay } from '../../../simulations/replay/replay.ts';
import { duckdb } from '../../../simulations/sql/duckdb.ts';
import { emitSql } from '../../../simulations/sql/emit-sql.ts';
import { programQuery } from '../../../simulations/sql/program-sql.ts';
import { ladderProgram } from '../../../simulations/sql/testing/ladder-program.ts';
import { readResult } from './read-result.ts';
import { withScratchConnection } from './scratch-connection.ts';
import { stagedRows } from './testing/staged-rows.ts';

/** Amounts that are compared; `npm run test:deep` asks for more. */
const amounts = Number(process.env['QUANHENG_DEEP_AMOUNTS'] ?? 20_000);
const firstSeed = Number(process.env['QUANHENG_DEEP_SEED'] ?? 1);
/** Most people of a world: few make empty groups, many make amounts. */
const [few, crowd] = [9, 80];
const still = { constant: 3, initial: 0, levels: ['junior', 'senior'] };

/** The program with each column over all rows as a result, `shared:<name>`. */
function showingColumns({ plan, posts, shared }: Program): Program {
  return {
    plan,
    shared,
    posts: posts.map((post) => {
      const at = (k: number): NodeId => post.nodes.length + k;
      const shown = shared.map(({ name }, k) => [`shared:${name}`, { node: at(k), uncovered: NaN }] as const);
      const leaves = shared.map(({ name }) => ({ op: 'shared', column: name }) as const);
      return {
        ...post,
        nodes: [...post.nodes, ...leaves],
        columns: { ...post.columns, ...Object.fromEntries(shown) },
      };
    }),
  };
}

/** What the kernel says; undefined where a crowd's sums are too large for it. */
function saidByKernel(program: Program, world: StagedWorld): Record<string, ArrayLike<number>> | undefined {
  try {
    return kernelColumns(program, world);
  } catch (error) {
    if (error instanceof InexactSum) return undefined;
    throw error;
  }
}

/** What the kernel says, by the names of the query's columns. */
function kernelColumns(program: Program, { frame }: StagedWorld): Record<string, ArrayLike<number>> {
  const { grossFen, variableFen, onCostFen, score, reason, lines, flags } = replay(program, frame);
  const named = (prefix: string, columns: Iterable<readonly [string, ArrayLike<number>]>) =>
    [...columns].map(([name, column]) => [`${prefix}:${name}`, column] as const);
  return {
    gross: grossFen,
    variable: variableFen,
    on_cost: onCostFen,
    score,
    coverage: reason,
    ...Object.fromEntries(named('line', Object.entries(lines))),
    ...Object.fromEntries(named('flag', Object.entries(flags))),
    ...Object.fromEntries(named('shared', sharedColumns(program, frame))),
  };
}

/** Compares kernel and DuckDB. @returns how many numbers were compared; 0 where the kernel refuses a sum */
async function compareReaders(
  what: string,
  { program, world }: { readonly program: Program; readonly world: StagedWorld },
  connection: DuckDBConnection,
): Promise<number> {
  const expected = saidByKernel(program, world);
  if (!expected) return 0;
  const { create, has } = stagedRows(world.records);
  await connection.run(create('staged'));
  const query = {
    ...programQuery(showingColumns(program), {
      from: { kind: 'table', name: 'staged' },
      keep: ['row'],
      has,
      months: world.frame.months,
    }),
    orderBy: [{ kind: 'column', name: 'row' } as const],
  };
  const text = emitSql(query, { dialect: duckdb, table: (name) => name });
  const result = await readResult(await connection.stream(text), Object.keys(query.select), () => undefined);
  expect(result.rows, what).toBe(world.frame.rows);
  expect(Object.keys(result.columns).sort()).toEqual(['row', ...Object.keys(expected)].sort());
  let compared = 0;
  for (const [name, column] of Object.entries(expected)) {
    const found = result.columns[name]?.values as Float64Array;
    for (let row = 0; row < world.frame.rows; row++, compared++)
      // a zero has no sign
      if (!Object.is((found[row] as number) + 0, (column[row] as number) + 0))
        expect.fail(`${what} ${name} row ${row}: DuckDB ${found[row]}, kernel ${column[row]}`);
  }
  return compared;
}

test('programQuery(program) run by DuckDB gives every column and line of random staged programs, bit for bit', async () => {
  await withScratchConnection(async (connection) => {
    let [compared, refused, seed] = [0, 0, firstSeed];
    for (; compared < amounts; seed++) {
      const choices = choicesOf(seed);
      const world = stagedWorld(choices, seed % 2 === 0 ? crowd : few);
      const program = stagedProgram(choices, still);
      const numbers = await compareReaders(`seed ${seed}`, { program, world }, connection);
      compared += numbers;
      refused += +(numbers === 0 && world.frame.rows > 0);
    }
    expect(refused).toBeLessThanOrEqual((seed - firstSeed) / 10);
  });
});

test('a cycle of 36 months, two steps over other rows in it, is the same in kernel and DuckDB', async () => {
  const { chance, whole, pick } = choicesOf(36);
  const records = Array.from({ length: 36 }, (_, m) => monthName(m)).flatMap((month) =>
    Array.from({ length: 24 }, (_, p) => ({
      person: `p${10 + ((p * 7) % 24)}`,
      post: 'abc'[p % 3] as string,
    }))
      .filter(() => chance(0.9))
      .sort((one, other) => (one.post + one.person < other.post + other.person ? -1 : 1))
      .map(({ person, post }) => ({
        person,
        month,
        labels: { post, level: 'junior', team: pick(['x', 'y']) },
        numbers: { base: whole(300_000, 900_000), score: whole(0, 12) / 10 },
      })),
  );
  const world = { records, frame: frameOf(records) };
  const program = ladderProgram(['a', 'b', 'c']);
  const columns = sharedColumns(program, world.frame);
  // steps are climbed up to where only some posts go; awards are won
  expect(new Set(columns.get('step'))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  expect(new Set(columns.get('won'))).toEqual(new Set([0, 1]));
  const compared = await withScratchConnection((connection) =>
    compareReaders('36 months', { program, world }, connection),
  );
  expect(compared).toBeGreaterThan(15_000);
});

function monthName(index: number): string {
  return `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
