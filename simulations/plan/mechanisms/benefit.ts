import { z } from 'zod';
import type { Sentence } from '../../problems/problem.ts';
import type { NodeId } from '../../program/program.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { itemId, localText, yuan } from '../quantities.ts';
import { pathText, type Report } from '../report.ts';
import { numberWords, yuanWords } from '../words/figure-words.ts';
import { joinedWords } from '../words/joined-words.ts';
import { checkCondition } from './check-condition.ts';
import { condition, holds, surely } from './condition.ts';
import { conditionWords } from './condition-words.ts';
import type { ClauseWords, PlanMechanism, WordsPlace } from './mechanism.ts';
import { chinese } from '../words/chinese.ts';

const costItem = z.strictObject({
  id: itemId,
  title: localText.describe('Name for people.').optional(),
  need: z.enum(['existence', 'relatedness', 'growth']).describe('Need that it serves (ERG).').optional(),
  cost: yuan
    .describe('What it costs the employer, yuan a person and month, or a person and year.')
    .default(0),
  per: z
    .enum(['month', 'year'])
    .describe(
      'Whether cost and hours are those of a month, or of a year: the year is spread over its twelve months to the fen.',
    )
    .default('month'),
  hours: z
    .number()
    .min(0)
    .max(8784)
    .describe('Hours that it takes from work, priced at hourly base pay.')
    .default(0),
  when: condition.describe('For whom and in which months; everybody and always where absent.').optional(),
});

const keys = {
  benefits: z
    .array(costItem.describe('A benefit: what it costs, the hours it takes, the need it serves.'))
    .describe('Benefits and recognition: cost of the employer that is no pay.')
    .default([]),
  training: z
    .array(costItem.describe('A training: what it costs, the hours it takes, the need it serves.'))
    .describe('Training and coaching: cost of the employer that is no pay.')
    .default([]),
};

type CostItem = z.output<typeof costItem>;
type CostPart = z.output<z.ZodObject<typeof keys>>;

const lists = ['benefits', 'training'] as const;

/** Hours of a month that base pay is divided by to price an hour. Source: 21.75 paid days of 8 hours, see `overtime-pack.ts`. */
const HOURS_A_MONTH = 174;

/** Benefits and training 福利与培训: what they cost the employer beside pay, in money and in hours; nobody is paid by them. */
export const benefits = {
  id: 'benefits',
  of: 'plan',
  keys,
  example: `
schema: quanheng/plan@1
id: benefits
title: { en: Benefits and training, zh: 福利与培训 }
posts:
  inbound:
    levels: { junior: { base: 5220, bonus: 1000 } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [100, 100]] }]
    curve: { kind: proportional }
benefits:
  - { id: birthday, title: { en: Birthday award, zh: 生日奖励 }, need: relatedness, cost: 200, per: year }
  - id: idle_leave
    title: { en: Leave in slack months, zh: 闲时调休 }
    need: existence
    hours: 4
    when: { kpi: contacts, of: site, at_most: 30000 }
training:
  - { id: coaching, title: { en: Coaching, zh: 绩效辅导 }, need: growth, cost: 300, hours: 8, when: { score: { below: 80 } } }
cases:
  - id: coached_and_idle
    given: { site: A, qa: 79, contacts: 30000 }
    by_hand: 'January of 200 a year 16.67; 4 × 5220 ÷ 174 = 120; 300 + 8 × 30 = 540'
    expect: { birthday: 16.67, idle_leave: 120, coaching: 540, on_cost: 676.67, gross: 6010 }
  - id: neither
    given: { site: A, qa: 80, contacts: 30001 }
    expect: { idle_leave: 0, coaching: 0, on_cost: 16.67 }
  - id: a_year_to_the_fen
    given: { months: [{ month: 2026-02 }, { month: 2026-03 }, { month: 2026-12 }] }
    by_hand: 33.33 − 16.67; 50 − 33.33; 200 − 183.33
    expect: { birthday: [16.66, 16.67, 16.67] }
  - id: no_score_is_not_below
    given: { site: A }
    expect: { coaching: 0 }
  - id: half_time_costs_half_the_hours_no_less_the_hour
    given: { site: A, qa: 50, fte: 0.5 }
    by_hand: 300 + 8 × 30
    expect: { coaching: 540 }
`,
  words: (part, at) => lists.flatMap((list) => part[list].map((each, k) => itemWords(list, k, each, at))),
  lower: {
    cost(part, { posts }) {
      for (const on of posts)
        for (const list of lists) part[list].forEach((each, k) => lower(each, on, `${list}[${k}]`));
    },
  },
  check(part, { names }, report) {
    for (const list of lists)
      part[list].forEach(({ when }, k) => {
        if (when) checkCondition(when, { path: [list, k, 'when'], names }, report);
      });
    checkIds(part, report);
  },
} as const satisfies PlanMechanism<CostPart>;

