import { z } from '@hono/zod-openapi';
import { jsonBody, jsonContent } from '../answers/json-content.ts';
import { plainProblem } from '../answers/plain-problem.ts';
import { valueOf } from '../answers/value-of.ts';
import { guardedRoute, signedIn } from '../guarded-route.ts';
import { newRouter } from '../new-router.ts';
import {
  planCheckSchema,
  planId,
  planDifferenceSchema,
  planListSchema,
  planRefSchema,
  planSavedSchema,
  planWordsSchema,
  planYaml,
  savedPlanSchema,
  templateListSchema,
} from '../../contracts/plan-schema.ts';
import { versionId } from '../../contracts/version-schema.ts';
import { rightTo } from '../../services/service-rights.ts';
import type { Services } from '../../services/services.ts';

const params = z.object({ id: planId });

const listRoute = guardedRoute(rightTo.plans, {
  method: 'get',
  path: '/api/plans',
  responses: { 200: jsonContent(planListSchema, 'Saved plans, the newest version of each, and templates') },
});

const templatesRoute = guardedRoute(rightTo.templates, {
  method: 'get',
  path: '/api/templates',
  responses: { 200: jsonContent(templateListSchema, 'Plans to start from, each with what its source asks') },
});

const showRoute = guardedRoute(rightTo.plan, {
  method: 'get',
  path: '/api/plans/{id}',
  request: { params, query: z.object({ version: z.coerce.number().int().min(1).optional() }) },
  responses: { 200: jsonContent(savedPlanSchema, 'One saved plan') },
});

const saveRoute = guardedRoute(rightTo.savePlan, {
  method: 'put',
  path: '/api/plans/{id}',
  request: { params, ...jsonBody(z.strictObject({ yaml: planYaml })) },
  responses: {
    200: jsonContent(planSavedSchema, 'The newest version holds this very text already; nothing was saved'),
    201: jsonContent(planSavedSchema, 'Saved as a new version; older ones stay'),
  },
});

const checkRoute = guardedRoute(rightTo.checkPlan, {
  method: 'post',
  path: '/api/plans/check',
  request: jsonBody(z.strictObject({ yaml: planYaml, version: versionId.optional() })),
  responses: { 200: jsonContent(planCheckSchema, 'Everything that is wrong or unwise in the plan') },
});

const wordsRoute = guardedRoute(rightTo.planWords, {
  method: 'post',
  path: '/api/plans/words',
  request: jsonBody(z.strictObject({ plan: planRefSchema })),
  responses: { 200: jsonContent(planWordsSchema, 'The plan in plain sentences, each with its clause') },
});

const differenceRoute = guardedRoute(rightTo.planDifference, {
  method: 'post',
  path: '/api/plans/difference',
  request: jsonBody(z.strictObject({ before: planRefSchema, after: planRefSchema })),
  responses: { 200: jsonContent(planDifferenceSchema, 'What differs between two plans, in sentences') },
});

/** Saved plans, the checker, and plans and their differences in words. */
export function plansRoutes(services: Services) {
  return newRouter()
    .openapi(listRoute, async (c) =>
      c.json({ plans: valueOf(await services.plans(signedIn(c.var.person))) }, 200),
    )
    .openapi(templatesRoute, async (c) =>
      c.json({ templates: valueOf(await services.templates(signedIn(c.var.person))) }, 200),
    )
    .openapi(showRoute, async (c) => {
      const ref = { ...c.req.valid('param'), ...c.req.valid('query') };
      return c.json(valueOf(await services.plan(ref, signedIn(c.var.person))), 200);
    })
    .openapi(saveRoute, async (c) => {
      const { id } = c.req.valid('param');
      const saved = valueOf(await services.savePlan(id, c.req.valid('json').yaml, signedIn(c.var.person)));
      return saved.created ? c.json(saved, 201) : c.json(saved, 200);
    })
    .openapi(checkRoute, async (c) => {
      const { yaml, version } = c.req.valid('json');
      const about = { plan: { yaml }, version };
      const { problems, document } = valueOf(await services.checkPlan(about, signedIn(c.var.person)));
      return c.json({ problems: problems.map(plainProblem), document }, 200);
    })
    .openapi(wordsRoute, async (c) => {
      const { plan } = c.req.valid('json');
      return c.json({ sections: valueOf(await services.planWords(plan, signedIn(c.var.person))) }, 200);
    })
    .openapi(differenceRoute, async (c) => {
      const asked = c.req.valid('json');
      return c.json(valueOf(await services.planDifference(asked, signedIn(c.var.person))), 200);
    });
}
