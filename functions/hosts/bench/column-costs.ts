import type { Frame } from '../../../simulations/frame/frame.ts';
import { benchFrame, benchPlan } from '../../../simulations/oracle/bench-case.ts';
import { compilePlan } from '../../../simulations/plan/compile-plan.ts';
import { parsePlan } from '../../../simulations/plan/parse-plan.ts';
import type { PlanDocument } from '../../../simulations/plan/plan-document.ts';
import { randomStream } from '../../../simulations/math/random-stream.ts';
import { overColumn } from '../../../simulations/program/over-column.ts';
import { runningColumn } from '../../../simulations/program/running-column.ts';
import type { OverColumn, RunningColumn } from '../../../simulations/program/shared-column.ts';
import type { MonthsEvaluator } from '../../../simulations/program/shared-inputs.ts';

/** Rounds of which the least is told: other work on the machine only adds. */
const ROUNDS = 21;
/** People of a team. */
const TEAM = 12;

const sum: Pick<OverColumn, 'kind' | 'fn' | 'input'> = { kind: 'over', fn: 'sum', input: 'fen' };
const rank: Omit<RunningColumn, 'name' | 'by'> = {
  kind: 'running',
  fn: 'count',
  input: 'score',
  order: [{ key: 'score', descending: true }],
  ties: 'share',
  inclusive: false,
};
const team = [{ label: 'team' }] as const;

/** Columns across rows that are measured, by what they are. */
const columns: readonly (readonly [string, OverColumn | RunningColumn])[] = [
  ['sum of a team in a month', { ...sum, name: 'out', by: team, months: 'same' }],
  ['sum of a post in a month', { ...sum, name: 'out', by: ['post'], months: 'same' }],
  ['sum of a person, year to date', { ...sum, name: 'out', by: ['person'], months: { toDate: 'year' } }],
  [
    'sum of a person, three months back',
    { ...sum, name: 'out', by: ['person'], months: { from: -3, to: -1 } },
  ],
  ['place in a team by score', { ...rank, name: 'out', by: team }],
  ['place in a post by score', { ...rank, name: 'out', by: ['post'] }],
];

/**
 * What columns across rows cost, in ns a row, each in turn beside two yardsticks of the same rounds: adding up a column,
 * and sorting one that is a month long.
 */
export function columnCosts(rows: number): string[] {
  const frame = teamFrame(rows);
  const [fen, score] = [wholeNumbers(rows, 900_000), wholeNumbers(rows, 120e9)];
  const out = new Float64Array(rows);
  const inputs = {
    frame,
    posts: compilePlan(parsePlan(benchPlan).plan as PlanDocument).posts,
    reason: new Uint8Array(rows),
    columns: new Map([
      ['fen', fen],
      ['score', score],
      ['out', out],
    ]),
  };
  const evaluators = columns.map(([name, column]): readonly [string, () => void] => {
    const run: MonthsEvaluator =
      column.kind === 'over' ? overColumn(column, inputs) : runningColumn(column, inputs);
    return [name, () => run(0, frame.months.length)];
  });
  const month = rows / frame.months.length;
  const yardsticks: readonly (readonly [string, () => void])[] = [
    ['yardstick: a column added up', () => void (out[0] = added(fen))],
    [
      'yardstick: each month of a column sorted',
      () => {
        for (let start = 0; start < rows; start += month)
          out.set(score.slice(start, start + month).sort(), start);
      },
    ],
  ];
  const all = [...yardsticks, ...evaluators];
  const taken = all.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++)
    all.forEach(([, run], k) => {
      const start = performance.now();
      run();
      taken[k]?.push(performance.now() - start);
    });
  return all.map(([name], k) => {
    const least = Math.min(...(taken[k] ?? []));
    return `${String(rows).padStart(12)}${((least * 1e6) / rows).toFixed(1).padStart(12)}   ${name}`;
  });
}

/** Agent-months of one post, in teams. */
function teamFrame(rows: number): Frame {
  const frame = benchFrame(rows);
  const teams = Math.ceil(frame.people / TEAM);
  const team = {
    values: Array.from({ length: teams }, (_, k) => `team ${String(k).padStart(6, '0')}`),
    codes: frame.person.map((person) => person % teams),
  };
  return { ...frame, labels: { ...frame.labels, team } };
}

/** Whole numbers below a limit, the same for the same size. */
function wholeNumbers(rows: number, limit: number): Float64Array {
  const { uniform } = randomStream(rows);
  return Float64Array.from({ length: rows }, (_, row) => Math.floor(uniform(0, 0, 0, row) * limit));
}

function added(column: Float64Array): number {
  let total = 0;
  for (let row = 0; row < column.length; row++) total += column[row] ?? 0;
  return total;
}
