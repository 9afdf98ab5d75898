import { z } from 'zod';
import { marginalTiers, scaled, wholeTiers, type Piecewise } from '../../program/piecewise.ts';
import { kpiId, points } from '../quantities.ts';
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

/** Amount in yuan → yuan. */
export function commissionCurve({ kind, tiers }: PlanCommission): Piecewise {
  return kind === 'whole_tiers' ? wholeTiers(tiers) : marginalTiers(tiers);
}
