import { z } from '@hono/zod-openapi';
import { problem } from '../../../simulations/problems/problem.ts';
import type { AccessLog } from '../../governance/access-log.ts';
import type { EndedSessions } from '../../governance/ended-sessions.ts';
import { rightsOf } from '../../governance/policy.ts';
import type { Identity, Role, Session } from '../../ports/identity.ts';
import { jsonBody, jsonContent } from '../answers/json-content.ts';
import { Refusal } from '../answers/refusal.ts';
import { guardedRoute, signedIn } from '../guarded-route.ts';
import { newRouter } from '../new-router.ts';
import { sessionSchema, signInSchema } from '../../contracts/session-schema.ts';
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
  readonly accessLog: AccessLog;
}

/** Sign-in by one-time token, the session, and sign-out. */
export function sessionRoutes(options: SessionOptions) {
  const { identity, engineVersion, cookie, endedSessions, accessLog } = options;

  /** A session, on record before its cookie leaves; null where the token is used up or none. */
  async function open(token: string): Promise<Session | null> {
    const session = await identity.signIn(token);
    const person = session && (await identity.verify(session.jwt));
    if (person) await accessLog.signedIn(person);
    return session;
  }

  return newRouter()
    .openapi(showRoute, (c) => {
      const { user, roles } = signedIn(c.var.person);
      const role = roles[0] as Role;
      return c.json({ user, role, roles: [...roles], rights: [...rightsOf(roles)], engineVersion }, 200);
    })
    .openapi(signInRoute, async (c) => {
      const session = await open(c.req.valid('json').token);
      if (session === null) throw new Refusal([problem('request/sign-in-link-used', 'token')]);
      keepSession(c, session, cookie);
      return c.body(null, 204);
    })
    .openapi(linkRoute, async (c) => {
      const session = await open(c.req.valid('query').token);
      if (session === null) {
        // A person follows a link with a browser: the page says what to do about an old one.
        await accessLog.denied(null, 'sign-in');
        return c.redirect('/?sign-in=expired', 303);
      }
      keepSession(c, session, cookie);
      return c.redirect('/', 303);
    })
    .openapi(signOutRoute, async (c) => {
      const token = sessionToken(c);
      const { person } = c.var;
      if (token !== undefined && person !== null) {
        await endedSessions.end(token);
        await accessLog.signedOut(person);
      }
      dropSession(c, cookie);
      return c.body(null, 204);
    });
}
