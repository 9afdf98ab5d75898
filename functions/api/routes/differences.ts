import { jsonBody, jsonContent } from '../answers/json-content.ts';
import { valueOf } from '../answers/value-of.ts';
import { guardedRoute, signedIn } from '../guarded-route.ts';
import { newRouter } from '../new-router.ts';
import {
  differenceRequestSchema,
  differenceStepsSchema,
  personDifferenceRequestSchema,
} from '../../contracts/difference-schema.ts';
import { rightTo } from '../../services/service-rights.ts';
import type { Services } from '../../services/services.ts';

const steps = jsonContent(
  differenceStepsSchema,
  'Why two plans pay differently: steps that add up to the fen',
);

const allRoute = guardedRoute(rightTo.differenceOfAll, {
  method: 'post',
  path: '/api/differences',
  request: jsonBody(differenceRequestSchema),
  responses: { 200: steps },
});

const personRoute = guardedRoute(rightTo.differenceOfPerson, {
  method: 'post',
  path: '/api/differences/person',
  request: jsonBody(personDifferenceRequestSchema),
  responses: { 200: steps },
});

/** The difference of two plans by clause: of what everybody costs, and of one person's month, which is logged. */
export function differencesRoutes(services: Services) {
  return newRouter()
    .openapi(allRoute, async (c) =>
      c.json(valueOf(await services.differenceOfAll(c.req.valid('json'), signedIn(c.var.person))), 200),
    )
    .openapi(personRoute, async (c) =>
      c.json(valueOf(await services.differenceOfPerson(c.req.valid('json'), signedIn(c.var.person))), 200),
    );
}
