import { createRoute, type RouteConfig } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import { problem } from '../../simulations/problems/problem.ts';
import { mayDo, type Right } from '../governance/policy.ts';
import type { Person } from '../ports/identity.ts';
import type { ApiEnv } from './api-env.ts';
import { Refusal } from './answers/refusal.ts';
import { problemDocumentSchema } from '../contracts/problem-schema.ts';

/** What a route asks of the caller: nothing, a session, or one right. */
export type Guard = 'public' | 'signed-in' | Right;

const refused = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemDocumentSchema } },
});

/**
 * A route of the API with its guard: the only way routes are made, so none is left open by oversight.
 * The guard runs before anything of the request is read, and shows in the document as `x-right`.
 */
export function guardedRoute<const P extends string, const R extends Omit<RouteConfig, 'path'> & { path: P }>(
  guard: Guard,
  definition: R,
) {
  return createRoute({
    ...definition,
    middleware: requireGuard(guard),
    'x-right': guard,
    responses: {
      ...definition.responses,
      '4XX': refused('What was asked cannot be done: the list of problems with place and cure'),
      '5XX': refused('The server or a store behind it failed'),
    },
  });
}

/** Refuses early, before a body is read; the services ask the same rights again, whoever calls them. */
function requireGuard(guard: Guard) {
  return createMiddleware<ApiEnv>(async (c, next) => {
    if (guard !== 'public') {
      const person = signedIn(c.var.person, guard);
      if (guard !== 'signed-in' && !mayDo(person.roles, guard))
        throw new Refusal([problem('request/forbidden', c.req.path, { right: guard })]);
    }
    await next();
  });
}

/** The person of a guarded request. @param right  what is asked for, for the record of a denial */
export function signedIn(person: Person | null, right = 'signed-in'): Person {
  if (person === null) {
    const values = right === 'signed-in' ? {} : { right };
    throw new Refusal([problem('request/not-signed-in', 'session', values)]);
  }
  return person;
}
