import { z } from '@hono/zod-openapi';
import { planRefSchema } from './plan-schema.ts';
import { payMonth } from './simulate-schema.ts';
import { versionId } from './version-schema.ts';

/** Two plans over one data version, for everybody. */
export const differenceRequestSchema = z
  .strictObject({ version: versionId, before: planRefSchema, after: planRefSchema })
  .openapi('DifferenceRequest');
export type DifferenceRequest = z.infer<typeof differenceRequestSchema>;

/** The same for one person's month. */
export const personDifferenceRequestSchema = differenceRequestSchema
  .extend({
    person: z.string().min(1).max(64),
    month: payMonth,
    /** Why it is looked at; kept in the audit log. */
    purpose: z.string().trim().min(2).max(500),
  })
  .openapi('PersonDifferenceRequest');
export type PersonDifferenceRequest = z.infer<typeof personDifferenceRequestSchema>;

/** `DifferenceSteps` of `simulations/scenario/difference-steps.ts`: fen that sum to the difference. */
export const differenceStepsSchema = z
  .object({
    beforeFen: z.int(),
    afterFen: z.int(),
    steps: z
      .array(
        z.object({
          clauses: z.array(z.string()).readonly(),
          fen: z.int(),
          standardErrorFen: z.number().nullable(),
        }),
      )
      .readonly(),
    orders: z.int().nullable(),
  })
  .openapi('DifferenceSteps');
