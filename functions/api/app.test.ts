import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { done, refused } from '../services/reply.ts';
import { HTTPException } from 'hono/http-exception';
import { problem } from '../../simulations/problems/problem.ts';
import { WorldError } from '../ports/world-error.ts';
import type { ProblemDocument } from '../contracts/problem-schema.ts';
import { as, fakeApp } from './testing/fake-app.ts';

const post = (body: string, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'content-type': 'application/json', ...as('hr'), ...headers },
});
const simulate = JSON.stringify({ version: 'own-1', baseline: { id: 'a' }, scenario: { id: 'b' } });
const bodyOf = async (answer: Response): Promise<ProblemDocument> => (await answer.json()) as ProblemDocument;

describe('errors of the API', () => {
  it('answers problems as application/problem+json with place and cure', async () => {
    const { app } = fakeApp({
      simulate: async () =>
        refused(problem('request/unknown-version', 'version', { version: 'own-7', known: 'own-1' })),
    });
    const answer = await app.request('/api/simulate', post(simulate));
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await bodyOf(answer)).toMatchObject({
      status: 404,
      problems: [{ code: 'request/unknown-version', at: 'version', cure: 'Choose one of: own-1.' }],
    });
  });

  it('answers a failing world with 503 when a retry makes sense, else 502, and tells the operator', async () => {
    for (const [retry, status] of [
      [true, 503],
      [false, 502],
    ] as const) {
      const failing = new WorldError('s3', 'bucket secret-name unreachable', { retry });
      const { app, reported } = fakeApp({ versions: () => Promise.reject(failing) });
      const answer = await app.request('/api/versions', { headers: as('hr') });
      expect(answer.status).toBe(status);
      expect(await answer.text()).not.toContain('secret-name');
      expect(reported).toEqual([failing]);
    }
  });

  it('answers our own mistake with 500 and no detail', async () => {
    const { app } = fakeApp({ versions: () => Promise.reject(new TypeError('inner detail')) });
    const answer = await app.request('/api/versions', { headers: as('hr') });
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('inner detail');
  });

  it('passes HTTP exceptions on', async () => {
    const { app } = fakeApp({
      versions: () => Promise.reject(new HTTPException(429, { message: 'slow down' })),
    });
    expect((await app.request('/api/versions', { headers: as('hr') })).status).toBe(429);
  });

  const bad: [string, RequestInit, number][] = [
    ['broken JSON', post('{'), 400],
    ['JSON of another shape', post('[]'), 400],
    ['a number as version', post('{"version":1}'), 400],
    ['an unknown key', post(simulate.replace('}', ',"extra":1}')), 400],
    ['no content type', { method: 'POST', body: new TextEncoder().encode(simulate), headers: as('hr') }, 415],
    ['another content type', post(simulate, { 'content-type': 'text/plain' }), 415],
    ['1 MiB and one byte', post(`"${'x'.repeat(2 ** 20 - 1)}"`), 413],
  ];
  it.each(bad)('refuses %s', async (_, request, status) => {
    const answer = await fakeApp().app.request('/api/simulate', request);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    if (status === 413) expect(answer.headers.get('connection')).toBe('close');
  });

  it('refuses a form that another site sends with our cookie', async () => {
    const headers = { 'content-type': 'text/plain', cookie: 'quanheng_session=analyst' };
    const send = (origin: string) =>
      fakeApp().app.request('/api/drops', { method: 'POST', body: 'a=1', headers: { ...headers, origin } });
    expect((await send('https://evil.example')).status).toBe(403);
    expect((await send('http://localhost')).status).not.toBe(403);
  });

  it('names every place of a bad request at once', async () => {
    const answer = await fakeApp().app.request('/api/simulate', post('{"version":"x","months":["2026-13"]}'));
    const places = (await bodyOf(answer)).problems.map(({ at }) => at);
    expect(places).toEqual(expect.arrayContaining(['version', 'months.0', 'baseline', 'scenario']));
  });

  it('answers an unknown path with a problem', async () => {
    const answer = await fakeApp().app.request('/api/none');
    expect([answer.status, (await bodyOf(answer)).problems[0]?.code]).toEqual([404, 'request/unknown-route']);
  });

  it('limits a drop apart from other requests', async () => {
    const upload = (bytes: number) => {
      const body = new FormData();
      body.set('file', new File([new Uint8Array(bytes)], 'a.csv'));
      return fakeApp().app.request('/api/drops', { method: 'POST', body, headers: as('analyst') });
    };
    expect((await upload(10)).status).toBe(201);
    expect((await upload(6000)).status).toBe(413);
  });

  it('refuses a drop whose file is a text field', async () => {
    const body = new FormData();
    body.set('file', 'not a file');
    const answer = await fakeApp().app.request('/api/drops', {
      method: 'POST',
      body,
      headers: as('analyst'),
    });
    expect(answer.status).toBe(400);
  });
});

