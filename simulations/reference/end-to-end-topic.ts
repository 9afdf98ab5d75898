import { frameOf } from '../frame/frame-builder.ts';
import type { Frame } from '../frame/frame.ts';
import { kendallTauB } from '../math/kendall.ts';
import { giniIndex, inequalityIndices, theilL, theilT } from '../math/inequality.ts';
import { ascending, quantile } from '../math/quantiles.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { planDocument, type PlanDocument } from '../plan/plan-document.ts';
import type { Program } from '../program/program.ts';
import { evaluateRow } from '../program/evaluate-row.ts';
import { replay } from '../replay/replay.ts';
import { theilBetween } from '../math/theil-between.ts';
import type { TopicTable } from './reference-case.ts';

interface Agent {
  readonly id: string;
  readonly gender: string;
  readonly base_monthly: number;
  readonly ot_weekday: number;
  readonly ot_rest: number;
  readonly ot_holiday: number;
  readonly [kpi: string]: string | number | null;
}

interface Centre {
  readonly weights: Readonly<Record<string, number>>;
  readonly anchors: Readonly<Record<string, readonly (readonly [number, number])[]>>;
  readonly params: {
    readonly points: readonly (readonly [number, number])[];
    readonly target_bonus: number;
    readonly gate: {
      readonly kpi: string;
      readonly op: '<=' | '>=';
      readonly limit: number;
      readonly on_fail: 'zero';
    };
    readonly min_coverage: number;
    readonly minimum_wage: number;
    readonly employer_rate: number;
    readonly base_min: number;
    readonly base_max: number;
  };
  readonly agents: readonly Agent[];
}

/** The centre's rules as a plan document: base pay comes from the data. */
function planOf({ weights, anchors, params }: Centre): PlanDocument {
  const total = Object.values(weights).reduce((a, b) => a + b, 0);
  const { gate } = params;
  return planDocument.parse({
    schema: 'quanheng/plan@1',
    id: 'centre',
    posts: {
      agent: {
        levels: { agent: { bonus: params.target_bonus } },
        scorecard: Object.entries(weights).map(([kpi, weight]) => ({
          kpi,
          weight: weight / total,
          anchors: anchors[kpi],
        })),
        missing: { min_coverage: params.min_coverage, no_score: 'zero' },
        curve: {
          kind: 'points',
          points: params.points.map(([score, percent]) => [score, percent / 100]),
          below: 0,
        },
        gates: [
          {
            when: { kpi: gate.kpi, ...(gate.op === '<=' ? { above: gate.limit } : { below: gate.limit }) },
            then: { zero: 'performance' },
          },
        ],
      },
    },
    overtime: {},
    employer: {
      on_cost: { rate: params.employer_rate, base_min: params.base_min, base_max: params.base_max },
    },
  });
}

function frameOfAgents({ weights, params, agents }: Centre): Frame {
  return frameOf(
    agents.map((agent) => {
      const kpis = [...Object.keys(weights), params.gate.kpi];
      const given = kpis.flatMap((kpi) =>
        typeof agent[kpi] === 'number' ? [[kpi, agent[kpi]] as const] : [],
      );
      const hours = {
        overtime_workday_hours: agent.ot_weekday,
        overtime_rest_day_hours: agent.ot_rest,
        overtime_holiday_hours: agent.ot_holiday,
      };
      return {
        ...{
          person: agent.id,
          month: '2026-01',
          labels: { post: 'agent', level: 'agent', gender: agent.gender },
        },
        numbers: { baseFen: agent.base_monthly * 100 },
        measures: { ...Object.fromEntries(given), ...hours },
      };
    }),
  );
}

