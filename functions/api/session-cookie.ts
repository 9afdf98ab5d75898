import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Session } from '../ports/identity.ts';

const name = 'quanheng_session';

/** How the session cookie is set: `secure` everywhere but on loopback, where there is no TLS. */
export interface CookieOptions {
  readonly secure: boolean;
}

/** The session token that a request carries: the cookie, or a bearer token for programs. */
export function sessionToken(c: Context): string | undefined {
  const bearer = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  return bearer ?? getCookie(c, name);
}

/** Hands the session to the browser where no script can read it. */
export function keepSession(c: Context, session: Session, { secure }: CookieOptions): void {
  setCookie(c, name, session.jwt, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    secure,
    maxAge: session.seconds,
  });
}

/** Ends the session in the browser. */
export function dropSession(c: Context, { secure }: CookieOptions): void {
  deleteCookie(c, name, { path: '/', secure });
}
