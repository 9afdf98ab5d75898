import { z } from 'zod';
import type { NodeId } from '../../program/program.ts';
import type { LineMeaning, PostLowering } from '../lowering/plan-lowering.ts';
import { checkItem } from './check-item.ts';
import { holds, surely } from './condition.ts';
import type { Condition } from './condition-type.ts';
import { conditionWords } from './condition-words.ts';
import { itemAmount } from './item-amount.ts';
import { payItem, type PayItem } from './item-keys.ts';
import { itemWords } from './item-words.ts';
import type { PostMechanism } from './mechanism.ts';

const keys = {
  items: z
    .array(
      payItem.describe('A named part of pay with exactly one of amount, per, over_target, steps and by.'),
    )
    .describe('Pay items in their order: allowances, piecework, awards by rule, deductions.')
    .default([]),
};

interface ItemsPart {
  readonly items: readonly PayItem[];
}

/**
 * Pay items 工资项目: named amounts with conditions, each a line of its own, rounded once; or deductions, which lower
 * the lines that they name and never make pay negative. What is missing pays nothing.
 */
export const payItems = {
  id: 'items',
  of: 'post',
  keys,
  lines: ({ items }) => items.flatMap(({ id, deducts_from }) => (deducts_from ? [] : [id])),
  example: `
schema: quanheng/plan@1
id: items
title: { en: Pay items, zh: 工资项目 }
kpis:
  absences: { title: { en: Absences, zh: 缺勤次数 }, direction: lower, unit: count }
  night_shifts: { title: { en: Night shifts, zh: 夜班数 }, unit: count }
  tickets_passed: { title: { en: Tickets passed, zh: 合格工单 }, unit: count }
  valid_complaints: { title: { en: Valid complaints, zh: 有效投诉 }, direction: lower, unit: count }
  calls_per_hour: { title: { en: Calls per hour, zh: 每小时通话 } }
posts:
  inbound:
    levels: { junior: { base: 4000, bonus: 900 } }
    items:
      - { id: full_attendance, title: { en: Full-attendance award, zh: 全勤奖 }, amount: 200, when: { kpi: absences, at_most: 0 } }
      - { id: seniority, title: { en: Seniority pay, zh: 工龄工资 }, per: { number: years_of_service, round: down, amount: 50 }, cap: 500, counts_as: fixed_pay }
      - { id: night, title: { en: Night allowance, zh: 夜班津贴 }, per: { kpi: night_shifts, amount: 30 }, counts_as: night_allowance }
      - { id: piecework, title: { en: Piecework, zh: 计件工资 }, per: { kpi: tickets_passed, amount: 1.2 }, times: { label: shift, table: { 夜班 night: 120% }, otherwise: 100% } }
      - { id: complaints, title: { en: Complaint deduction, zh: 投诉扣罚 }, per: { kpi: valid_complaints, amount: 50 }, deducts_from: performance }
      - { id: excess, title: { en: Excess award, zh: 超额奖励 }, over_target: { kpi: sales_amount, target: 50000, rate: 1% } }
      - { id: speed, title: { en: Calls-per-hour bonus, zh: 每小时通话奖 }, steps: { kpi: calls_per_hour, round: half_up, amounts: [[10, 45], [15, 275]] } }
      - { id: team_csat, title: { en: Team satisfaction bonus, zh: 班组满意度奖 }, steps: { kpi: csat_top_box, of: team, min_samples: 30, shares_of: base, at: [[75%, 3%], [90%, 9%]] } }
      - { id: site_allowance, title: { en: Site allowance, zh: 职场津贴 }, by: { label: site }, table: { 厦门 Xiamen: 300 }, prorate: true, counts_as: fixed_pay }
cases:
  - id: day_shift
    given: { absences: 0, years_of_service: 3.9, night_shifts: 6, tickets_passed: 1250, shift: 白班 day, valid_complaints: 2 }
    by_hand: 3 full years × 50; 6 × 30; 1250 × 1.2; 900 − 2 × 50
    expect: { full_attendance: 200, seniority: 150, night: 180, piecework: 1500, performance: 800, excess: 0 }
  - id: night_shift
    given: { absences: 1, years_of_service: 12, tickets_passed: 1250, shift: 夜班 night, valid_complaints: 20 }
    by_hand: one absence; 12 × 50 is over the cap of 500; 1500 × 120 %; 20 × 50 is more than the 900 there are
    expect: { full_attendance: 0, seniority: 500, piecework: 1800, performance: 0 }
  - id: beyond_the_target
    given: { sales_amount: 62000, calls_per_hour: [2500, 163.33], site: 厦门 Xiamen, paid_share: 0.5 }
    by_hand: (62000 − 50000) × 1 %; 15.306 rounds to 15; half of the month is paid
    expect: { excess: 120, speed: 275, site_allowance: 150 }
  - id: team_value
    given: { people: [{ team: a, csat_top_box: [92, 100] }, { team: a, csat_top_box: [90, 100] }, { team: b, csat_top_box: [20, 20] }] }
    by_hand: team a 182 ÷ 200 = 91 %, 9 % of 4000; team b has fewer than 30 ratings
    expect: { team_csat: [360, 360, 0] }
`,
  lower: {
    claims({ items }, on) {
      const clauseOf = (k: number): string => `${on.clause}.items[${k}]`;
      items.forEach((each, k) => {
        if (each.deducts_from === undefined) on.claim(lineOf(each), claimOf(on, each, clauseOf(k)));
      });
      items.forEach((each, k) => {
        if (each.deducts_from !== undefined) deduct(on, each.deducts_from, claimOf(on, each, clauseOf(k)));
      });
    },
  },
  check({ items }, { path, names }, report) {
    items.forEach((each, k) => checkItem(each, { path: [...path, 'items', k], names }, report));
  },
  words({ items }, at) {
    return items.map((each, k) => ({
      clause: `${at.path.join('.')}.items[${k}]`,
      words: itemWords(each, at),
    }));
  },
} as const satisfies PostMechanism<ItemsPart>;

