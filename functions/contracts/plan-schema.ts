import { z } from '@hono/zod-openapi';
import { overlayDocument } from '../../simulations/plan/overlay/overlay-document.ts';
import { problemSchema } from './problem-schema.ts';

/** Id of a saved plan. */
export const planId = z
  .string()
  .regex(/^[a-z][a-z0-9_-]*$/i)
  .max(80)
  .openapi({ example: 'scorecard' });

/** YAML of one plan; a longer text is not a plan that a person could check. */
export const planYaml = z.string().max(500_000);

/** A saved plan (newest version when none is named), or the text itself. */
const planSourceSchema = z
  .union([
    z.strictObject({ id: planId, version: z.int().min(1).optional() }),
    z.strictObject({ yaml: planYaml }),
  ])
  .openapi('PlanSource');
export type PlanSource = z.infer<typeof planSourceSchema>;

/** A plan, or a plan with changes laid over it that were not saved. */
export const planRefSchema = z
  .union([planSourceSchema, z.strictObject({ plan: planSourceSchema, overlay: overlayDocument })])
  .openapi('PlanRef');
export type PlanRef = z.infer<typeof planRefSchema>;

/** Saved plans, newest version of each, and behind them templates whose id no saved plan has. */
export const planListSchema = z
  .object({
    plans: z.array(
      z.object({
        id: z.string(),
        version: z.int(),
        title: z.object({ en: z.string(), zh: z.string() }),
        at: z.string(),
        by: z.string(),
        /** When its first version was saved. */
        since: z.string(),
        /** A plan to start from: part of the program, read-only, saved by nobody. */
        template: z.boolean(),
      }),
    ),
  })
  .openapi('PlanList');
export type PlanList = z.infer<typeof planListSchema>;

const sentence = z.object({ en: z.string(), zh: z.string() });

/** Plans to start from, which are part of the program. */
export const templateListSchema = z
  .object({
    templates: z.array(
      z.object({
        id: z.string(),
        /** Which of the five sources it comes from. */
        system: z.enum(['A', 'B', 'C', 'D', 'E']),
        title: sentence,
        purpose: sentence,
        /** Which numbers are published; the others are assumed. */
        numbers: sentence,
        /** What the source asks, and the output that answers. */
        questions: z.array(z.object({ asks: sentence, answer: sentence })).readonly(),
        /** What the source asks and the plan does not say. */
        unsaid: z.array(sentence).readonly(),
      }),
    ),
  })
  .openapi('TemplateList');

const document = z.record(z.string(), z.unknown());

/** One saved plan: the text as written, and the same as JSON. */
export const savedPlanSchema = z
  .object({ id: z.string(), version: z.int(), yaml: z.string(), document })
  .openapi('SavedPlan');

/** The version that holds a text that somebody saved, whether this save made it, and who did. */
export const planSavedSchema = z
  .object({ id: z.string(), version: z.int(), created: z.boolean(), by: z.string() })
  .openapi('PlanSaved');

/** A plan in plain sentences, each with the path of its clause. */
export const planWordsSchema = z
  .object({
    sections: z.array(
      z.object({
        title: sentence,
        clause: z.string(),
        sentences: z.array(z.object({ clause: z.string(), words: sentence })).readonly(),
      }),
    ),
  })
  .openapi('PlanWords');

/** Clauses in which two plans differ; null in the plan that has a clause not. */
export const planDifferenceSchema = z
  .object({
    clauses: z
      .array(
        z.object({
          clause: z.string(),
          section: sentence,
          before: sentence.nullable(),
          after: sentence.nullable(),
        }),
      )
      .readonly(),
    overlay: overlayDocument,
  })
  .openapi('PlanDifference');

/** What the checker says about a plan. */
export const planCheckSchema = z
  .object({ problems: z.array(problemSchema), document: document.nullable() })
  .openapi('PlanCheck');
