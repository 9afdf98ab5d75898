import { frameOf } from '../frame/record-frame.ts';
import { checkAgainstData } from '../plan/check-against-data.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { overtimeKinds } from '../plan/mechanisms/overtime.ts';
import { planDocument, type PlanDocument } from '../plan/plan-document.ts';
import { evaluateRow } from '../program/evaluate-row.ts';
import type { PostProgram } from '../program/program.ts';
import { replay } from '../replay/replay.ts';
import { NotServed, type TopicTable } from './reference-case.ts';

interface OvertimeInput {
  readonly base_monthly: number;
  readonly weekday_hours: number;
  readonly rest_day_hours: number;
  readonly holiday_hours: number;
  readonly comp_leave_hours: number;
  readonly paid_days: number;
  readonly hours_per_day: number;
  readonly multipliers: readonly [number, number, number];
  readonly monthly_limit_hours: number;
}

interface Scheme {
  readonly rate: number;
  readonly base_min: number;
  readonly base_max: number;
}

const labels = { post: 'post', level: 'level' };

function planOf(base: number, more: object, post: object = {}): PlanDocument {
  const posts = { post: { levels: { level: { base } }, ...post } };
  return planDocument.parse({ schema: 'quanheng/plan@1', id: 'reference', posts, ...more });
}

/** Five people alike, because what fewer work is not told. */
function overtimeStandard(input: OvertimeInput) {
  const [workday, rest_day, holiday] = input.multipliers;
  const plan = planOf(input.base_monthly, {
    overtime: {
      hours_per_month: input.paid_days * input.hours_per_day,
      workday,
      rest_day,
      holiday,
      compensatory_leave: 'rest_day',
      warn_above: input.monthly_limit_hours,
    },
  });
  const measures = {
    overtime_workday_hours: input.weekday_hours,
    overtime_rest_day_hours: input.rest_day_hours,
    overtime_holiday_hours: input.holiday_hours,
    leave_in_lieu_hours: input.comp_leave_hours,
  };
  const frame = frameOf(
    Array.from({ length: 5 }, (_, k) => ({ person: `p${k}`, month: '2026-01', labels, measures })),
  );
  const program = compilePlan(plan);
  const post = program.posts[0] as PostProgram;
  const values = evaluateRow(post, frame, 0);
  const hourly = Object.entries(post.meanings).find(([, { title }]) => title.en === 'Hourly pay');
  const hourlyBase = values[Number(hourly?.[0])] as number;
  const [weekday = NaN, rest = NaN, holidays = NaN] = overtimeKinds.map(({ key }) => {
    const node = post.nodes[post.lines.find(({ id }) => id === `overtime_${key}`)?.node ?? -1];
    return values[node?.op === 'roundFen' ? node.input : -1] as number;
  });
  const paid = replay(program, frame);
  const fen = overtimeKinds.map(({ key }) => paid.lines[`overtime_${key}`]?.[0] as number);
  return {
    hourly_base: hourlyBase,
    daily_base: hourlyBase * input.hours_per_day,
    weekday,
    rest_day: rest,
    holiday: holidays,
    total: weekday + rest + holidays,
    total_fen: fen.reduce((a, b) => a + b) / 100,
    monthly_limit_exceeded: checkAgainstData(plan, frame).some(({ code }) => code === 'plan/overtime-above'),
  };
}

/** Yuan of on-cost on a month's base pay. */
function onCostOn(base: number, schemes: readonly (readonly [id: string, scheme: Scheme])[]): number {
  const otherwise = schemes.map(([id, scheme]) => ({ id, ...scheme }));
  const plan = planOf(base, { employer: { on_cost: { otherwise } } });
  const paid = replay(compilePlan(plan), frameOf([{ person: 'a', month: '2026-01', labels, measures: {} }]));
  return (paid.onCostFen[0] as number) / 100;
}

/** So many yuan more tell the rate of what is rounded to fen. */
const MORE = 100;

export const statutoryOvertime: TopicTable = {
  overtime_standard: overtimeStandard,

  overtime_comprehensive: new NotServed('the plan language has no comprehensive working hours yet'),

  overtime_piece(input: {
    readonly unit_price: number;
    readonly units_weekday_ot: number;
    readonly units_rest: number;
    readonly units_holiday: number;
  }) {
    const table = { rest: 2, holiday: 3 };
    const pieces = {
      id: 'pieces',
      title: 'Pieces',
      per: { kpi: 'pieces', amount: input.unit_price },
      times: { label: 'day', table, otherwise: 1.5 },
    };
    const kpis = { pieces: { unit: 'count' } };
    const plan = planOf(0, { kpis }, { items: [pieces] });
    const made = [
      ['workday', input.units_weekday_ot],
      ['rest', input.units_rest],
      ['holiday', input.units_holiday],
    ] as const;
    const frame = frameOf(
      made.map(([day, count]) => ({
        person: day,
        month: '2026-01',
        labels: { ...labels, day },
        measures: { pieces: count },
      })),
    );
    const fen = replay(compilePlan(plan), frame).lines['pieces'] ?? [];
    return { total: [...fen].reduce((a, b) => a + b, 0) / 100 };
  },

  minimum_wage_check: new NotServed('the legal minimum knows nothing of what people contribute themselves'),

  employer_contributions(input: {
    readonly wage_base: number;
    readonly schemes: Readonly<Record<string, Scheme>>;
  }) {
    const schemes = Object.entries(input.schemes);
    const total = onCostOn(input.wage_base, schemes);
    return {
      by_scheme: Object.fromEntries(schemes.map((each) => [each[0], onCostOn(input.wage_base, [each])])),
      total,
      marginal_rate: (onCostOn(input.wage_base + MORE, schemes) - total) / MORE,
    };
  },

  deduction_limit: new NotServed('the plan language has no deduction for losses'),
};
