import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { etag } from 'hono/etag';

/** Vite puts a hash of the content into the names of what lies here. */
const hashed = /\/assets\/[^/]+-[\w-]{8,}\.\w+$/;

/** The built page: hashed files are kept for ever, the rest is asked for again by its ETag. */
export function servePage(folder: string): Hono {
  const page = new Hono();
  page.use(etag());
  page.use(async (c, next) => {
    await next();
    if (c.res.ok && !c.res.headers.has('cache-control'))
      c.header('Cache-Control', hashed.test(c.req.path) ? 'public, max-age=31536000, immutable' : 'no-cache');
  });
  page.use(serveStatic({ root: folder }));
  return page;
}
