import { expect, test } from 'vitest';
import { frameOf, type FrameRecord } from '../../../simulations/frame/record-frame.ts';
import { compilePlan } from '../../../simulations/plan/compile-plan.ts';
import { everyMechanism } from '../../../simulations/plan/every-mechanism.ts';
import { parsePlan } from '../../../simulations/plan/parse-plan.ts';
import { choicesOf } from '../../../simulations/program/testing/choices.ts';
import { replay } from '../../../simulations/replay/replay.ts';
import { duckdb } from '../../../simulations/sql/duckdb.ts';
import { emitSql } from '../../../simulations/sql/emit-sql.ts';
import { programQuery } from '../../../simulations/sql/program-sql.ts';
import { readResult } from './read-result.ts';
import { withScratchConnection } from './scratch-connection.ts';
import { stagedRows } from './testing/staged-rows.ts';

/** Half a year of forty people, one in ten away in a month, few values so that many tie. */
function people(levels: readonly string[]): FrameRecord[] {
  const { whole, chance, pick } = choicesOf(44);
  return ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12'].flatMap((month) =>
    Array.from({ length: 40 }, (_, p) => `p${10 + p}`)
      .filter(() => !chance(0.1))
      .map((person): FrameRecord => {
        const surveys = whole(25, 35);
        return {
          person,
          month,
          labels: {
            post: 'inbound',
            level: pick(levels),
            team: pick(['x', 'y', 'z']),
            site: pick(['s', 't']),
          },
          numbers: { tenure_months: whole(0, 24), fte: pick([0.5, 1]) },
          measures: {
            csat_top_box: [whole(20, surveys), surveys, surveys],
            qa: [whole(60, 130), 1, 1],
            contacts: [whole(1, 9) * 50, 1, 1],
            sales_amount: [whole(1, 9) * 100, 1, 1],
            praise_count: [whole(10, 25), 1, 1],
            innovation_votes: [whole(0, 3), 1, 1],
            training_passed: [whole(0, 2), 1, 1],
          },
        };
      }),
  );
}

/** From the second month on a quarter is asked for, whose first month the plan paid without. */
const change = `
changes:
  - id: later
    from: 2026-08
    add:
      - { at: awards.late, to: { title: Late, pick: { top: 1, per: team, by: contacts }, cycle: quarter, cool_down: 2, amount: 5 } }
      - { at: annual.end, to: { month: 12, months_of_base: 1 } }
    set: [{ at: posts.inbound.scorecard.qa.period, to: quarter }]
`;

test.each([
  ['awards', ['junior'], ['line:late', 'line:end', 'line:service_star'], change],
  [
    'awards',
    ['junior'],
    ['won', 'line:service_star', 'line:best_team', 'line:sales_prizes', 'cost:innovation.gift'],
  ],
  [
    'ladder',
    ['junior', 'middle', 'senior'],
    ['proposed:to_middle', 'proposed_base:to_middle', 'proposed_target:to_trainer'],
  ],
])(
  'the example of %s: DuckDB gives what the kernel gives, bit for bit',
  async (id, levels, alive, more = '') => {
    const { plan } = parsePlan(`${everyMechanism.find((each) => each.id === id)?.example}${more}`);
    if (!plan) throw new Error('the example does not parse');
    // teams are awarded in one month of the example
    const awards = plan.awards.map(({ months: _, ...award }) => award);
    const program = compilePlan({ ...plan, awards });
    const records = people(levels);
    const frame = frameOf(records);
    const { create, has } = stagedRows(records);
    const query = {
      ...programQuery(program, {
        from: { kind: 'table', name: 'staged' },
        keep: ['row'],
        has,
        months: frame.months,
      }),
      orderBy: [{ kind: 'column', name: 'row' } as const],
    };
    const text = emitSql(query, { dialect: duckdb, table: (name) => name });
    const found = await withScratchConnection(async (connection) => {
      await connection.run(create('staged'));
      return readResult(await connection.stream(text), Object.keys(query.select), () => undefined);
    });
    const paid = replay(program, frame);
    const columns: Record<string, ArrayLike<number> | undefined> = {
      won: paid.won,
      gross: paid.grossFen,
      on_cost: paid.onCostFen,
    };
    for (const [line, fen] of Object.entries(paid.lines)) columns[`line:${line}`] = fen;
    for (const [cost, fen] of Object.entries(paid.costs)) columns[`cost:${cost}`] = fen;
    for (const [flag, column] of Object.entries(paid.flags)) columns[`flag:${flag}`] = column;
    for (const [rule, { proposed, baseFen, targetFen }] of Object.entries(paid.proposals)) {
      columns[`proposed:${rule}`] = proposed;
      columns[`proposed_base:${rule}`] = baseFen;
      columns[`proposed_target:${rule}`] = targetFen;
    }
    const zero = (values: ArrayLike<number> | undefined) => Array.from(values ?? [], (value) => value + 0);
    for (const [name, column] of Object.entries(columns))
      if (column) expect(zero(found.columns[name]?.values as Float64Array), name).toEqual(zero(column));
    for (const name of alive) expect(new Set(zero(columns[name])).size, name).toBeGreaterThan(1);
    expect(text.length).toBeLessThan(200_000);
  },
);
