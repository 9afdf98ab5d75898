import { z } from '@hono/zod-openapi';
import { jsonContent } from '../answers/json-content.ts';
import { plainProblem } from '../answers/plain-problem.ts';
import { Refusal } from '../answers/refusal.ts';
import { valueOf } from '../answers/value-of.ts';
import { guardedRoute, signedIn } from '../guarded-route.ts';
import { newRouter } from '../new-router.ts';
import {
  dropAnswerSchema,
  dropFormSchema,
  previewAnswerSchema,
  previewFormSchema,
} from '../../contracts/drop-schema.ts';
import { rightTo } from '../../services/service-rights.ts';
import type { Services } from '../../services/services.ts';

const params = z.object({ id: z.string().regex(/^[0-9a-f]{32}$/) });

const dropRoute = guardedRoute(rightTo.drop, {
  method: 'post',
  path: '/api/drops',
  request: { body: { required: true, content: { 'multipart/form-data': { schema: dropFormSchema } } } },
  responses: { 201: jsonContent(dropAnswerSchema, 'Committed as a new data version of your own workspace') },
});

const previewRoute = guardedRoute(rightTo.previewDrop, {
  method: 'post',
  path: '/api/drops/preview',
  request: { body: { required: true, content: { 'multipart/form-data': { schema: previewFormSchema } } } },
  responses: { 200: jsonContent(previewAnswerSchema, 'Columns, samples and a mapping to start from') },
});

const rejectsRoute = guardedRoute(rightTo.rejects, {
  method: 'get',
  path: '/api/drops/{id}/rejects',
  request: { params, query: z.object({ lang: z.enum(['zh', 'en']).default('en') }) },
  responses: {
    200: {
      description:
        'Rejected records as CSV: place, column, reason and cure before their cells; mend them and drop them again',
      content: { 'text/csv': { schema: z.string() } },
    },
  },
});

const eraseRoute = guardedRoute(rightTo.eraseRejects, {
  method: 'delete',
  path: '/api/drops/{id}/rejects',
  request: { params },
  responses: { 200: jsonContent(z.object({ dropId: z.string() }), 'Erased before their time') },
});

/** Files in: a look first, then the drop. */
export function dropsRoutes(services: Services) {
  return newRouter()
    .openapi(dropRoute, async (c) => {
      const { file, ...rest } = c.req.valid('form');
      const reply = await services.drop({ ...(await content(file)), ...rest }, signedIn(c.var.person));
      if (reply.kind === 'refused') throw new Refusal(reply.problems);
      return c.json({ ...reply.value, problems: reply.problems.map(plainProblem) }, 201);
    })
    .openapi(previewRoute, async (c) => {
      const { file, ...asked } = c.req.valid('form');
      const given = { ...(await content(file)), ...asked };
      const preview = await services.previewDrop(given, signedIn(c.var.person));
      return c.json(valueOf(preview), 200);
    })
    .openapi(rejectsRoute, async (c) => {
      const about = { dropId: c.req.valid('param').id, locale: c.req.valid('query').lang };
      const { csv } = valueOf(await services.rejects(about, signedIn(c.var.person)));
      return c.body(csv, 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="rejects-${about.dropId.slice(0, 8)}.csv"`,
      });
    })
    .openapi(eraseRoute, async (c) =>
      c.json(valueOf(await services.eraseRejects(c.req.valid('param').id, signedIn(c.var.person))), 200),
    );
}

async function content(file: File): Promise<{ name: string; bytes: Uint8Array }> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
