import { z } from '@hono/zod-openapi';
import { mostDays } from '../drops/sealed-rejects.ts';
import { problemSchema, sentenceSchema } from './problem-schema.ts';

const file = z.instanceof(File).openapi({ type: 'string', format: 'binary' });

/** A file and how its columns map: the text of a mapping document, or the id of a saved one. */
export const dropFormSchema = z
  .object({
    file,
    mapping: z.string().max(200_000).optional(),
    mappingId: z.string().max(80).optional(),
    note: z.string().max(500).optional(),
    /** `true`: take it in although more than 5 % was rejected; wants a note. */
    release: z.stringbool().optional(),
    /** Days that rejected records are kept sealed for mending; 30 when absent, 0 for none. */
    keepRejectsDays: z.coerce.number().int().min(0).max(mostDays).optional(),
    /** Number of the version whose data this file corrects. */
    replaces: z.coerce.number().int().min(1).optional(),
  })
  .openapi('DropForm');

/** A file to look at before it is mapped, and how it is read where that is unclear. */
export const previewFormSchema = z
  .object({
    file,
    encoding: z.string().max(20).optional(),
    delimiter: z.string().max(1).optional(),
    /** One name, or several fields of this name. */
    tables: z
      .union([z.string().max(200), z.array(z.string().max(200)).max(200)])
      .optional()
      .transform((names) => (typeof names === 'string' ? [names] : names)),
  })
  .openapi('PreviewForm');

/** What a file turned out to be when it was opened. */
const readAsSchema = z.object({
  format: z.enum(['text', 'json-lines', 'xlsx', 'parquet']),
  packed: z.enum(['gzip', 'zip']).nullable(),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  tables: z.array(z.string()).readonly(),
});

/** Counts of a drop: accepted + rejected = records. */
export const dropAnswerSchema = z
  .object({
    version: z.string(),
    dropId: z.string(),
    records: z.int(),
    accepted: z.int(),
    rejected: z.int(),
    readAs: readAsSchema.nullable(),
    rejectsUntil: z.string().nullable(),
    problems: z.array(problemSchema),
  })
  .openapi('DropAnswer');

/** What a file looks like, with a mapping to start from. */
export const previewAnswerSchema = z
  .object({
    readAs: readAsSchema,
    columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()) })),
    suggestedMapping: z.string(),
    /** What only a person can say, at the place of the mapping that the answer goes to. */
    questions: z
      .array(z.object({ at: z.string(), question: sentenceSchema, choices: z.array(z.string()).readonly() }))
      .readonly(),
  })
  .openapi('DropPreview');
