import { z } from '@hono/zod-openapi';

const word = z.union([z.string(), z.number()]);
/** A sentence in each language. */
export const sentenceSchema = z.object({ en: z.string(), zh: z.string() });
const path = z.array(word);

/** A `Problem` of `simulations/problems`: what is wrong, where, and the cure. */
export const problemSchema = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    at: z.string(),
    message: z.string(),
    cure: z.string(),
    values: z.record(z.string(), z.union([word, sentenceSchema])),
    edits: z
      .array(
        z.union([
          z.strictObject({ path, value: word }),
          z.strictObject({ path, key: z.string() }),
          z.strictObject({ path, remove: z.literal(true) }),
        ]),
      )
      .optional(),
    stake: z
      .object({
        people: z.number().nullable(),
        fenAMonth: z.number().nullable().optional(),
        currency: z.string(),
      })
      .optional(),
  })
  .openapi('Problem');

/** Every answer that is not a success: RFC 9457 with the list of problems. */
export const problemDocumentSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    problems: z.array(problemSchema),
  })
  .openapi('ProblemDocument');
export type ProblemDocument = z.infer<typeof problemDocumentSchema>;