describe('sessions of the API', () => {
  it('signs in by link: a cookie that no script reads, then the page', async () => {
    const { app } = fakeApp();
    const answer = await app.request('/sign-in?token=link-hr');
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/']) expect(cookie).toContain(part);
    const session = await app.request('/api/session', { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(await session.json()).toEqual({
      user: 'hr',
      role: 'hr',
      roles: ['hr'],
      rights: [
        'data:read',
        'plan:read',
        'plan:write',
        'opening:write',
        'frame:read',
        'person:read',
        'outcomes:read',
      ],
      engineVersion: '9.9.9',
    });
  });

  it('signs in by POST, refuses a wrong token, and signs out', async () => {
    const { app } = fakeApp();
    const signIn = (token: string) => app.request('/api/sign-in', post(JSON.stringify({ token })));
    expect((await signIn('link-admin')).headers.get('set-cookie')).toContain('=admin;');
    expect((await signIn('wrong')).status).toBe(401);
    const out = await app.request('/api/sign-out', post('{}'));
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
  });

  it('ends a session on the server: a copy of the cookie counts no more', async () => {
    const { app } = fakeApp();
    const show = () => app.request('/api/session', { headers: as('hr') });
    expect((await show()).status).toBe(200);
    await app.request('/api/sign-out', post('{}'));
    expect((await show()).status).toBe(401);
    expect((await app.request('/api/session', { headers: as('finance') })).status).toBe(200);
  });

  it.each([
    ['a drop without a session', '/api/drops', {}, 401],
    ['a drop by finance', '/api/drops', as('finance'), 403],
    ['a simulation without a session', '/api/simulate', {}, 401],
  ])('reads nothing of the body of %s', async (_, path, headers, status) => {
    let chunks = 0;
    const body = new ReadableStream({
      pull(controller) {
        chunks += 1;
        if (chunks > 1000) controller.close();
        else controller.enqueue(new Uint8Array(65_536));
      },
    });
    const init = {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { origin: 'http://localhost', ...headers },
    };
    expect((await fakeApp().app.request(path, init)).status).toBe(status);
    // the stream itself fills its queue once
    expect(chunks).toBeLessThanOrEqual(1);
  });

  it('compresses what can be, and says what it depends on', async () => {
    const { app } = fakeApp({ frame: async () => done(new Uint8Array(50_000)) });
    const frame = (encoding: string) =>
      app.request('/api/versions/own-1/frame', { headers: { ...as('hr'), 'accept-encoding': encoding } });
    const gzipped = await frame('gzip, br');
    expect(gzipped.headers.get('content-encoding')).toBe('gzip');
    expect(gzipped.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
    const bytes = new Uint8Array(await gzipped.arrayBuffer());
    expect(bytes.length).toBeLessThan(500);
    expect(gunzipSync(bytes).length).toBe(50_000);
    expect((await frame('identity')).headers.get('content-encoding')).toBeNull();
  });

  it('sends security headers and forbids storing', async () => {
    const { headers } = await fakeApp().app.request('/api/session', { headers: as('hr') });
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
