import { z } from 'zod';
import type { OnCost } from '../../program/post-columns.ts';
import { roundFen } from '../../program/round-fen.ts';
import { share, yuan } from '../quantities.ts';
import type { PlanMechanism } from './mechanism.ts';

const onCost = z.union([
  share.transform((rate) => ({ rate, base_min: 0, base_max: undefined })).describe('Share of gross pay.'),
  z
    .strictObject({
      rate: share.describe('Share of the base.'),
      base_min: yuan.describe('Least base, yuan a month.').default(0),
      base_max: yuan.describe('Most base, yuan a month.').optional(),
    })
    .describe('Share of gross pay within a least and a most base.'),
]);

const keys = {
  employer: z
    .strictObject({
      on_cost: onCost.describe('Employer contributions on a month of gross pay.').prefault(0),
    })
    .describe('What the employer pays beside wages.')
    .prefault({}),
};

interface EmployerPart {
  readonly employer: z.output<typeof keys.employer>;
}

/** Employer on-cost 企业承担成本 on a month of gross pay. */
export const employer = {
  id: 'employer',
  of: 'plan',
  keys,
  lower: {
    cost(part, { posts }) {
      for (const on of posts) on.onCost = onCostOf(part);
    },
  },
} as const satisfies PlanMechanism<EmployerPart>;

/** A plan's rule for on-cost, in fen. */
export function onCostOf({ employer: part }: EmployerPart): OnCost {
  const { rate, base_min, base_max } = part.on_cost;
  return {
    rate,
    baseMinFen: roundFen(base_min),
    baseMaxFen: base_max === undefined ? Infinity : roundFen(base_max),
  };
}
