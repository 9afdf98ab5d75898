import { z } from '@hono/zod-openapi';
import {
  attritionParameters,
  type AttritionParameter,
} from '../../simulations/behaviour/attrition-assumptions.ts';
import { outcomesSchema } from './outcomes-schema.ts';
import { payslipSchema } from './payslip-schema.ts';
import { planRefSchema } from './plan-schema.ts';
import { problemSchema, sentenceSchema } from './problem-schema.ts';
import { versionId } from './version-schema.ts';

/** A pay month. */
export const payMonth = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .openapi({ example: '2023-08' });

/** A number between the limits of a parameter. */
const within = ({ least, most }: AttritionParameter) => z.number().min(least).max(most);

/** Parameters of the attrition model (`simulations/behaviour`); every elasticity at 0 is no response. */
const assumptionsSchema = z
  .strictObject({
    mode: z.enum(['single', 'market-peer']),
    annualRate: within(attritionParameters.annualRate),
    meaning: z.enum(['cohort', 'separations']),
    etaSingle: within(attritionParameters.etaSingle),
    etaMarket: within(attritionParameters.etaMarket),
    etaPeer: within(attritionParameters.etaPeer),
    lambdaLoss: within(attritionParameters.lambdaLoss),
    replacementCost: within(attritionParameters.replacementCost),
  })
  .partial()
  .openapi('AttritionAssumptions');

/** Two plans over one data version. */
export const simulateRequestSchema = z
  .strictObject({
    version: versionId,
    /** Months to replay; all of the version when absent. */
    months: z.array(payMonth).min(1).max(600).optional(),
    baseline: planRefSchema,
    scenario: planRefSchema,
    /** Parameters of the attrition model that differ from their cited defaults. */
    assumptions: assumptionsSchema.optional(),
    /** Labels to compare pay by; those of `tenure`, `shift` and `site` that the data has, when absent. */
    groups: z.array(z.string().max(80)).max(8).optional(),
    /** Group to compare with by label, e.g. `{ shift: 'day' }`; the one with most people when absent. */
    references: z.record(z.string().max(80), z.string().max(200)).optional(),
  })
  .openapi('SimulateRequest');
export type SimulateRequest = z.infer<typeof simulateRequestSchema>;

/** Disclosed outcomes; `resultId` names data, plans, assumptions and engine, so equal ids mean equal figures. */
export const simulateAnswerSchema = z
  .object({
    resultId: z.string(),
    outcomes: outcomesSchema,
    /** What the lines of the outcomes are called, by id. */
    lineTitles: z.record(z.string(), sentenceSchema),
    problems: z.array(problemSchema),
  })
  .openapi('SimulateAnswer');

/** One person's month under one plan. */
export const payslipRequestSchema = z
  .strictObject({
    version: versionId,
    plan: planRefSchema,
    person: z.string().min(1).max(64),
    month: payMonth,
    /** Why it is looked at; kept in the audit log. */
    purpose: z.string().trim().min(2).max(500),
    /** Income tax beside it, by what is assumed of the person in each month; none where absent. */
    tax: z
      .strictObject({
        contributionsFen: z.int().min(0).max(10_000_000),
        deductionsFen: z.int().min(0).max(10_000_000),
      })
      .optional(),
  })
  .openapi('PayslipRequest');
export type PayslipRequest = z.infer<typeof payslipRequestSchema>;

/** A payslip: the tree of `simulations/pay/payslip.ts`. */
export const payslipAnswerSchema = z
  .object({
    person: z.string(),
    month: z.string(),
    payslip: payslipSchema,
  })
  .openapi('PayslipAnswer');
