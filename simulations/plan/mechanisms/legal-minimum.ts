import { z } from 'zod';
import { calendarMonth } from '../../frame/calendar-month.ts';
import type { NodeId } from '../../program/program.ts';
import type { Sentence } from '../../problems/problem.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { topUp } from '../lowering/top-up.ts';
import { label, lines, month, yuan } from '../quantities.ts';
import { pathText } from '../report.ts';
import { yuanWords } from '../words/figure-words.ts';
import { countedWords } from '../words/lines-words.ts';
import type { PlanMechanism } from './mechanism.ts';
import { chinese } from '../words/chinese.ts';

const rate = z.strictObject({
  from: month.describe('First pay month in which the amount holds, YYYY-MM.'),
  amount: yuan.describe('Minimum wage of a full month, yuan.'),
});

const minimum = z.strictObject({
  by: z.string().min(1).max(64).describe('Label of the data that says the place.').default('site'),
  table: z
    .record(
      label.describe(
        'A place as the data names it; `otherwise` is every place without an amount of its own.',
      ),
      z
        .array(rate.describe('An amount with its first month.'))
        .min(1)
        .describe('Amounts with their first months.'),
    )
    .describe('Minimum wage by place and month.'),
  of: lines
    .default(['base', 'all'])
    .describe('Lines that count towards it; base and all variable pay where absent, never overtime.'),
});

const keys = {
  legal_minimum: minimum
    .describe('Legal minimum wage: pay below it is made up; none where absent.')
    .optional(),
};

export type PlanMinimum = z.output<typeof minimum>;

interface MinimumPart {
  readonly legal_minimum?: PlanMinimum | undefined;
}

/**
 * Legal minimum wage 最低工资: a line that makes up what pay falls short of the minimum of the place and month, for
 * the share of the month that is paid. No line where the table has no amount; flagged.
 */
export const legalMinimum = {
  id: 'legal-minimum',
  of: 'plan',
  keys,
  lastLines: ({ legal_minimum: part }) => (part ? ['legal_minimum'] : []),
  example: `
schema: quanheng/plan@1
id: minimum
title: { en: Legal minimum wage by place, zh: 各地最低工资 }
posts:
  inbound:
    levels: { junior: { base: 1900, bonus: 500 } }
    curve: { kind: fixed, multiple: 20% }
legal_minimum:
  by: site
  table:
    Xiamen: [{ from: 2025-01, amount: 2030 }, { from: 2026-02, amount: 2265 }]
    otherwise: [{ from: 2025-01, amount: 1800 }]
cases:
  - id: raised_in_february
    given: { site: Xiamen, months: [{ month: 2026-01 }, { month: 2026-02 }] }
    by_hand: 2030 − 2000; 2265 − 2000
    expect: { legal_minimum: [30, 265] }
  - id: another_place
    given: { site: Sanming }
    expect: { legal_minimum: 0 }
  - id: half_a_month
    given: { site: Xiamen, paid_share: 0.5, months: [{ month: 2026-02 }] }
    by_hand: 1132.50 − 1000
    expect: { legal_minimum: 132.5 }
`,
  words({ legal_minimum: part }, at) {
    if (!part) return [];
    const counted = countedWords(part.of, at);
    const rule = {
      en: `${counted.en} together are made up to the minimum wage of the ${part.by}, in proportion to paid time.`,
      zh: chinese`${counted.zh}合计低于当地（${part.by}）最低工资的部分予以补足，按计薪比例折算。`,
    };
    const rates = Object.entries(part.table).flatMap(([place, list]) =>
      list.map(({ from, amount }, k) => ({
        clause: pathText(['legal_minimum', 'table', place, k]),
        words: rateWords(place, from, yuanWords(amount)),
      })),
    );
    return [{ clause: 'legal_minimum', words: rule }, ...rates];
  },
  lower: {
    totals({ legal_minimum: part }, { posts }) {
      if (part) for (const on of posts) lower(part, on);
    },
  },
} as const satisfies PlanMechanism<MinimumPart>;

function rateWords(place: string, from: string, amount: Sentence): Sentence {
  const [where, wo] = place === 'otherwise' ? ['Elsewhere', '其他地区'] : [place, place];
  return {
    en: `${where}: ${amount.en} a month from ${from} on.`,
    zh: chinese`${wo}：自 ${from} 起每月 ${amount.zh}。`,
  };
}

function lower(part: PlanMinimum, on: PostLowering): void {
  const { builder } = on;
  const clause = 'legal_minimum';
  const known = builder.mean(amountInForce(part, on), {
    title: { en: 'Minimum wage of the place and month', zh: '当地当月最低工资' },
    unit: 'yuan',
    clause,
  });
  const least = builder.multiply(builder.orElse(known, 0, 'no-legal-minimum'), on.pay.paid);
  const fen = topUp(on, {
    least,
    of: part.of.includes('all') ? [...part.of, ...on.linesCountedAs('fixed_pay')] : part.of,
    clause,
  });
  on.line(
    { id: 'legal_minimum', title: { en: 'Up to the minimum wage', zh: '最低工资补足' }, variable: false },
    fen,
  );
}

/** The amount of the row's place and month; missing where the table has none. */
function amountInForce({ by, table }: PlanMinimum, { builder }: PostLowering): NodeId {
  const { otherwise = [], ...places } = table;
  const dates = [...new Set(Object.values(table).flatMap((rates) => rates.map(({ from }) => from)))].sort();
  const index = builder.add({ op: 'calendar', part: 'index' });
  return dates.reduce((before, date) => {
    const here = Object.fromEntries(
      Object.entries(places).flatMap(([place, rates]) => {
        const amount = amountAt(rates, date);
        return amount === undefined ? [] : [[place, amount] as const];
      }),
    );
    const own = builder.add({ op: 'lookup', label: by, table: here });
    const others = builder.constant(amountAt(otherwise, date) ?? NaN);
    const amount = builder.select(builder.add({ op: 'isMissing', input: own }), others, own);
    const since = builder.arithmetic('atLeast', index, builder.constant(calendarMonth(date)));
    return builder.select(since, amount, before);
  }, builder.constant(NaN));
}

/** The amount that holds in a month; of several it is that of the latest first month. */
function amountAt(rates: PlanMinimum['table'][string], date: string): number | undefined {
  return rates
    .filter(({ from }) => from <= date)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1)?.amount;
}
