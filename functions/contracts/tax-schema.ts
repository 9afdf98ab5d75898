import { z } from '@hono/zod-openapi';

const taxMonth = z.object({
  month: z.string(),
  grossFen: z.int(),
  taxableFen: z.int(),
  percent: z.int(),
  quickFen: z.int(),
  withheldFen: z.int(),
  bonusFen: z.int(),
  bonusTaxFen: z.int(),
  netFen: z.int(),
});

const deadZone = z.object({
  boundaryFen: z.int(),
  taxAtBoundaryFen: z.int(),
  taxOneYuanMoreFen: z.int(),
  lossOfOneYuanMoreFen: z.int(),
  endFen: z.number(),
});

const bonus = z.object({
  bonusFen: z.int(),
  twelfthFen: z.number(),
  percent: z.int(),
  quickFen: z.int(),
  taxFen: z.int(),
  apartFen: z.int(),
  togetherFen: z.int(),
  best: z.enum(['apart', 'together', 'equal']),
  savingFen: z.int(),
  deadZone: deadZone.nullable(),
});

/** `TaxView` of `simulations/pay/income-tax`: withholding of the year up to the payslip's month, or why there is none. */
export const taxViewSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('none'), reason: z.enum(['not-yuan', 'no-rules']) }),
    z.object({
      kind: z.literal('view'),
      months: z.array(taxMonth).readonly(),
      bonus: bonus.nullable(),
      assumed: z.object({ contributionsFen: z.int(), deductionsFen: z.int() }),
      notes: z.array(z.enum(['apart-expired', 'apart-once-a-year'])).readonly(),
      source: z.string(),
    }),
  ])
  .openapi('TaxView');
