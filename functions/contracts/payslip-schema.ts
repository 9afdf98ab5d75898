import { z } from '@hono/zod-openapi';
import { currencies } from '../../simulations/program/currencies.ts';
import { taxViewSchema } from './tax-schema.ts';
import type { PayslipStep } from '../../simulations/pay/payslip.ts';

const sentence = z.object({ en: z.string(), zh: z.string() });

const step: z.ZodType<PayslipStep> = z
  .object({
    title: sentence,
    unit: z.enum([
      'yuan',
      'fen',
      'points',
      'multiple',
      'share',
      'count',
      'seconds',
      'hours',
      'flag',
      'number',
    ]),
    value: z.number().nullable(),
    formula: z.string(),
    clause: z.string(),
    parts: z
      .lazy(() => z.array(step).readonly())
      .openapi({ type: 'array', items: { $ref: '#/components/schemas/PayslipStep' } }),
  })
  .openapi('PayslipStep');

/** `TaxedPayslip` of `simulations/pay/income-tax`: lines in fen that add up, each with the steps behind it; what the ladder proposes beside pay; income tax where it was asked for. */
export const payslipSchema = z
  .object({
    plan: z.string(),
    currency: z.enum(currencies),
    month: z.string(),
    post: z.string(),
    level: z.string(),
    lines: z
      .array(
        z.object({
          id: z.string(),
          title: sentence,
          fen: z.int(),
          formula: z.string(),
          parts: z.array(step).readonly(),
        }),
      )
      .readonly(),
    grossFen: z.int(),
    onCostFen: z.int(),
    coverage: z.number().nullable(),
    flags: z.array(z.string()).readonly(),
    proposals: z
      .array(
        z.object({
          id: z.string(),
          title: sentence,
          isProposed: z.boolean(),
          baseFen: z.int(),
          targetFen: z.int(),
          parts: z.array(step).readonly(),
        }),
      )
      .readonly(),
    tax: taxViewSchema.optional(),
  })
  .openapi('Payslip');
