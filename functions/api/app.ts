import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { problem } from '../../simulations/problems/problem.ts';
import type { AccessLog } from '../governance/access-log.ts';
import type { EndedSessions } from '../governance/ended-sessions.ts';
import { mayDo } from '../governance/policy.ts';
import type { Identity } from '../ports/identity.ts';
import { answerError, answerProblems, type ErrorReport } from './answers/answer-error.ts';
import { Refusal } from './answers/refusal.ts';
import type { ApiEnv } from './api-env.ts';
import { signedIn } from './guarded-route.ts';
import { newRouter } from './new-router.ts';
import { auditRoutes } from './routes/audit.ts';
import { dropsRoutes } from './routes/drops.ts';
import { openingRoutes } from './routes/opening.ts';
import { differencesRoutes } from './routes/differences.ts';
import { payslipsRoutes } from './routes/payslips.ts';
import { plansRoutes } from './routes/plans.ts';
import { sessionRoutes } from './routes/session.ts';
import { simulateRoutes } from './routes/simulate.ts';
import { versionsRoutes } from './routes/versions.ts';
import { securityHeaders } from './security-headers.ts';
import { rightTo } from '../services/service-rights.ts';
import type { Services } from '../services/services.ts';
import { sessionToken, type CookieOptions } from './session-cookie.ts';

export interface ApiOptions {
  readonly services: Services;
  readonly identity: Identity;
  /** Part of every result's identity, and shown on the page. */
  readonly engineVersion: string;
  readonly cookie: CookieOptions;
  /** Sessions that were ended before their time. */
  readonly endedSessions: EndedSessions;
  /** Who came, left and was turned away. */
  readonly accessLog: AccessLog;
  /** Whether answers are compressed here; on AWS the edge does it. */
  readonly compressed?: boolean;
  /** Largest upload in bytes; other requests may have 1 MiB. */
  readonly maxDropBytes: number;
  /** Whether requests to this address are ours; all are when absent. */
  readonly guardHost?: (url: string) => boolean;
  /** Where errors that the caller may not see are told. */
  readonly report: ErrorReport;
}

const jsonBytes = 2 ** 20;

/** Texts, scripts and the rows of the worker; fonts and pictures are compressed already. */
const compressible = /^(text\/|application\/(json|problem\+json|javascript|octet-stream)|image\/svg)/;

/** The HTTP API: the same app on a local server and in Lambda; knows no process, clock or environment. */
export function api(options: ApiOptions): OpenAPIHono<ApiEnv> {
  const { services, identity } = options;
  const app = newRouter();
  const answer = answerError(options.report);
  app.onError(async (error, c) => {
    await noteDenied(error, c, options);
    return answer(error, c);
  });
  if (options.compressed) app.use(compress({ contentTypeFilter: compressible }));
  app.use(secureHeaders(securityHeaders));
  app.use(async (c, next) => {
    if (options.guardHost?.(c.req.url) === false)
      throw new HTTPException(421, { message: 'Not the host of this server' });
    await next();
  });
  app.use('/api/*', async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.use('/api/*', refuseForeignForms());
  app.use('/api/*', async (c, next) => {
    const token = sessionToken(c);
    const person = token === undefined ? null : await identity.verify(token);
    const ended = token !== undefined && person !== null && (await options.endedSessions.has(token));
    c.set('person', ended ? null : person);
    await next();
  });
  app.use('/api/*', refuseStrangersUnread);
  app.use('/api/*', limitBody(options.maxDropBytes));

  app.route('/', sessionRoutes(options));
  app.route('/', versionsRoutes(services));
  app.route('/', plansRoutes(services));
  app.route('/', simulateRoutes(services));
  app.route('/', payslipsRoutes(services));
  app.route('/', differencesRoutes(services));
  app.route('/', dropsRoutes(services));
  app.route('/', openingRoutes(services));
  app.route('/', auditRoutes(services));
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Quanheng', version: options.engineVersion, license: { name: 'Apache-2.0' } },
  });
  app.all('/api/*', (c) =>
    answerProblems(c, [problem('request/unknown-route', c.req.path, { path: c.req.path })]),
  );
  return app;
}

/** Puts a denial on record; that the log cannot be written is told, and the caller is still turned away. */
async function noteDenied(
  error: Error,
  c: Context<ApiEnv>,
  { accessLog, report }: Pick<ApiOptions, 'accessLog' | 'report'>,
): Promise<void> {
  const what = error instanceof Refusal ? deniedIn(error) : null;
  if (what === null) return;
  try {
    await accessLog.denied(c.var.person, what);
  } catch (failure) {
    report(failure, c.req.path);
  }
}

/** The right that was asked for and is not held, or the sign-in that failed; null for other refusals. */
function deniedIn({ problems }: Refusal): string | null {
  for (const { code, values } of problems) {
    if (code === 'request/forbidden' || code === 'request/not-signed-in')
      return values['right']?.toString() ?? null;
    if (code === 'request/sign-in-link-used') return 'sign-in';
  }
  return null;
}

/** A form of another site would carry our cookie; a bearer token is sent by programs alone. */
function refuseForeignForms(): MiddlewareHandler {
  const check = csrf();
  return (c, next) => (c.req.header('authorization') === undefined ? check(c, next) : next());
}

/** What anybody may send. */
const open = new Set(['/api/sign-in', '/api/sign-out']);

/** Nothing of a body is read before it is known who sends it, and of a drop before they may bring one. */
const refuseStrangersUnread: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
  if (!reads && !open.has(c.req.path)) {
    const person = signedIn(c.var.person, 'a write');
    if (c.req.path.startsWith('/api/drops') && !mayDo(person.roles, rightTo.drop))
      throw new Refusal([problem('request/forbidden', c.req.path, { right: rightTo.drop })]);
  }
  await next();
};

/** Drops may be large, nothing else. */
function limitBody(maxDropBytes: number): MiddlewareHandler {
  const limit = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: () => {
        throw new Refusal([problem('request/too-large', 'body', { limit: maxSize })]);
      },
    });
  const json = limit(jsonBytes);
  const drop = limit(maxDropBytes);
  return (c, next) => (c.req.path.startsWith('/api/drops') ? drop(c, next) : json(c, next));
}