function lineOf({ id, title, counts_as }: PayItem): LineMeaning {
  return { id, title, variable: counts_as === 'variable', countsAs: counts_as };
}

/** Yuan of an item: its amount × factor, prorated, capped, where its condition holds; never below 0. */
function claimOf(on: PostLowering, each: PayItem, clause: string): NodeId {
  const { builder, names, pay } = on;
  let yuan = itemAmount(on, each, clause);
  if (each.times) yuan = builder.multiply(yuan, factorOf(on, each.times, clause));
  if (each.prorate) yuan = builder.multiply(yuan, pay.paid);
  if (each.cap !== undefined) yuan = builder.arithmetic('min', yuan, builder.constant(each.cap));
  const nothing = builder.constant(0);
  yuan = builder.select(builder.arithmetic('less', yuan, nothing), nothing, yuan);
  if (each.when) {
    const isPaid = builder.mean(paidWhen(on, each.when, clause), {
      title: conditionTitle(conditionWords(names, each.when)),
      unit: 'flag',
      clause,
    });
    yuan = builder.select(isPaid, yuan, nothing);
  }
  return builder.mean(yuan, { title: each.title, unit: 'yuan', clause });
}

/** 1 where the condition holds, else 0; a value that it misses is flagged. */
function paidWhen(on: PostLowering, when: Condition, clause: string): NodeId {
  const flag = holds(on, when, clause);
  const missed = 'kpi' in when ? when.kpi : 'number' in when ? when.number : undefined;
  return missed === undefined ? surely(on, flag) : on.builder.orElse(flag, 0, `item-missing:${missed}`);
}

function conditionTitle({ en, zh }: { readonly en: string; readonly zh: string }) {
  return { en: `Condition holds: ${en}`, zh: `条件是否成立：${zh}` };
}

function factorOf({ builder }: PostLowering, times: NonNullable<PayItem['times']>, clause: string): NodeId {
  const factor = builder.add({ op: 'lookup', label: times.label, table: times.table });
  const otherwise = builder.constant(times.otherwise);
  return builder.mean(builder.select(builder.add({ op: 'isMissing', input: factor }), otherwise, factor), {
    title: { en: `Factor by ${times.label}`, zh: `按${times.label}的系数` },
    unit: 'multiple',
    clause,
  });
}

/** Takes an amount off lines, one after the other in the order of the payslip, none below 0. */
function deduct(on: PostLowering, from: readonly string[], amount: NodeId): void {
  const { builder, claims } = on;
  const nothing = builder.constant(0);
  let left = amount;
  for (const line of on.linesMeant(from)) {
    const claim = claims.get(line);
    if (claim === undefined) continue;
    const taken = builder.arithmetic('min', left, claim);
    claims.set(line, builder.arithmetic('max', builder.arithmetic('subtract', claim, left), nothing));
    left = builder.arithmetic('subtract', left, taken);
  }
}
