import { z } from 'zod';
import type { Sentence } from '../../problems/problem.ts';
import { steps } from '../../program/piecewise.ts';
import type { NodeId } from '../../program/program.ts';
import { leavesNow } from '../lowering/settles-now.ts';
import type { PlanLowering, PostLowering } from '../lowering/plan-lowering.ts';
import { ascends } from '../ascends.ts';
import { itemId, leaversRule, localText, points, share } from '../quantities.ts';
import { pathText } from '../report.ts';
import { numberWords } from '../words/figure-words.ts';
import { stepWords } from '../words/points-words.ts';
import type { PlanMechanism } from './mechanism.ts';
import { chinese } from '../words/chinese.ts';

const annualBonus = z.strictObject({
  id: itemId,
  title: localText.describe('Name of the line for people.').optional(),
  month: z.number().int().min(1).max(12).describe('Calendar month that pays it, 1 to 12.').default(12),
  months_of_base: z
    .union([
      share.describe('Months of base pay, the same for everybody: 1 is a thirteenth month.'),
      z
        .strictObject({
          by: z.literal('year_score').describe('The mean score of the year up to and with the month.'),
          steps: points('mean score in points from which the step holds', 'months of base pay')
            .min(1)
            .describe('Mean score to months of base pay, scores ascending.'),
        })
        .describe('Months of base pay by the mean score of the year.'),
    ])
    .describe('How many months of full-time base pay it is.'),
  prorate: z
    .enum(['months_employed', 'none'])
    .describe(
      'months_employed: in proportion to the months of the year that the data has the person, of twelve.',
    )
    .default('months_employed'),
  leavers: leaversRule.default('forfeit'),
  tax_view: z
    .enum(['separate', 'merged'])
    .describe(
      'How a payslip with its tax view takes it: separate, by the table of annual bonuses, once a year while law allows it; merged, together with wages. No cost to the employer.',
    )
    .default('merged'),
});

const keys = {
  annual: z
    .array(annualBonus.describe('A bonus paid once a year, in months of base pay.'))
    .describe('Annual bonuses of everybody.')
    .default([]),
};

export type PlanAnnualBonus = z.output<typeof annualBonus>;

interface AnnualPart {
  readonly annual: readonly PlanAnnualBonus[];
}

/**
 * Annual bonus 年终奖、十三薪: months of the full-time base pay of the month that pays it, fixed or by the mean score
 * of the year, in proportion to the months employed. A year without any score pays as on target, flagged. Variable pay
 * where a score decides, else fixed.
 */
export const annualBonuses = {
  id: 'annual',
  of: 'plan',
  keys,
  lastLines: ({ annual }) => annual.map(({ id }) => id),
  check({ annual }, _, report) {
    annual.forEach(({ months_of_base: of }, k) => {
      const at = ['annual', k, 'months_of_base'];
      const months = typeof of === 'number' ? [of] : of.steps.map(([, y]) => y);
      const low = months.find((each) => each < 0);
      if (low !== undefined) report('plan/below-zero', at, { given: low });
      if (typeof of !== 'number') ascends(of.steps, [...at, 'steps'], report);
    });
  },
  example: `
schema: quanheng/plan@1
id: year_end
title: { en: Year-end bonus and a thirteenth month, zh: 年终奖与十三薪 }
posts:
  inbound:
    levels: { junior: { base: 5000 } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [200, 200]] }]
annual:
  - id: year_end
    title: { en: Year-end bonus, zh: 年终奖 }
    month: 12
    months_of_base: { by: year_score, steps: [[0, 0], [80, 0.5], [90, 1], [100, 1.5]] }
    prorate: months_employed
    leavers: forfeit
    tax_view: separate
  - { id: thirteenth, title: { en: Thirteenth month, zh: 十三薪 }, month: 12, months_of_base: 1, prorate: none }
cases:
  - id: nine_months
    given: { months: [{ month: 2026-04, qa: 90 }, { month: 2026-05, qa: 90 }, { month: 2026-06, qa: 90 }, { month: 2026-07, qa: 90 }, { month: 2026-08, qa: 90 }, { month: 2026-09, qa: 100 }, { month: 2026-10, qa: 104 }, { month: 2026-11, qa: 104 }, { month: 2026-12, qa: 106 }] }
    by_hand: 'the mean score is 864 ÷ 9 = 96: 1 × 5000 × 9 ÷ 12; and 5000'
    expect: { year_end: [0, 0, 0, 0, 0, 0, 0, 0, 3750], thirteenth: [0, 0, 0, 0, 0, 0, 0, 0, 5000] }
  - id: too_low_a_score
    given: { months: [{ month: 2026-12, qa: 79 }] }
    expect: { year_end: 0 }
`,
  words: ({ annual }, at) =>
    annual.map((each, k) => ({
      clause: pathText(['annual', k]),
      words: annualWords(each, at.lineTitle(each.id)),
    })),
  lower: {
    totals({ annual }, all) {
      annual.forEach((each, k) => {
        const column = yearColumns(all);
        for (const on of all.posts) lower(each, on, { ...column, clause: `annual[${k}]` });
      });
    },
  },
} as const satisfies PlanMechanism<AnnualPart>;

interface YearColumns {
  /** Column of the scores of the year to date, on the grid. */
  readonly scores: string;
  /** Column of how many they are. */
  readonly scored: string;
  /** Column of the months that the data has the person. */
  readonly employed: string;
}

