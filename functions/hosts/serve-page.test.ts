import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fakeServices } from '../api/testing/fake-services.ts';
import { accessLog } from '../governance/access-log.ts';
import { auditLog } from '../governance/audit-log.ts';
import { endedSessions } from '../governance/ended-sessions.ts';
import { memoryStore } from '../ports/testing/memory-store.ts';
import { namedIdentity } from '../api/testing/fake-app.ts';
import { localApp } from './local-app.ts';

const clock = () => new Date(0);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'));
  await mkdir(join(folder, 'dist', 'assets'), { recursive: true });
  await writeFile(join(folder, 'dist', 'index.html'), '<!doctype html><title>Quanheng</title>');
  await writeFile(join(folder, 'dist', 'assets', 'app-B1c2D3e4.js'), 'void 0');
  await writeFile(join(folder, 'secret.txt'), 'outside');
});
afterAll(() => rm(folder, { recursive: true }));

const app = () =>
  localApp(
    {
      services: fakeServices(),
      identity: namedIdentity,
      report: () => undefined,
      endedSessions: endedSessions(memoryStore(), clock),
      accessLog: accessLog(auditLog(memoryStore(), clock), clock),
    },
    join(folder, 'dist'),
  );
const at = (path: string, headers: Record<string, string> = {}) =>
  app().request(`http://127.0.0.1:8787${path}`, { headers });

it('keeps hashed files for ever and asks again for the page', async () => {
  const script = await at('/assets/app-B1c2D3e4.js');
  expect([script.status, script.headers.get('cache-control')]).toEqual([
    200,
    'public, max-age=31536000, immutable',
  ]);
  const page = await at('/');
  expect(await page.text()).toContain('Quanheng');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  const again = await at('/', { 'if-none-match': page.headers.get('etag') ?? '' });
  expect(again.status).toBe(304);
});

it.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/..%5c..%5csecret.txt',
  '/none.js',
])('does not leave the folder: %s', async (path) => {
  expect((await at(path)).status).toBe(404);
});

it('answers nobody who calls this machine by a foreign name', async () => {
  expect((await app().request('http://evil.example/')).status).toBe(421);
  expect((await app().request('http://localhost:8787/')).status).toBe(200);
});
