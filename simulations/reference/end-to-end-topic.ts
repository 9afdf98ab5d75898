import { frameOf } from '../frame/record-frame.ts';
import type { Frame } from '../frame/frame.ts';
import type { ComparedPay } from '../outcomes/compared-pay.ts';
import { costOutcome } from '../outcomes/cost.ts';
import { groupGap } from '../outcomes/fairness.ts';
import { costTotal } from '../outcomes/measures/cost-total.ts';
import { giniOfPay } from '../outcomes/measures/gini.ts';
import { giniOfVariablePay } from '../outcomes/measures/gini-variable.ts';
import { onCost } from '../outcomes/measures/on-cost.ts';
import { p90p10 } from '../outcomes/measures/p90-p10.ts';
import { paySides } from '../outcomes/measures/pay-side.ts';
import { theilOfPay } from '../outcomes/measures/theil.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { planDocument, type PlanDocument } from '../plan/plan-document.ts';
import { evaluateRow } from '../program/evaluate-row.ts';
import type { Program } from '../program/program.ts';
import { replay } from '../replay/replay.ts';
import { comparedWithItself, figureNumber, yuanOf, nothingKeptBack, percent } from './compared-by-plan.ts';
import { NotServed, type TopicTable } from './reference-case.ts';

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
    legal_minimum: { table: { otherwise: [{ from: '2026-01', amount: params.minimum_wage }] } },
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
        person: agent.id,
        month: '2026-01',
        labels: { post: 'agent', level: 'agent', gender: agent.gender },
        numbers: { baseFen: agent.base_monthly * 100 },
        measures: { ...Object.fromEntries(given), ...hours },
      };
    }),
  );
}

const byLine = new NotServed('overtime is told by its lines, without their sum');
const noSum = new NotServed('pay and on-cost of one person are told apart, without their sum');
const spread = new NotServed('spread is told by Gini, Theil T and P90 / P10 alone');
const noRanks = new NotServed('score and bonus are not correlated');

export const endToEnd: TopicTable = {
  end_to_end(centre: Centre) {
    const agents = [...centre.agents].sort((a, b) => (a.id < b.id ? -1 : 1));
    const [program, frame] = [compilePlan(planOf(centre)), frameOfAgents({ ...centre, agents })];
    const paid = replay(program, frame);
    const rows = agents.map((agent, row) => ({
      id: agent.id,
      gender: agent.gender,
      ...scored(program, frame, row, centre.weights),
      bonus: yuanOf(paid.lines['performance']?.[row] ?? null),
      overtime: byLine,
      gross: yuanOf(paid.grossFen[row] ?? null),
      // nothing has to be made up
      minimum_wage_ok: paid.lines['legal_minimum']?.[row] === 0,
      employer_contribution: yuanOf(paid.onCostFen[row] ?? null),
      total_cost: noSum,
    }));
    const order = new Map(rows.map((row) => [row.id, row]));
    return {
      agents: centre.agents.map(({ id }) => order.get(id)),
      summary: summary(comparedWithItself(frame, paid)),
    };
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
  return {
    scores: Object.fromEntries(Object.keys(weights).map((kpi) => [kpi, of(`points:${kpi}`)])),
    coverage: of('coverage'),
    composite: of('score'),
  };
}

function summary(pay: ComparedPay): Record<string, unknown> {
  const sides = paySides(pay);
  const [side] = sides;
  const { byLine: lines } = costOutcome(pay, sides, nothingKeptBack);
  const bonus = lines.find(({ line }) => line === 'performance')?.total.baseline;
  const women = groupGap(pay, 'gender', nothingKeptBack, { reference: 'M' })?.groups.find(
    ({ group }) => group === 'F',
  );
  return {
    total_gross: yuanOf(side.grossFen),
    total_bonus: yuanOf(figureNumber(bonus)),
    total_overtime: byLine,
    total_employer_contribution: yuanOf(onCost.of(side)),
    total_cost: yuanOf(costTotal.of(side)),
    gini_gross: giniOfPay.of(side),
    theil_t_gross: theilOfPay.of(side),
    theil_l_gross: spread,
    cv_gross: spread,
    p90_p10_gross: p90p10.of(side),
    gini_bonus: giniOfVariablePay.of(side),
    theil_t_bonus: spread,
    theil_t_between_gender: spread,
    mean_gap_pct_M_minus_F_over_M: percent(figureNumber(women?.gap.baseline)),
    kendall_tau_b_score_bonus: noRanks,
    share_with_zero_bonus: spread,
  };
}
