import { z } from '@hono/zod-openapi';

/** How far a log went when it was looked at. */
export const logHeadSchema = z.object({
  workspace: z.enum(['own', 'sample']),
  /** Its folder, e.g. `audit/`. */
  log: z.string(),
  records: z.int().min(0),
  /** SHA-256 (hex) of the last record, which names the log up to here; empty without records. */
  head: z.string().regex(/^([0-9a-f]{64})?$/),
});
export type LogHead = Readonly<z.infer<typeof logHeadSchema>>;