/** Ids that stand twice. */
function checkIds(part: CostPart, report: Report): void {
  const seen = new Set<string>();
  for (const list of lists)
    part[list].forEach(({ id }, k) => {
      if (seen.has(id)) report('plan/double-cost', [list, k, 'id'], { id });
      seen.add(id);
    });
}

function lower({ id, cost, per, hours, when }: CostItem, on: PostLowering, clause: string): void {
  const { builder } = on;
  const hourly = builder.arithmetic('divide', on.pay.fullBase, builder.constant(HOURS_A_MONTH));
  const priced = builder.multiply(hourly, builder.constant(hours));
  const yuan = builder.arithmetic('add', builder.constant(cost), priced);
  const fen = per === 'month' ? builder.add({ op: 'roundFen', input: yuan }) : monthOfYear(yuan, on);
  on.costs.set(id, when === undefined ? fen : builder.multiply(surely(on, holds(on, when, clause)), fen));
}

/** What a month takes of a year's amount: twelve of them are the year to the fen. */
function monthOfYear(yuan: NodeId, { builder }: PostLowering): NodeId {
  const month = builder.add({ op: 'calendar', part: 'month_of_year' });
  const upTo = (months: NodeId): NodeId =>
    builder.add({
      op: 'roundFen',
      input: builder.arithmetic('divide', builder.multiply(yuan, months), builder.constant(12)),
    });
  const before = builder.arithmetic('subtract', month, builder.constant(1));
  return builder.arithmetic('subtract', upTo(month), upTo(before));
}

const needs: Readonly<Record<NonNullable<CostItem['need']>, Sentence>> = {
  existence: { en: ' (existence)', zh: '（生存需要）' },
  relatedness: { en: ' (relatedness)', zh: '（关系需要）' },
  growth: { en: ' (growth)', zh: '（成长需要）' },
};

function itemWords(list: string, index: number, item: CostItem, at: WordsPlace): ClauseWords {
  const { id, title = { en: id, zh: id }, need, cost, hours, per, when } = item;
  const each = per === 'month' ? { en: 'a month', zh: '每月' } : { en: 'a year', zh: '每年' };
  const parts: Sentence[] = [];
  if (cost > 0 || hours === 0) parts.push(yuanWords(cost));
  if (hours > 0)
    parts.push({
      en: `${numberWords(hours)} hours at hourly base pay`,
      zh: chinese`${numberWords(hours)} 小时（按小时工资计价）`,
    });
  const amount = joinedWords(parts, { en: ' and ', zh: '及 ' });
  const serves = need ? needs[need] : { en: '', zh: '' };
  const where = when ? conditionWords(at.names, when) : undefined;
  return {
    clause: pathText([list, index]),
    words: {
      en: `${title.en}${serves.en}: ${amount.en} a person ${each.en}${where ? `, where ${where.en}` : ''}.`,
      zh: chinese`${title.zh}${serves.zh}：${where ? `${where.zh}的，` : ''}每人${each.zh} ${amount.zh}。`,
    },
  };
}
