import { z } from '@hono/zod-openapi';
import { problem } from '../../../simulations/problems/problem.ts';
import type { EndedSessions } from '../../governance/ended-sessions.ts';
import { rightsOf } from '../../governance/policy.ts';
import type { Identity, Role } from '../../ports/identity.ts';
import { jsonBody, jsonContent } from '../answers/json-content.ts';
import { Refusal } from '../answers/refusal.ts';
import { guardedRoute, signedIn } from '../guarded-route.ts';
import { newRouter } from '../new-router.ts';
import { sessionSchema, signInSchema } from '../schemas/session-schema.ts';
import { dropSession, keepSession, sessionToken, type CookieOptions } from '../session-cookie.ts';

const showRoute = guardedRoute('signed-in', {
  method: 'get',
  path: '/api/session',
  responses: { 200: jsonContent(sessionSchema, 'Who is signed in') },
});

const signInRoute = guardedRoute('public', {
  method: 'post',
  path: '/api/sign-in',
  request: jsonBody(signInSchema),
  responses: { 204: { description: 'Signed in; the session is in a cookie' } },
});

const linkRoute = guardedRoute('public', {
  method: 'get',
  path: '/sign-in',
  request: { query: signInSchema },
  responses: { 303: { description: 'Signed in; on to the page' } },
});

const signOutRoute = guardedRoute('public', {
  method: 'post',
  path: '/api/sign-out',
  request: jsonBody(z.strictObject({})),
  responses: { 204: { description: 'Signed out' } },
});

export interface SessionOptions {
  readonly identity: Identity;
  readonly engineVersion: string;
  readonly cookie: CookieOptions;
  readonly endedSessions: EndedSessions;
}

/** Sign-in by one-time token, the session, and sign-out. */
export function sessionRoutes({ identity, engineVersion, cookie, endedSessions }: SessionOptions) {
  async function open(token: string) {
    const session = await identity.signIn(token);
    if (session === null) throw new Refusal([problem('request/sign-in-link-used', 'token')]);
    return session;
  }

  return newRouter()
    .openapi(showRoute, (c) => {
      const { user, roles } = signedIn(c.var.person);
      const role = roles[0] as Role;
      return c.json({ user, role, roles: [...roles], rights: [...rightsOf(roles)], engineVersion }, 200);
    })
    .openapi(signInRoute, async (c) => {
      keepSession(c, await open(c.req.valid('json').token), cookie);
      return c.body(null, 204);
    })
    .openapi(linkRoute, async (c) => {
      const session = await identity.signIn(c.req.valid('query').token);
      // A person follows a link with a browser: the page says what to do about an old one.
      if (session === null) return c.redirect('/?sign-in=expired', 303);
      keepSession(c, session, cookie);
      return c.redirect('/', 303);
    })
    .openapi(signOutRoute, async (c) => {
      const token = sessionToken(c);
      if (token !== undefined && c.var.person !== null) await endedSessions.end(token);
      dropSession(c, cookie);
      return c.body(null, 204);
    });
}
