import { z } from '@hono/zod-openapi';
import { jsonContent } from '../answers/json-content.ts';
import { guardedRoute } from '../guarded-route.ts';
import { newRouter } from '../new-router.ts';
import { auditListSchema } from '../schemas/session-schema.ts';
import type { Services } from '../../services/services.ts';

const route = guardedRoute('audit:read', {
  method: 'get',
  path: '/api/audit',
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(1000).default(100) }) },
  responses: { 200: jsonContent(auditListSchema, 'What was done and looked at, newest first') },
});

/** The audit log, for the auditor. */
export function auditRoutes(services: Services) {
  return newRouter().openapi(route, async (c) =>
    c.json(await services.audit(c.req.valid('query').limit), 200),
  );
}
