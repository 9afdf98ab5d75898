import { z } from '@hono/zod-openapi';
import { planId } from './plan-schema.ts';
import { versionId } from './version-schema.ts';

const pin = z.strictObject({ kind: z.literal('pin'), version: versionId });
const inForce = z.strictObject({
  kind: z.literal('in-force'),
  plan: planId,
  planVersion: z.int().min(1),
});
const notInForce = z.strictObject({ kind: z.literal('not-in-force'), plan: planId });

/** A change of what everybody opens on, with the reason. */
export const openingChangeSchema = z
  .strictObject({ change: z.union([pin, inForce, notInForce]), note: z.string().max(500).default('') })
  .openapi('OpeningChange');
export type OpeningChangeRequest = z.infer<typeof openingChangeSchema>;

const made = {
  n: z.int(),
  at: z.string(),
  by: z.string(),
  roles: z.array(z.string()),
  note: z.string(),
  sha256: z.string(),
};

/** What everybody opens on, and all changes of it, newest first. */
export const openingSchema = z
  .object({
    /** Pinned data version; null until somebody pins one. */
    version: versionId.nullable(),
    /** Plans marked as in force, oldest mark first, with the months in which each holds. */
    inForce: z.array(
      z.object({
        id: z.string(),
        version: z.int(),
        effective: z.object({ from: z.string(), to: z.string().optional() }).nullable(),
        at: z.string(),
        by: z.string(),
      }),
    ),
    history: z.array(z.union([pin.extend(made), inForce.extend(made), notInForce.extend(made)])),
  })
  .openapi('Opening');
export type Opening = z.infer<typeof openingSchema>;