export const endToEnd: TopicTable = {
  end_to_end(centre: Centre) {
    const agents = [...centre.agents].sort((a, b) => (a.id < b.id ? -1 : 1));
    const [program, frame] = [compilePlan(planOf(centre)), frameOfAgents({ ...centre, agents })];
    const pay = replay(program, frame);
    const yuan = (fen: number | undefined): number => (fen as number) / 100;
    const overtime = (row: number): number =>
      ['workday', 'rest_day', 'holiday'].reduce(
        (sum, kind) => sum + (pay.lines[`overtime_${kind}`]?.[row] as number),
        0,
      );
    const rows = agents.map((agent, row) => ({
      ...{ id: agent.id, gender: agent.gender, ...scored(program, frame, row, centre.weights) },
      bonus: yuan(pay.lines['performance']?.[row]),
      overtime: yuan(overtime(row)),
      gross: yuan(pay.grossFen[row]),
      minimum_wage_ok: yuan((pay.grossFen[row] as number) - overtime(row)) >= centre.params.minimum_wage,
      employer_contribution: yuan(pay.onCostFen[row]),
      total_cost: yuan((pay.grossFen[row] as number) + (pay.onCostFen[row] as number)),
    }));
    const order = new Map(rows.map((row) => [row.id, row]));
    return { agents: centre.agents.map(({ id }) => order.get(id)), summary: summary(rows) };
  },
};

function scored(
  { posts }: Program,
  frame: Frame,
  row: number,
  weights: Readonly<Record<string, number>>,
): Record<string, unknown> {
  const [post] = posts;
  if (!post) return {};
  const values = evaluateRow(post, frame, row);
  const of = (output: string): number | null => {
    const value = values[post.outputs[output] ?? -1];
    return value === undefined || Number.isNaN(value) ? null : value;
  };
  const scores = Object.fromEntries(Object.keys(weights).map((kpi) => [kpi, of(`points:${kpi}`)]));
  const there = Object.entries(weights).filter(([kpi]) => scores[kpi] !== null);
  const total = Object.values(weights).reduce((a, b) => a + b, 0);
  return {
    scores,
    coverage: there.reduce((sum, [, weight]) => sum + weight, 0) / total,
    composite: of('score'),
  };
}

interface Row {
  readonly gender: string;
  readonly composite?: unknown;
  readonly bonus: number;
  readonly overtime: number;
  readonly gross: number;
  readonly employer_contribution: number;
  readonly total_cost: number;
}

function summary(rows: readonly Row[]): Record<string, unknown> {
  const fen = (of: (row: Row) => number): number =>
    rows.reduce((sum, row) => sum + Math.round(of(row) * 100), 0) / 100;
  const [gross, bonus] = [rows.map((row) => row.gross), rows.map((row) => row.bonus)];
  const sorted = ascending(gross);
  const mean = (gender: string): number => {
    const pay = rows.filter((row) => row.gender === gender).map((row) => row.gross);
    return pay.reduce((a, b) => a + b, 0) / pay.length;
  };
  const indices = inequalityIndices(gross);
  const scored = rows.filter((row) => typeof row.composite === 'number');
  return {
    ...{
      total_gross: fen((row) => row.gross),
      total_bonus: fen((row) => row.bonus),
      total_overtime: fen((row) => row.overtime),
    },
    ...{
      total_employer_contribution: fen((row) => row.employer_contribution),
      total_cost: fen((row) => row.total_cost),
    },
    ...{ gini_gross: giniIndex(sorted), theil_t_gross: theilT(gross), theil_l_gross: theilL(gross) },
    cv_gross: (indices.sdPopulation as number) / (indices.mean as number),
    p90_p10_gross: (quantile(sorted, 0.9) as number) / (quantile(sorted, 0.1) as number),
    ...{ gini_bonus: giniIndex(ascending(bonus)), theil_t_bonus: theilT(bonus) },
    theil_t_between_gender: theilBetween(
      gross,
      rows.map((row) => row.gender),
    ),
    mean_gap_pct_M_minus_F_over_M: (100 * (mean('M') - mean('F'))) / mean('M'),
    kendall_tau_b_score_bonus: kendallTauB(
      scored.map((row) => row.composite as number),
      scored.map((row) => row.bonus),
    ),
    share_with_zero_bonus: bonus.filter((pay) => pay === 0).length / bonus.length,
  };
}