function yearColumns(all: PlanLowering): YearColumns {
  const score = all.history('score on the grid', ({ builder, outputs }) =>
    outputs['score'] === undefined ? undefined : builder.add({ op: 'grid', input: outputs['score'] }),
  );
  const there = all.history('there', ({ builder }) => builder.constant(1));
  const ofYear = (name: string, fn: 'sum' | 'count', input: string): string =>
    all.shared.over({ name, fn, input, by: ['person'], months: { toDate: 'year' } });
  return {
    scores: ofYear('scores of the year', 'sum', score),
    scored: ofYear('months with a score in the year', 'count', score),
    employed: ofYear('months of the year', 'count', there),
  };
}

function lower(
  each: PlanAnnualBonus,
  on: PostLowering,
  { clause, ...columns }: YearColumns & { readonly clause: string },
): void {
  const { id, title, month, prorate, leavers } = each;
  const { builder, pay } = on;
  const current = builder.add({ op: 'calendar', part: 'month_of_year' });
  const isMonth = is(on, current, month);
  const before = builder.arithmetic('less', current, builder.constant(month));
  const leaves = builder.arithmetic('min', before, leavesNow(on));
  const pays = builder.mean(leavers === 'forfeit' ? isMonth : builder.arithmetic('max', isMonth, leaves), {
    title: { en: 'Paid this month', zh: '本月发放' },
    unit: 'flag',
    clause,
  });
  const base = builder.mean(builder.multiply(pay.fullBase, pay.fte), {
    title: { en: 'Base pay of a full month', zh: '整月基本工资' },
    unit: 'yuan',
    clause,
  });
  const whole = builder.multiply(base, monthsOfBase(each, on, { clause, ...columns }));
  const employed = builder.mean(builder.add({ op: 'shared', column: columns.employed }), {
    title: { en: 'Months of the year in the data', zh: '本年在职月数（按数据）' },
    unit: 'count',
    clause,
  });
  const part =
    prorate === 'none'
      ? whole
      : builder.arithmetic('divide', builder.multiply(whole, employed), builder.constant(12));
  const yuan = builder.select(pays, part, builder.constant(0));
  const line = {
    id,
    title: title ?? { en: id, zh: id },
    variable: typeof each.months_of_base !== 'number',
    ...(each.tax_view === 'separate' && { taxedApart: builder.constant(1) }),
  };
  on.line(line, builder.add({ op: 'roundFen', input: yuan }));
}

function is({ builder }: PostLowering, x: NodeId, value: number): NodeId {
  const limit = builder.constant(value);
  return builder.arithmetic(
    'min',
    builder.arithmetic('atLeast', x, limit),
    builder.arithmetic('atMost', x, limit),
  );
}

function monthsOfBase(
  { months_of_base: of }: PlanAnnualBonus,
  { builder }: PostLowering,
  { scores, scored, clause }: Omit<YearColumns, 'employed'> & { readonly clause: string },
): NodeId {
  const title = { en: 'Months of base pay', zh: '基本工资月数' };
  if (typeof of === 'number') return builder.mean(builder.constant(of), { title, unit: 'multiple', clause });
  const read = (column: string): NodeId => builder.add({ op: 'shared', column });
  const mean = builder.arithmetic(
    'divide',
    builder.arithmetic('divide', read(scores), read(scored)),
    builder.constant(1e9),
  );
  const score = builder.mean(mean, {
    title: { en: 'Mean score of the year to date', zh: '本年累计平均得分' },
    unit: 'points',
    clause,
    given: true,
  });
  const known = builder.orElse(score, 100, 'no-year-score-as-on-target');
  return builder.mean(builder.piecewise(known, steps(of.steps)), { title, unit: 'multiple', clause });
}

function annualWords(each: PlanAnnualBonus, title: Sentence): Sentence {
  const { month, months_of_base: of, prorate, leavers, tax_view } = each;
  const months = (value: number): Sentence => ({
    en: `${numberWords(value)} ${value === 1 ? 'month' : 'months'} of base pay`,
    zh: chinese`${numberWords(value)} 个月基本工资`,
  });
  const x = (score: number): Sentence => ({
    en: `${numberWords(score)} points`,
    zh: chinese`${numberWords(score)} 分`,
  });
  const worth =
    typeof of === 'number'
      ? months(of)
      : joined(
          { en: 'by the mean score of the year ', zh: '按全年平均得分' },
          stepWords({ points: of.steps, x, y: months }),
        );
  const part =
    prorate === 'none'
      ? { en: '', zh: '' }
      : { en: ', in proportion to the months employed in the year', zh: '，按本年在职月数折算' };
  const gone =
    leavers === 'forfeit'
      ? { en: 'who leaves before gets none', zh: '此前离职的不发' }
      : { en: 'who leaves before gets it in their last month', zh: '此前离职的在最后一个月发放' };
  const taxed =
    tax_view === 'merged'
      ? { en: '', zh: '' }
      : { en: '; for income tax it stands apart from wages', zh: '；个人所得税按全年一次性奖金单独计税' };
  return {
    en: `${title.en}, paid in month ${month}: ${worth.en}${part.en}; ${gone.en}${taxed.en}.`,
    zh: chinese`${title.zh}于 ${month} 月发放：${worth.zh}${part.zh}；${gone.zh}${taxed.zh}。`,
  };
}

function joined(one: Sentence, other: Sentence): Sentence {
  return { en: one.en + other.en, zh: one.zh + other.zh };
}
