import { cpus } from 'node:os';
import { benchFrame, benchPlan } from '../../simulations/oracle/bench-case.ts';
import { firstDifference, toldFigures, type ToldFigures } from '../../simulations/oracle/told-figures.ts';
import type { Outcomes } from '../../simulations/outcomes/outcomes.ts';
import { compilePlan } from '../../simulations/plan/compile-plan.ts';
import { parsePlan } from '../../simulations/plan/parse-plan.ts';
import type { PlanDocument } from '../../simulations/plan/plan-document.ts';
import { compare } from '../../simulations/scenario/compare.ts';
import { replay } from '../../simulations/replay/replay.ts';
import { columnCosts } from './bench/column-costs.ts';
import { withPlainRival } from './bench/plain-rival.ts';
import type { RivalRun } from './bench/rival-run.ts';
import { withSqlRival } from './bench/sql-rival.ts';

/*
 * The hot path against two rivals in one run: replay of a scenario with ten KPIs and everything that `compare` tells of
 * it beside a baseline that stays. All do equal work: every rival tells every figure of every plan as the worker does
 * (to 10⁻⁹ of it, totals to the fen), or the run stops; and none computes again what no scenario moves.
 */

const sizes = process.argv
  .slice(2)
  .filter((size) => /^\d+$/.test(size))
  .map(Number);
const present = planOf(benchPlan);
/** One drag of a point of the curve, and one of a weight. */
const curveMoves = [0.4, 0.45, 0.5, 0.55, 0.6].map((multiple) =>
  planOf(benchPlan.replace('[80, 0.5]', `[80, ${multiple}]`)),
);
const weightMoves = [5, 6, 7, 8].map((percent) =>
  planOf(
    benchPlan
      .replace('csat_top_box, weight: 10%', `csat_top_box, weight: ${percent}%`)
      .replace('csat_mean, weight: 10%', `csat_mean, weight: ${20 - percent}%`),
  ),
);

/** How long each one moves before its moves count, ms: what runs for the first time is not compiled yet. */
const WARM_UP = 2000;

console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores; median ms of a move, in drags by turns`,
);
console.log(
  'agent-months   worker ms   (curve drag)   weight drag   plain objects   DuckDB SQL   plain ÷ worker   SQL ÷ worker   figures',
);
const rows = sizes.length > 0 ? sizes : [12_000, 120_000, 1_200_000];
for (const size of rows) await benchmark(size);

console.log('\nColumns across rows, ns a row; least of rounds beside yardsticks of the same rounds');
for (const size of rows) for (const line of columnCosts(size)) console.log(line);

/** Drags in which every rival has its turn, so that a busy minute slows all of them alike. */
async function benchmark(size: number): Promise<void> {
  const frame = benchFrame(size);
  const baseline = replay(compilePlan(present), frame);
  const worker = (plan: PlanDocument): Outcomes =>
    compare(frame, baseline, replay(compilePlan(plan), frame), { groups: ['shift'] });
  const moves = [...curveMoves, ...weightMoves];
  const told = new Map(moves.map((plan) => [plan, toldFigures(worker(plan))]));
  await withPlainRival(size, (plain) =>
    withSqlRival({ frame, present }, async (sql) => {
      const taken = {
        curve: [] as number[],
        weight: [] as number[],
        plain: [] as number[],
        sql: [] as number[],
      };
      const drag = async (rival: 'plain' | 'sql', run: RivalRun, plans: readonly PlanDocument[]) => {
        for (const plan of plans) {
          const start = performance.now();
          const figures = await run(plan);
          taken[rival].push(performance.now() - start);
          mustAgree(rival, figures, told.get(plan) as ToldFigures);
        }
      };
      for (const run of [worker, plain, sql]) {
        const until = performance.now() + WARM_UP;
        for (let k = 0; performance.now() < until; k++) await run(moves[k % moves.length] as PlanDocument);
      }
      for (let turn = 0; turn < turnsOf(size); turn++) {
        for (const plan of moves) {
          const start = performance.now();
          const outcomes = worker(plan);
          taken[weightMoves.includes(plan) ? 'weight' : 'curve'].push(performance.now() - start);
          mustAgree('the worker a turn later', toldFigures(outcomes), told.get(plan) as ToldFigures);
        }
        // many objects take seconds a move
        await drag('plain', plain, size < 500_000 ? moves : moves.filter((_, k) => k % 3 === 0));
        await drag('sql', sql, moves);
      }
      const [curve, weight] = [median(taken.curve), median(taken.weight)];
      const [objects, query, own] = [median(taken.plain), median(taken.sql), (curve + weight) / 2];
      const cell = (x: number, width: number, digits = 1): string => x.toFixed(digits).padStart(width);
      console.log(
        `${String(size).padStart(12)}${cell(own, 12)}${cell(curve, 15)}${cell(weight, 14)}${cell(objects, 16)}${cell(query, 13)}` +
          `${cell(objects / own, 17)}${cell(query / own, 15)}${cell(told.get(moves[0] as PlanDocument)?.size ?? 0, 10, 0)}`,
      );
    }),
  );
}

/** More turns where a move takes a few milliseconds, so that no single one decides. */
function turnsOf(size: number): number {
  return size < 50_000 ? 5 : size < 500_000 ? 2 : 1;
}

function mustAgree(rival: string, figures: ToldFigures, told: ToldFigures): void {
  const total = 'cost.total.scenario';
  const difference =
    figures.get(total) === told.get(total)
      ? firstDifference(told, figures)
      : `${total}: ${figures.get(total)} instead of ${told.get(total)}`;
  if (difference !== null) throw new Error(`${rival} tells another figure than the worker: ${difference}`);
}

function median(taken: readonly number[]): number {
  return taken.toSorted((a, b) => a - b)[Math.floor(taken.length / 2)] as number;
}

function planOf(yaml: string): PlanDocument {
  const { plan, problems } = parsePlan(yaml);
  if (!plan) throw new Error(problems.map(({ message }) => message).join('; '));
  return plan;
}
