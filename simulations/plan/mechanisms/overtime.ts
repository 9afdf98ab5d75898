import { z } from 'zod';
import { calendarMonth } from '../../frame/calendar-month.ts';
import type { Sentence } from '../../problems/problem.ts';
import type { NodeId } from '../../program/program.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { share } from '../quantities.ts';
import { numberWords, percentWords } from '../words/figure-words.ts';
import { kpiValue } from './kpi-value.ts';
import type { PlanMechanism } from './mechanism.ts';
import { checkOvertime } from './overtime-check.ts';
import { overtimePacks, type OvertimeRates } from './overtime-pack.ts';
import { chinese } from '../words/chinese.ts';

const rates = z.strictObject({
  jurisdiction: z
    .enum(['CN'])
    .describe('Whose law gives hours and multiples that the plan does not name, by month.')
    .default('CN'),
  base: z
    .enum(['fixed_pay', 'base'])
    .describe(
      'Pay that the hourly pay comes from: base pay with the items that count as fixed pay, or base pay alone.',
    )
    .default('fixed_pay'),
  bonus_share: share
    .describe('Share of performance pay that belongs to it, where local rules count it; none where absent.')
    .default(0),
  hours_per_month: z
    .number()
    .positive()
    .describe('Hours that a month of pay is divided by; 174 in China (21.75 days of 8 hours).')
    .optional(),
  workday: share.describe('Multiple of the hourly pay on workdays; 1.5 in China.').optional(),
  rest_day: share.describe('Multiple of the hourly pay on rest days; 2 in China.').optional(),
  holiday: share.describe('Multiple of the hourly pay on statutory holidays; 3 in China.').optional(),
  compensatory_leave: z
    .literal('rest_day')
    .describe(
      'Hours of leave in lieu (KPI leave_in_lieu_hours) take the place of pay for hours on rest days.',
    )
    .optional(),
  warn_above: z
    .number()
    .positive()
    .describe('Hours of overtime a month above which `check` warns; 36 in China. They are paid all the same.')
    .optional(),
});

const keys = { overtime: rates.describe('Overtime pay; none where absent.').optional() };

type PlanOvertime = z.output<typeof rates>;

interface OvertimePart {
  readonly overtime?: PlanOvertime | undefined;
}

/** Hours of leave that were taken in lieu of pay. */
export const leaveKpi = 'leave_in_lieu_hours';

/** Kinds of overtime by the day it falls on, with the KPI that holds their hours. */
export const overtimeKinds = [
  {
    key: 'workday',
    kpi: 'overtime_workday_hours',
    title: { en: 'Overtime on workdays', zh: '工作日加班工资' },
  },
  {
    key: 'rest_day',
    kpi: 'overtime_rest_day_hours',
    title: { en: 'Overtime on rest days', zh: '休息日加班工资' },
  },
  {
    key: 'holiday',
    kpi: 'overtime_holiday_hours',
    title: { en: 'Overtime on statutory holidays', zh: '法定节假日加班工资' },
  },
] as const;

/**
 * Overtime pay 加班工资: hours × hourly pay × the multiple of the kind of day. Hours come from the data (missing: none);
 * what the plan does not name comes from the law of its place and month (`overtime-pack.ts`). Above the legal hours pay
 * is due all the same.
 */
export const overtime = {
  id: 'overtime',
  of: 'plan',
  keys,
  lastLines: ({ overtime: part }) => (part ? overtimeKinds.map(({ key }) => `overtime_${key}`) : []),
  check: ({ overtime: part }, _, report) => {
    if (part) checkOvertime(part, report);
  },
  example: `
schema: quanheng/plan@1
id: overtime
title: { en: Overtime, zh: 加班 }
posts:
  inbound:
    levels: { junior: { base: 4350 } }
    items:
      - { id: post_pay, title: { en: Post allowance, zh: 岗位津贴 }, amount: 870, counts_as: fixed_pay }
overtime: { jurisdiction: CN, base: fixed_pay, compensatory_leave: rest_day, warn_above: 36 }
cases:
  - id: each_kind_of_day
    given: { overtime_workday_hours: 10, overtime_rest_day_hours: 4, overtime_holiday_hours: 8, leave_in_lieu_hours: 0 }
    by_hand: (4350 + 870) ÷ 174 = 30; 10 × 30 × 1.5; 4 × 30 × 2; 8 × 30 × 3
    expect: { overtime_workday: 450, overtime_rest_day: 240, overtime_holiday: 720, gross: 6630 }
  - id: leave_in_lieu_of_rest_days
    given: { overtime_workday_hours: 10, overtime_rest_day_hours: 8, overtime_holiday_hours: 8, leave_in_lieu_hours: 8 }
    by_hand: (8 − 8) × 30 × 2; holidays are paid all the same
    expect: { overtime_workday: 450, overtime_rest_day: 0, overtime_holiday: 720 }
  - id: more_leave_than_rest_days
    given: { overtime_rest_day_hours: 6, leave_in_lieu_hours: 10 }
    expect: { overtime_rest_day: 0 }
  - id: half_time_earns_the_full_hourly_pay
    given: { fte: 0.5, overtime_workday_hours: 2 }
    by_hand: 2 × 30 × 1.5
    expect: { base: 2175, overtime_workday: 90, overtime_rest_day: 0 }
  - id: before_2008
    given: { overtime_workday_hours: 10, months: [{ month: 2007-12 }, { month: 2008-01 }] }
    by_hand: 5220 ÷ 167.36 × 10 × 1.5 = 467.85; from 2008 on ÷ 174
    expect: { overtime_workday: [467.85, 450] }
`,
  words({ overtime: part }) {
    if (!part) return [];
    const rule = rateNames.map((name) =>
      numberWords(part[name] ?? (overtimePacks[part.jurisdiction].at(-1) as OvertimeRates)[name]),
    );
    const [hours = '', workday = '', restDay = '', holiday = ''] = rule;
    const base = baseWords(part);
    const words = {
      en: `Overtime pays the hours of the data at ${base.en} ÷ ${hours} hours: × ${workday} on workdays, × ${restDay} on rest days, × ${holiday} on statutory holidays.`,
      zh: chinese`加班工资按数据中的工时计，小时工资为${base.zh} ÷ ${hours} 小时：工作日 ${workday} 倍，休息日 ${restDay} 倍，法定节假日 ${holiday} 倍。`,
    };
    return [
      { clause: 'overtime', words },
      ...(part.compensatory_leave === undefined
        ? []
        : [{ clause: 'overtime.compensatory_leave', words: leaveWords }]),
      ...(part.warn_above === undefined
        ? []
        : [{ clause: 'overtime.warn_above', words: limitWords(part.warn_above) }]),
    ];
  },
  lower: {
    totals({ overtime: part }, { posts }) {
      if (part) for (const on of posts) lower(part, on);
    },
  },
} as const satisfies PlanMechanism<OvertimePart>;

