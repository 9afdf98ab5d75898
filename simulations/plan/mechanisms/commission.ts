import { z } from 'zod';
import { marginalTiers, scaled, wholeTiers, type Piecewise } from '../../program/piecewise.ts';
import { kpiTitle } from '../../kpi/kpi-title.ts';
import type { Sentence } from '../../problems/problem.ts';
import type { PlanNames } from '../lowering/plan-names.ts';
import { kpiId, points } from '../quantities.ts';
import { pathText } from '../report.ts';
import { percentWords, yuanWords } from '../words/figure-words.ts';
import { stepWords } from '../words/points-words.ts';
import { kpiValue } from './kpi-value.ts';
import type { PostMechanism } from './mechanism.ts';

const tiered = z.strictObject({
  kpi: kpiId,
  kind: z
    .enum(['whole_tiers', 'marginal_tiers'])
    .describe(
      'whole_tiers: the rate reached holds for the whole amount; marginal_tiers: each rate for the part inside its tier.',
    ),
  tiers: points('amount in yuan from which the rate holds', 'rate, a share of the amount')
    .min(1)
    .describe('Amount to rate, amounts ascending.'),
});

const keys = { commission: tiered.describe('Commission on an amount, by tiers.').optional() };

export type PlanCommission = z.output<typeof tiered>;

interface CommissionPart {
  readonly commission?: PlanCommission | undefined;
}

/** Commission 提成: yuan on the amount of a KPI, by whole or marginal tiers; nothing where it is missing. */
export const commission = {
  id: 'commission',
  of: 'post',
  keys,
  example: `
schema: quanheng/plan@1
id: commission
title: { en: Commission, zh: 提成 }
posts:
  whole:
    levels: { junior: { base: 3600 } }
    commission: { kpi: sales_amount, kind: whole_tiers, tiers: [[0, 2%], [10000, 3%]] }
  marginal:
    levels: { junior: { base: 3600 } }
    commission: { kpi: sales_amount, kind: marginal_tiers, tiers: [[0, 2%], [10000, 3%]] }
cases:
  - id: whole
    given: { post: whole, months: [{ sales_amount: 9999 }, { sales_amount: 10000 }, {}] }
    by_hand: 9999 × 2 % = 199.98; 10000 × 3 %; nothing where the amount is missing
    expect: { commission: [199.98, 300, 0] }
  - id: marginal
    given: { post: marginal, sales_amount: 12000 }
    by_hand: 10000 × 2 % + 2000 × 3 %
    expect: { commission: 260 }
`,
  words: ({ commission: part }, { path, names }) =>
    part ? [{ clause: pathText([...path, 'commission']), words: commissionWords(part, names) }] : [],
  lines: ({ commission: part }) => (part ? ['commission'] : []),
  lower: {
    claims({ commission: part }, on) {
      if (!part) return;
      const { builder, names } = on;
      const clause = `${on.clause}.commission`;
      const value = kpiValue(on, part.kpi, clause);
      const amount = builder.piecewise(value, scaled(commissionCurve(part), names.scale));
      const claim = builder.mean(builder.orElse(amount, 0, `commission-missing:${part.kpi}`), {
        title: { en: 'Commission by tiers', zh: '分档提成' },
        unit: 'yuan',
        clause,
      });
      on.claim({ id: 'commission', title: { en: 'Commission', zh: '提成' }, variable: true }, claim);
    },
  },
} as const satisfies PostMechanism<CommissionPart>;

function commissionWords({ kpi, kind, tiers }: PlanCommission, names: PlanNames): Sentence {
  const title = kpiTitle(kpi, names);
  const rates = stepWords({ points: tiers, x: yuanWords, y: percentWords });
  const part =
    kind === 'whole_tiers'
      ? { en: 'the rate reached holds for the whole amount', zh: '达到的比例适用于全部金额' }
      : { en: 'each rate holds for the part inside its tier', zh: '各档比例只适用于该档内的部分' };
  return {
    en: `Commission on ${title.en}: ${rates.en}; ${part.en}.`,
    zh: `按${title.zh}提成：${rates.zh}；${part.zh}。`,
  };
}

/** Amount in yuan → yuan. */
export function commissionCurve({ kind, tiers }: PlanCommission): Piecewise {
  return kind === 'whole_tiers' ? wholeTiers(tiers) : marginalTiers(tiers);
}
