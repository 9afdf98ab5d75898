import { z } from 'zod';
import { marginalTiers, scaled, wholeTiers, type Piecewise } from '../../program/piecewise.ts';
import { kpiTitle, kpiUnitName } from '../../kpi/kpi-title.ts';
import type { Sentence } from '../../problems/problem.ts';
import type { NodeId } from '../../program/program.ts';
import type { LineMeaning, PostLowering } from '../lowering/plan-lowering.ts';
import type { PlanNames } from '../lowering/plan-names.ts';
import { itemId, kpiId, localText, points } from '../quantities.ts';
import { pathText } from '../report.ts';
import { kpiFigure, percentWords, yuanWords } from '../words/figure-words.ts';
import { stepWords } from '../words/points-words.ts';
import { kpiValue } from './kpi-value.ts';
import type { PostMechanism } from './mechanism.ts';
import { carriedForward, reversals, type PlanReversals } from './reversals.ts';
import { chinese } from '../words/chinese.ts';

const tiered = z.strictObject({
  kpi: kpiId,
  kind: z
    .enum(['whole_tiers', 'marginal_tiers'])
    .describe(
      'whole_tiers: the rate reached holds for the whole amount; marginal_tiers: each rate for the part inside its tier.',
    ),
  tiers: points('amount from which the rate holds', 'rate')
    .min(1)
    .describe(
      'Amount to rate, amounts ascending: yuan and shares of them, or of a KPI that counts things or hours its units and yuan for each.',
    ),
  reversals: reversals
    .describe('How sales that are taken back count; an amount below 0 pays 0 and is forgotten where absent.')
    .optional(),
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
  devices: { title: { en: Devices sold, zh: 设备销售额 }, direction: higher, unit: money }
  refunds: { title: { en: Refunds, zh: 退单金额 }, direction: higher, unit: money }
posts:
  sales_support:
    levels: { junior: { base: 3000 } }
    commission: { kpi: sales_amount, kind: marginal_tiers, tiers: [[0, 2%], [10000, 3%]] }
    commissions:
      - { id: device, title: { en: Device commission, zh: 设备提成 }, kpi: devices, kind: marginal_tiers, tiers: [[0, 5%]], reversals: { kpi: refunds, below_zero: carry_forward } }
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
  - id: reversed_sales
    given: { months: [{ devices: 40000 }, { devices: 10000, refunds: -16000 }, { devices: 20000 }] }
    by_hand: 2000; 5 % of −6000 is −300, which pays nothing and is carried; 1000 − 300
    expect: { device: [2000, 0, 700] }
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

/** Whether a commission pays yuan for each unit: of a KPI that counts things or hours, not money. */
export function perUnit(kpi: string, names: PlanNames): boolean {
  return ['count', 'hours'].includes(kpiUnitName(kpi, names) ?? '');
}

function unitRateWords(rate: number): Sentence {
  const { en, zh } = yuanWords(rate);
  return { en: `${en} a unit`, zh: `${zh}/单位` };
}

function commissionWords(
  { kpi, kind, tiers, reversals: back }: PlanCommission,
  line: Sentence,
  names: PlanNames,
): Sentence {
  const title = kpiTitle(kpi, names);
  const x = (value: number): Sentence =>
    perUnit(kpi, names) ? kpiFigure(kpi, value, names) : yuanWords(value);
  const rates = stepWords({ points: tiers, x, y: perUnit(kpi, names) ? unitRateWords : percentWords });
  const part =
    kind === 'whole_tiers'
      ? { en: 'the rate reached holds for the whole amount', zh: '达到的比例适用于全部金额' }
      : { en: 'each rate holds for the part inside its tier', zh: '各档比例只适用于该档内的部分' };
  const reversed = back && reversalWords(back, names);
  return {
    en: `${line.en} on ${title.en}: ${rates.en}; ${part.en}${reversed?.en ?? ''}.`,
    zh: chinese`${line.zh}按${title.zh}计：${rates.zh}；${part.zh}${reversed?.zh ?? ''}。`,
  };
}

function reversalWords({ kpi }: PlanReversals, names: PlanNames): Sentence {
  const title = kpi === undefined ? undefined : kpiTitle(kpi, names);
  return {
    en: `${title ? `; ${title.en} is added to it` : ''}; a month below 0 pays nothing and is taken off later months`,
    zh: chinese`${title ? `；另计入${title.zh}` : ''}；当月为负的不发，从以后月份扣回`,
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
  const curve = scaled(commissionCurve(part), names.scale);
  const missing = `commission-missing:${part.kpi}`;
  const title = { en: 'Commission by tiers', zh: '分档提成' };
  if (!part.reversals) {
    const claim = builder.orElse(builder.piecewise(value, curve), 0, missing);
    on.claim(line, builder.mean(claim, { title, unit: 'yuan', clause }));
    return;
  }
  const amount = amountLeft(on, builder.orElse(value, 0, missing), part.reversals, clause);
  const rate = (part.tiers[0]?.[1] ?? 0) * names.scale;
  const yuan = builder.select(
    builder.arithmetic('less', amount, builder.constant(0)),
    builder.multiply(amount, builder.constant(rate)),
    builder.piecewise(amount, curve),
  );
  const earned = builder.mean(builder.add({ op: 'roundFen', input: yuan }), { title, unit: 'fen', clause });
  const fen = carriedForward(on, earned, { line: line.id, clause });
  on.claim(line, builder.arithmetic('divide', fen, builder.constant(100)));
}

/** Yuan of a month after sales that were taken back; maybe below 0. */
function amountLeft(on: PostLowering, sold: NodeId, { kpi }: PlanReversals, clause: string): NodeId {
  if (kpi === undefined) return sold;
  const { builder } = on;
  const back = builder.orElse(kpiValue(on, kpi, clause), 0, 'no-reversals');
  return builder.mean(builder.arithmetic('add', sold, back), {
    title: { en: 'Amount after reversed sales', zh: '扣除退单后的金额' },
    unit: 'yuan',
    clause,
  });
}

/** Amount in yuan → yuan. */
export function commissionCurve({ kind, tiers }: PlanCommission): Piecewise {
  return kind === 'whole_tiers' ? wholeTiers(tiers) : marginalTiers(tiers);
}
