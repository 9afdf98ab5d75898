import { describe, expect, it } from 'vitest';
import { as, fakeApp } from './testing/fake-app.ts';

const json = (body: unknown): RequestInit => ({
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});
const form = (): RequestInit => {
  const body = new FormData();
  body.set('file', new File(['a,b\n1,2\n'], 'a.csv'));
  body.set('mapping', 'id: x');
  return { body };
};
const plans = { baseline: { id: 'a' }, scenario: { id: 'b' } };
const sides = { version: 'own-1', before: { id: 'a' }, after: { id: 'b' } };
const payslip = { version: 'own-1', plan: { id: 'a' }, person: 'p', month: '2026-01', purpose: 'appeal 12' };

const dropId = '0123456789abcdef'.repeat(2);

/** Who may call what: written by hand from the design, not from the policy under test. */
const table: [method: string, path: string, request: () => RequestInit, status: number, allowed: string][] = [
  ['GET', '/api/session', () => ({}), 200, 'analyst hr finance auditor admin'],
  ['GET', '/api/versions', () => ({}), 200, 'analyst hr finance auditor'],
  ['GET', '/api/versions/own-1', () => ({}), 200, 'analyst hr finance auditor'],
  ['GET', '/api/versions/own-1/frame', () => ({}), 200, 'analyst hr'],
  ['GET', '/api/versions/own-1/people', () => ({}), 200, 'hr'],
  ['POST', '/api/people/find', () => json({ version: 'own-1', who: '张三', purpose: 'appeal' }), 200, 'hr'],
  ['GET', '/api/plans', () => ({}), 200, 'analyst hr finance auditor'],
  ['GET', '/api/templates', () => ({}), 200, 'analyst hr finance auditor'],
  ['GET', '/api/plans/flat', () => ({}), 200, 'analyst hr finance auditor'],
  ['PUT', '/api/plans/flat', () => json({ yaml: 'id: flat' }), 201, 'analyst hr'],
  ['POST', '/api/plans/check', () => json({ yaml: '' }), 200, 'analyst hr finance auditor'],
  [
    'POST',
    '/api/plans/difference',
    () => json({ before: { yaml: '' }, after: { yaml: '' } }),
    200,
    'analyst hr finance auditor',
  ],
  ['POST', '/api/plans/words', () => json({ plan: { yaml: '' } }), 200, 'analyst hr finance auditor'],
  ['POST', '/api/simulate', () => json({ version: 'own-1', ...plans }), 200, 'analyst hr finance auditor'],
  ['POST', '/api/payslips', () => json(payslip), 200, 'hr'],
  ['POST', '/api/differences', () => json(sides), 200, 'analyst hr'],
  [
    'POST',
    '/api/differences/person',
    () => json({ ...sides, person: 'p', month: '2026-01', purpose: 'appeal 12' }),
    200,
    'hr',
  ],
  ['POST', '/api/drops', form, 201, 'analyst'],
  ['POST', '/api/drops/preview', form, 200, 'analyst'],
  ['GET', `/api/drops/${dropId}/rejects`, () => ({}), 200, 'analyst'],
  ['DELETE', `/api/drops/${dropId}/rejects`, () => ({}), 200, 'analyst'],
  ['GET', '/api/opening', () => ({}), 200, 'analyst hr finance auditor'],
  ['POST', '/api/opening', () => json({ change: { kind: 'pin', version: 'own-1' } }), 200, 'analyst hr'],
  ['GET', '/api/audit', () => ({}), 200, 'auditor'],
];
const everybody = ['analyst', 'hr', 'finance', 'auditor', 'admin'] as const;

describe('rights of every route and role', () => {
  const { app } = fakeApp();

  it.each(table)('%s %s', async (method, path, request, status, allowed) => {
    for (const role of everybody) {
      const { headers, ...rest } = request();
      const answer = await app.request(path, { method, ...rest, headers: { ...headers, ...as(role) } });
      expect([role, answer.status]).toEqual([role, allowed.split(' ').includes(role) ? status : 403]);
    }
    const { headers, ...rest } = request();
    const unknown = await app.request(path, {
      method,
      ...rest,
      headers: { ...headers, origin: 'http://localhost' },
    });
    expect(unknown.status).toBe(401);
  });

  it('covers every guarded route of the document', async () => {
    const document = (await (await app.request('/api/openapi.json')).json()) as {
      paths: Record<string, Record<string, { 'x-right': string }>>;
    };
    const guarded = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, operation]) => operation['x-right'] !== 'public')
        .map(([method]) => `${method.toUpperCase()} ${path}`),
    );
    const tested = table.map(([method, path]) =>
      `${method} ${path}`
        .replace('own-1', '{id}')
        .replace('plans/flat', 'plans/{id}')
        .replace(dropId, '{id}'),
    );
    expect(guarded.sort()).toEqual(tested.sort());
  });

  it('asks for rights before it reads the request', async () => {
    const answer = await app.request('/api/simulate', { method: 'POST', ...json({ nonsense: true }) });
    expect(answer.status).toBe(401);
  });
});