const rateNames = ['hours_per_month', 'workday', 'rest_day', 'holiday'] as const;

const leaveWords = {
  en: 'Leave in lieu takes the place of pay for hours on rest days.',
  zh: '休息日加班可安排补休，已补休的工时不再计发加班工资。',
};

function limitWords(most: number): Sentence {
  const hours = numberWords(most);
  return {
    en: `Above ${hours} hours a month a warning is given; the hours are paid all the same.`,
    zh: chinese`每月加班超过 ${hours} 小时时提示，仍照付加班工资。`,
  };
}

function baseWords({ base, bonus_share }: PlanOvertime): Sentence {
  const fixed =
    base === 'base'
      ? { en: 'full-time base pay', zh: '全职基本工资' }
      : { en: 'full-time fixed pay', zh: '全职固定工资' };
  if (bonus_share === 0) return fixed;
  const share = percentWords(bonus_share);
  return {
    en: `(${fixed.en} + ${share.en} of performance pay)`,
    zh: chinese`（${fixed.zh}加绩效工资的 ${share.zh}）`,
  };
}

function lower(part: PlanOvertime, on: PostLowering): void {
  const { builder } = on;
  const [hoursAMonth, ...multiples] = rateNames.map((name) => rateInForce(part, name, on)) as [
    NodeId,
    ...NodeId[],
  ];
  const hourly = builder.mean(builder.arithmetic('divide', paidFor(part, on), hoursAMonth), {
    title: { en: 'Hourly pay', zh: '小时工资' },
    unit: 'yuan',
    clause: 'overtime.hours_per_month',
  });
  overtimeKinds.forEach(({ key, kpi, title }, k) => {
    const worked = builder.orElse(kpiValue(on, kpi, `overtime.${key}`), 0, 'no-hours');
    const hours = key === part.compensatory_leave ? withoutLeave(worked, on) : worked;
    const yuan = builder.multiply(builder.multiply(hours, hourly), multiples[k] as NodeId);
    on.line({ id: `overtime_${key}`, title, variable: false }, builder.add({ op: 'roundFen', input: yuan }));
  });
}

/** Pay of a full month that the hourly pay comes from, yuan. */
function paidFor({ base, bonus_share }: PlanOvertime, on: PostLowering): NodeId {
  const { builder, pay } = on;
  const yuan = (fen: NodeId): NodeId => builder.arithmetic('divide', fen, builder.constant(100));
  const items =
    base === 'base' ? [] : on.linesCountedAs('fixed_pay').flatMap((line) => on.fen.get(line) ?? []);
  const fixed = items.reduce((sum, fen) => builder.arithmetic('add', sum, yuan(fen)), pay.fullBase);
  const performance = on.fen.get('performance');
  if (bonus_share === 0 || performance === undefined) return fixed;
  return builder.arithmetic('add', fixed, builder.multiply(yuan(performance), builder.constant(bonus_share)));
}

/** Hours that leave in lieu leaves; never below 0. */
function withoutLeave(hours: NodeId, on: PostLowering): NodeId {
  const { builder } = on;
  const leave = builder.orElse(kpiValue(on, leaveKpi, 'overtime.compensatory_leave'), 0, 'no-leave-hours');
  const left = builder.arithmetic('max', builder.arithmetic('subtract', hours, leave), builder.constant(0));
  return builder.mean(left, {
    title: { en: 'Hours without leave in lieu', zh: '扣除补休后的工时' },
    unit: 'hours',
    clause: 'overtime.compensatory_leave',
  });
}

/** What the plan says, else what the law of its place says in the month. */
function rateInForce(part: PlanOvertime, name: keyof OvertimeRates, { builder }: PostLowering): NodeId {
  const own = part[name];
  if (own !== undefined) return builder.constant(own);
  const [first, ...later] = overtimePacks[part.jurisdiction];
  const index = builder.add({ op: 'calendar', part: 'index' });
  let known: number = first[name];
  let node = builder.constant(known);
  for (const { from, [name]: value } of later) {
    if (value === known) continue;
    known = value;
    const isReached = builder.arithmetic('atLeast', index, builder.constant(calendarMonth(from)));
    node = builder.select(isReached, builder.constant(value), node);
  }
  return later.every(({ [name]: value }) => value === first[name])
    ? node
    : builder.mean(node, {
        title: { en: 'Hours of a paid month by law', zh: '法定月计薪工时' },
        unit: 'hours',
        clause: 'overtime.jurisdiction',
        given: true,
      });
}
