import type { OpenAPIHono } from '@hono/zod-openapi';
import { api, type ApiOptions } from '../api/app.ts';
import type { ApiEnv } from '../api/api-env.ts';
import { engineVersion } from './engine-version.ts';
import { servePage } from './serve-page.ts';

/** Largest upload on one machine: it is held in memory while it is read. */
const maxDropBytes = 512 * 2 ** 20;

const ownHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** API and page of one machine, for callers that name this machine. */
export function localApp(
  options: Pick<ApiOptions, 'services' | 'identity' | 'report' | 'endedSessions' | 'accessLog'>,
  pageFolder: string,
): OpenAPIHono<ApiEnv> {
  const app = api({
    ...options,
    engineVersion,
    maxDropBytes,
    guardHost,
    cookie: { secure: false },
    compressed: true,
  });
  app.route('/', servePage(pageFolder));
  return app;
}

/** A foreign name that was made to point at this machine (DNS rebinding) is not ours. */
function guardHost(url: string): boolean {
  return ownHosts.has(new URL(url).hostname);
}
