import { jsonBody, jsonContent } from '../answers/json-content.ts';
import { plainProblem } from '../answers/plain-problem.ts';
import { Refusal } from '../answers/refusal.ts';
import { guardedRoute, signedIn } from '../guarded-route.ts';
import { newRouter } from '../new-router.ts';
import { simulateAnswerSchema, simulateRequestSchema } from '../../contracts/simulate-schema.ts';
import { rightTo } from '../../services/service-rights.ts';
import type { Services } from '../../services/services.ts';

const route = guardedRoute(rightTo.simulate, {
  method: 'post',
  path: '/api/simulate',
  request: jsonBody(simulateRequestSchema),
  responses: {
    200: jsonContent(simulateAnswerSchema, 'Two plans side by side over the same people and months'),
  },
});

/** Replays two plans and answers with disclosed outcomes. */
export function simulateRoutes(services: Services) {
  return newRouter().openapi(route, async (c) => {
    const reply = await services.simulate(c.req.valid('json'), signedIn(c.var.person));
    if (reply.kind === 'refused') throw new Refusal(reply.problems);
    return c.json({ ...reply.value, problems: reply.problems.map(plainProblem) }, 200);
  });
}
