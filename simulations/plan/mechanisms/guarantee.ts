import { z } from 'zod';
import type { Sentence } from '../../problems/problem.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { topUp } from '../lowering/top-up.ts';
import { pathText } from '../report.ts';
import { yuanWords } from '../words/figure-words.ts';
import { countedWords } from '../words/lines-words.ts';
import { itemId, lines, localText, yuan } from '../quantities.ts';
import { checkCondition } from './check-condition.ts';
import { condition, holds } from './condition.ts';
import { conditionWords } from './condition-words.ts';
import type { PostMechanism, WordsPlace } from './mechanism.ts';
import { chinese } from '../words/chinese.ts';

const guarantee = z.strictObject({
  id: itemId,
  title: localText.describe('Name of the line for people.').optional(),
  amount: yuan.describe('What a month of full paid time pays at least, yuan.'),
  of: lines
    .default(['base', 'all'])
    .describe('Lines that count towards it; base and all variable pay where absent.'),
  when: condition.describe('For whom it holds; everybody where absent.').optional(),
});

const keys = {
  guarantees: z
    .array(guarantee.describe('Guaranteed pay: the line makes up what others fall short of.'))
    .describe('Guaranteed pay, e.g. of newcomers.')
    .default([]),
};

export type PlanGuarantee = z.output<typeof guarantee>;

interface GuaranteePart {
  readonly guarantees: readonly PlanGuarantee[];
}

/** Guaranteed pay 保底工资: a line that makes up what other lines fall short of an amount, for the share of the month that is paid. */
export const guarantees = {
  id: 'guarantees',
  of: 'post',
  keys,
  lines: (part) => part.guarantees.map(({ id }) => id),
  example: `
schema: quanheng/plan@1
id: guarantee
title: { en: Guaranteed pay of newcomers, zh: 新人保底工资 }
posts:
  sales_support:
    levels: { junior: { base: 2200, bonus: 400 } }
    commission: { kpi: sales_amount, kind: marginal_tiers, tiers: [[0, 1%]] }
    guarantees:
      - id: guarantee
        title: { en: Guaranteed pay, zh: 保底工资 }
        amount: 3500
        of: [base, performance, commission]
        when: { number: tenure_months, at_most: 3 }
cases:
  - id: made_up
    given: { tenure_months: 2, sales_amount: 35000 }
    by_hand: 3500 − (2200 + 400 + 350)
    expect: { guarantee: 550, gross: 3500 }
  - id: earned_more
    given: { tenure_months: 2, sales_amount: 100000 }
    expect: { guarantee: 0, gross: 3600 }
  - id: no_newcomer
    given: { tenure_months: 4, sales_amount: 35000 }
    expect: { guarantee: 0 }
  - id: half_a_month
    given: { tenure_months: 1, paid_share: 0.5, sales_amount: 5000 }
    by_hand: 1750 − (1100 + 200 + 50)
    expect: { guarantee: 400 }
`,
  words: (part, at) =>
    part.guarantees.map((each, k) => ({
      clause: pathText([...at.path, 'guarantees', k]),
      words: guaranteeWords(each, at),
    })),
  lower: {
    totals(part, on) {
      part.guarantees.forEach((each, k) => lower(each, on, `${on.clause}.guarantees[${k}]`));
    },
  },
  check(part, { path, names }, report) {
    part.guarantees.forEach(({ when }, k) => {
      if (when) checkCondition(when, { path: [...path, 'guarantees', k, 'when'], names }, report);
    });
  },
} as const satisfies PostMechanism<GuaranteePart>;

function lower({ id, title, amount, of, when }: PlanGuarantee, on: PostLowering, clause: string): void {
  const { builder } = on;
  const least = builder.mean(builder.multiply(builder.constant(amount), on.pay.paid), {
    title: { en: 'Guaranteed for the paid share of the month', zh: '按计薪比例折算的保底额' },
    unit: 'yuan',
    clause,
  });
  const missing = topUp(on, { least, of, clause });
  const holding =
    when &&
    builder.mean(holds(on, when, clause), { title: conditionWords(on.names, when), unit: 'flag', clause });
  const fen = holding === undefined ? missing : builder.select(holding, missing, builder.constant(0));
  on.line({ id, title: title ?? { en: id, zh: id }, variable: false, countsAs: 'fixed_pay' }, fen);
}

function guaranteeWords({ id, amount, of, when }: PlanGuarantee, at: WordsPlace): Sentence {
  const [title, counted, least] = [at.lineTitle(id), countedWords(of, at), yuanWords(amount)];
  const whom = when && conditionWords(at.names, when);
  return {
    en: `${title.en}: ${counted.en} together are made up to ${least.en} a month, in proportion to paid time${whom ? `, for ${whom.en}` : ''}.`,
    zh: chinese`${title.zh}：${counted.zh}合计不足每月 ${least.zh}的部分予以补足，按计薪比例折算${whom ? `，适用条件：${whom.zh}` : ''}。`,
  };
}
