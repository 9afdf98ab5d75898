import { expect, test } from 'vitest';
import { frameOf, type FrameRecord } from '../../../simulations/frame/record-frame.ts';
import { compilePlan } from '../../../simulations/plan/compile-plan.ts';
import { parsePlan } from '../../../simulations/plan/parse-plan.ts';
import { sharedColumns } from '../../../simulations/program/shared-columns.ts';
import { choicesOf } from '../../../simulations/program/testing/choices.ts';
import { replay } from '../../../simulations/replay/replay.ts';
import { duckdb } from '../../../simulations/sql/duckdb.ts';
import { emitSql } from '../../../simulations/sql/emit-sql.ts';
import { programQuery } from '../../../simulations/sql/program-sql.ts';
import { estimateInput } from '../../../simulations/sql/program-steps.ts';
import { readResult } from './read-result.ts';
import { withScratchConnection } from './scratch-connection.ts';
import { stagedRows } from './testing/staged-rows.ts';

const { plan } = parsePlan(`
schema: quanheng/plan@1
id: p
posts:
  online:
    levels: { junior: { base: 4000, bonus: 1000 } }
    scorecard:
      - { kpi: csat_top_box, weight: 60%, anchors: [[0%, 0], [100%, 100]], shrink: {} }
      - { kpi: aht, weight: 40%, anchors: [[200, 120], [400, 0]], shrink: { months_before: 2, if_too_few: 50 } }
    curve: { kind: proportional }
`);

test('estimates are columns of the input of a query: DuckDB pays what the kernel pays', async () => {
  if (!plan) throw new Error('the plan does not parse');
  const program = compilePlan(plan);
  const { whole, chance } = choicesOf(7);
  const records = ['2026-01', '2026-02', '2026-03', '2026-04'].flatMap((month) =>
    Array.from({ length: 40 }, (_, p): FrameRecord => {
      const surveys = whole(0, 30);
      const calls = whole(1, 90);
      return {
        person: `p${10 + p}`,
        month,
        // nobody pays the chief
        labels: { post: 'online', level: p === 0 ? 'chief' : 'junior' },
        measures: chance(0.1)
          ? {}
          : {
              csat_top_box: [whole(0, surveys), surveys, surveys],
              aht: [calls * whole(200, 400), calls, calls],
            },
      };
    }),
  );
  const frame = frameOf(records);
  const estimates = program.shared.filter((column) => column.kind === 'estimate');
  expect(estimates).toHaveLength(6);
  const columns = sharedColumns(program, frame);
  const rows = records.map((record, row) => {
    const numbers = estimates.flatMap(({ name }) => {
      const value = columns.get(name)?.[row] ?? NaN;
      return Number.isNaN(value) ? [] : [[estimateInput({ name }), value] as const];
    });
    return { ...record, numbers: Object.fromEntries(numbers) };
  });
  const { create, has } = stagedRows(rows);
  const options = { from: { kind: 'table', name: 'staged' } as const, keep: ['row'], months: frame.months };
  const query = {
    ...programQuery(program, { ...options, has }),
    orderBy: [{ kind: 'column', name: 'row' } as const],
  };
  const found = await withScratchConnection(async (connection) => {
    await connection.run(create('staged'));
    const text = emitSql(query, { dialect: duckdb, table: (name) => name });
    return readResult(await connection.stream(text), Object.keys(query.select), () => undefined);
  });
  const paid = replay(program, frame);
  const zero = (values: ArrayLike<number> | undefined) => Array.from(values ?? [], (value) => value + 0);
  expect(zero(found.columns['line:performance']?.values as Float64Array)).toEqual(
    zero(paid.lines['performance']),
  );
  expect(new Set(paid.lines['performance']).size).toBeGreaterThan(100);
  for (const flag of Object.keys(paid.flags))
    expect(zero(found.columns[`flag:${flag}`]?.values as Float64Array), flag).toEqual(zero(paid.flags[flag]));
  expect(() => programQuery(program, { ...options, has: (name) => !name.startsWith('estimate:') })).toThrow(
    'the input has no column "estimate:',
  );
});
