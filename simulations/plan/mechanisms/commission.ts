import { z } from 'zod';
import { marginalTiers, scaled, wholeTiers, type Piecewise } from '../../program/piecewise.ts';
import { kpiTitle } from '../../kpi/kpi-title.ts';
import type { Sentence } from '../../problems/problem.ts';
import type { LineMeaning, PostLowering } from '../lowering/plan-lowering.ts';
import type { PlanNames } from '../lowering/plan-names.ts';
import { itemId, kpiId, localText, points } from '../quantities.ts';
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

const keys = {
  commission: tiered.describe('Commission on an amount, by tiers.').optional(),
  commissions: z
    .array(
      tiered
        .extend({ id: itemId, title: localText.describe('Name of the line for people.') })
        .describe('A commission of its own line.'),
    )
    .describe('Further commissions, each a line of its own, beside `commission`.')
    .default([]),
};

export type PlanCommission = z.output<typeof tiered>;

interface CommissionPart {
  readonly commission?: PlanCommission | undefined;
  readonly commissions: z.output<typeof keys.commissions>;
}

/** Commission 提成: yuan on the amount of a KPI, by whole or marginal tiers; nothing where it is missing. */
export const commission = {
  id: 'commission',
  of: 'post',
  keys,
  lines: (part) => commissionsOf(part).map(({ line }) => line.id),
  example: `
schema: quanheng/plan@1
id: commissions
title: { en: Two commissions, zh: 两项提成 }
kpis:
  renewals: { title: { en: Renewals, zh: 续费金额 }, direction: higher, unit: money }
posts:
  sales_support:
    levels: { junior: { base: 3000 } }
    commission: { kpi: sales_amount, kind: marginal_tiers, tiers: [[0, 2%], [10000, 3%]] }
    commissions:
      - { id: renewal, title: { en: Renewal commission, zh: 续费提成 }, kpi: renewals, kind: whole_tiers, tiers: [[0, 1%], [20000, 2%]] }
cases:
  - id: both_tiers
    given: { sales_amount: 10001, renewals: 20000 }
    by_hand: 10000 × 2 % + 1 × 3 %; the whole 20000 × 2 %
    expect: { commission: 200.03, renewal: 400 }
  - id: nothing_sold
    given: { renewals: 19999 }
    by_hand: no sales in the data; 19999 × 1 %
    expect: { commission: 0, renewal: 199.99 }
`,
  words: (part, { path, names }) =>
    commissionsOf(part).map(({ tiers, line, key }) => ({
      clause: pathText([...path, ...key]),
      words: commissionWords(tiers, line.title, names),
    })),
  lower: {
    claims(part, on) {
      for (const { tiers, line, key } of commissionsOf(part)) {
        claimCommission(tiers, line, on, pathText(['posts', on.post, ...key]));
      }
    },
  },
} as const satisfies PostMechanism<CommissionPart>;

function commissionWords({ kpi, kind, tiers }: PlanCommission, line: Sentence, names: PlanNames): Sentence {
  const title = kpiTitle(kpi, names);
  const rates = stepWords({ points: tiers, x: yuanWords, y: percentWords });
  const part =
    kind === 'whole_tiers'
      ? { en: 'the rate reached holds for the whole amount', zh: '达到的比例适用于全部金额' }
      : { en: 'each rate holds for the part inside its tier', zh: '各档比例只适用于该档内的部分' };
  return {
    en: `${line.en} on ${title.en}: ${rates.en}; ${part.en}.`,
    zh: `${line.zh}按${title.zh}计：${rates.zh}；${part.zh}。`,
  };
}

/** A commission of a post with its line, and where it is written. */
interface CommissionOfPost {
  readonly tiers: PlanCommission;
  readonly line: LineMeaning;
  readonly key: readonly ['commission'] | readonly ['commissions', number];
}

/** Every commission of a post, in the order of the payslip. */
export function commissionsOf({ commission: first, commissions }: CommissionPart): CommissionOfPost[] {
  const title = { en: 'Commission', zh: '提成' };
  const line = { id: 'commission', title, variable: true };
  const others = commissions.map((tiers, k): CommissionOfPost => {
    return { tiers, line: { id: tiers.id, title: tiers.title, variable: true }, key: ['commissions', k] };
  });
  return first ? [{ tiers: first, line, key: ['commission'] }, ...others] : others;
}

function claimCommission(part: PlanCommission, line: LineMeaning, on: PostLowering, clause: string): void {
  const { builder, names } = on;
  const value = kpiValue(on, part.kpi, clause);
  const amount = builder.piecewise(value, scaled(commissionCurve(part), names.scale));
  const claim = builder.mean(builder.orElse(amount, 0, `commission-missing:${part.kpi}`), {
    title: { en: 'Commission by tiers', zh: '分档提成' },
    unit: 'yuan',
    clause,
  });
  on.claim(line, claim);
}

/** Amount in yuan → yuan. */
export function commissionCurve({ kind, tiers }: PlanCommission): Piecewise {
  return kind === 'whole_tiers' ? wholeTiers(tiers) : marginalTiers(tiers);
}
