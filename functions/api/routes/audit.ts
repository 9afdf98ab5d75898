import { z } from '@hono/zod-openapi';
import { jsonContent } from '../answers/json-content.ts';
import { guardedRoute, signedIn } from '../guarded-route.ts';
import { valueOf } from '../answers/value-of.ts';
import { newRouter } from '../new-router.ts';
import { auditListSchema } from '../../contracts/session-schema.ts';
import { rightTo } from '../../services/service-rights.ts';
import type { Services } from '../../services/services.ts';

const route = guardedRoute(rightTo.audit, {
  method: 'get',
  path: '/api/audit',
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(1000).default(100) }) },
  responses: { 200: jsonContent(auditListSchema, 'What was done and looked at, newest first') },
});

/** The audit log, for the auditor. */
export function auditRoutes(services: Services) {
  return newRouter().openapi(route, async (c) =>
    c.json(valueOf(await services.audit(c.req.valid('query').limit, signedIn(c.var.person))), 200),
  );
}
