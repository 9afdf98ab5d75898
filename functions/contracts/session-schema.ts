import { z } from '@hono/zod-openapi';
import { rights } from '../governance/policy.ts';
import { auditedLogs } from '../governance/audit-trail.ts';
import { roles } from '../ports/identity.ts';

/** Who is signed in and what they may do. */
export const sessionSchema = z
  .object({
    user: z.string(),
    role: z.enum(roles),
    roles: z.array(z.enum(roles)),
    rights: z.array(z.enum(rights)),
    engineVersion: z.string(),
  })
  .openapi('Session');

/** A one-time token from a sign-in link. */
export const signInSchema = z.strictObject({ token: z.string().min(1).max(8000) }).openapi('SignIn');

/** One thing that somebody did or saw, with its place in the log that holds it. */
export const auditRecordSchema = z
  .object({
    log: z.enum(auditedLogs),
    n: z.int(),
    at: z.string(),
    actor: z.string(),
    roles: z.array(z.string()),
    action: z.string(),
    object: z.string(),
    purpose: z.string(),
    previous: z.string(),
  })
  .openapi('AuditRecord');

/** The newest records first. */
export const auditListSchema = z
  .object({ records: z.array(auditRecordSchema), total: z.int() })
  .openapi('AuditList');
