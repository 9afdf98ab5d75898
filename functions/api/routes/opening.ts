import { jsonBody, jsonContent } from '../answers/json-content.ts';
import { valueOf } from '../answers/value-of.ts';
import { guardedRoute, signedIn } from '../guarded-route.ts';
import { newRouter } from '../new-router.ts';
import { openingChangeSchema, openingSchema } from '../../contracts/opening-schema.ts';
import { rightTo } from '../../services/service-rights.ts';
import type { Services } from '../../services/services.ts';

const showRoute = guardedRoute(rightTo.opening, {
  method: 'get',
  path: '/api/opening',
  responses: { 200: jsonContent(openingSchema, 'Pinned data version, plans in force, and who set them') },
});

const changeRoute = guardedRoute(rightTo.changeOpening, {
  method: 'post',
  path: '/api/opening',
  request: jsonBody(openingChangeSchema),
  responses: { 200: jsonContent(openingSchema, 'What everybody opens on from now on') },
});

/** What everybody opens on. */
export function openingRoutes(services: Services) {
  return newRouter()
    .openapi(showRoute, async (c) => c.json(valueOf(await services.opening(signedIn(c.var.person))), 200))
    .openapi(changeRoute, async (c) =>
      c.json(valueOf(await services.changeOpening(c.req.valid('json'), signedIn(c.var.person))), 200),
    );
}
