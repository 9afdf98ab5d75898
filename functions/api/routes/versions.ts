import { z } from '@hono/zod-openapi';
import { jsonBody, jsonContent } from '../answers/json-content.ts';
import { valueOf } from '../answers/value-of.ts';
import { guardedRoute, signedIn } from '../guarded-route.ts';
import { newRouter } from '../new-router.ts';
import {
  personListSchema,
  personSchema,
  personSearchSchema,
  versionDetailSchema,
  versionId,
  versionSummarySchema,
} from '../../contracts/version-schema.ts';
import { rightTo } from '../../services/service-rights.ts';
import type { Services } from '../../services/services.ts';

const params = z.object({ id: versionId });

const listRoute = guardedRoute(rightTo.versions, {
  method: 'get',
  path: '/api/versions',
  responses: {
    200: jsonContent(
      z.object({ versions: z.array(versionSummarySchema) }),
      'All data versions, newest first',
    ),
  },
});

const showRoute = guardedRoute(rightTo.version, {
  method: 'get',
  path: '/api/versions/{id}',
  request: { params },
  responses: { 200: jsonContent(versionDetailSchema, 'One data version and what is in it') },
});

const frameRoute = guardedRoute(rightTo.frame, {
  method: 'get',
  path: '/api/versions/{id}/frame',
  request: { params },
  responses: {
    200: {
      description: 'De-identified rows for the worker, as `simulations/frame/frame-codec.ts` writes them',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
  },
});

const peopleRoute = guardedRoute(rightTo.people, {
  method: 'get',
  path: '/api/versions/{id}/people',
  request: {
    params,
    query: z.object({
      q: z.string().max(100).default(''),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: { 200: jsonContent(personListSchema, 'People by pseudonym, post, level or team') },
});

const findRoute = guardedRoute(rightTo.findPerson, {
  method: 'post',
  path: '/api/people/find',
  request: jsonBody(personSearchSchema),
  responses: { 200: jsonContent(personSchema, 'Who carries the number or name; the look is on record') },
});

/** Data versions: what there is, the frame for the worker, and the people for a payslip. */
export function versionsRoutes(services: Services) {
  return newRouter()
    .openapi(listRoute, async (c) =>
      c.json({ versions: valueOf(await services.versions(signedIn(c.var.person))) }, 200),
    )
    .openapi(showRoute, async (c) =>
      c.json(valueOf(await services.version(c.req.valid('param').id, signedIn(c.var.person))), 200),
    )
    .openapi(frameRoute, async (c) => {
      const bytes = valueOf(await services.frame(c.req.valid('param').id, signedIn(c.var.person)));
      return c.body(new Uint8Array(bytes), 200, { 'content-type': 'application/octet-stream' });
    })
    .openapi(findRoute, async (c) =>
      c.json(valueOf(await services.findPerson(c.req.valid('json'), signedIn(c.var.person))), 200),
    )
    .openapi(peopleRoute, async (c) => {
      const found = await services.people(
        c.req.valid('param').id,
        c.req.valid('query'),
        signedIn(c.var.person),
      );
      return c.json(valueOf(found), 200);
    });
}
