import { z } from '@hono/zod-openapi';

/** Id of a data version: its workspace and number. */
export const versionId = z
  .string()
  .regex(/^(own|sample)-\d{1,10}$/)
  .openapi({ example: 'sample-1' });

/** A data version in a list. */
export const versionSummarySchema = z
  .object({
    id: versionId,
    workspace: z.enum(['own', 'sample']),
    number: z.int(),
    /** SHA-256 of its commit: names exactly these data. */
    hash: z.string(),
    /** When and by whom it was committed. */
    at: z.string(),
    by: z.string(),
    source: z.string(),
    note: z.string(),
    records: z.int(),
    accepted: z.int(),
    rejected: z.int(),
    people: z.int(),
    personMonths: z.int(),
    months: z.array(z.string()),
  })
  .openapi('VersionSummary');
export type VersionSummary = z.infer<typeof versionSummarySchema>;

const localText = z.object({ en: z.string(), zh: z.string() });

/** A data version with what is in it. */
export const versionDetailSchema = versionSummarySchema
  .extend({
    monthsDetail: z.array(
      z.object({ month: z.string(), people: z.int(), contacts: z.int(), thin: z.boolean() }),
    ),
    kpis: z.array(
      z.object({
        id: z.string(),
        title: localText,
        unit: z.string(),
        direction: z.string(),
        perspective: z.string(),
        /** Share of person-months that have it. */
        coverage: z.number(),
        /** Ratio of sums over everybody; null where nobody has it. */
        mean: z.number().nullable(),
      }),
    ),
    labels: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
    tables: z.array(z.object({ name: z.string(), rows: z.int(), columns: z.array(z.string()) })),
  })
  .openapi('VersionDetail');
export type VersionDetail = z.infer<typeof versionDetailSchema>;

/** Somebody of a data version, by pseudonym, with what they were in their last month. */
export const personSchema = z
  .object({
    person: z.string(),
    post: z.string().nullable(),
    level: z.string().nullable(),
    team: z.string().nullable(),
  })
  .openapi('Person');

/** A pseudonym, a whole number or a whole name of the source file; sent in the body, so that no log of addresses has it. */
export const personSearchSchema = z
  .strictObject({
    version: versionId,
    who: z.string().trim().min(1).max(200),
    /** Why somebody is looked for; kept in the audit log. */
    purpose: z.string().trim().min(2).max(500),
  })
  .openapi('PersonSearch');
export type PersonSearch = z.infer<typeof personSearchSchema>;

/** People of a data version. */
export const personListSchema = z
  .object({
    people: z.array(personSchema),
    total: z.int(),
  })
  .openapi('PersonList');
export type PersonList = z.infer<typeof personListSchema>;
