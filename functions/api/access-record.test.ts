import { describe, expect, it } from 'vitest';
import { as, fakeApp } from './testing/fake-app.ts';

const json = (body: unknown): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', origin: 'http://localhost' },
});

async function recordsAfter(...calls: [path: string, init: RequestInit][]) {
  const { app, audit } = fakeApp();
  for (const [path, init] of calls) await app.request(path, init);
  const { entries } = await audit.newest(9);
  return entries.map(({ body }) => [body.actor, body.action, body.object]).toReversed();
}

describe('what the audit log holds of comings and goings', () => {
  it('a sign-in by link and by form, and the sign-out', async () => {
    const leaving = { headers: { 'content-type': 'application/json', ...as('hr') } };
    expect(
      await recordsAfter(
        ['/sign-in?token=link-hr', {}],
        ['/api/sign-in', json({ token: 'link-finance' })],
        ['/api/sign-out', { ...json({}), ...leaving }],
      ),
    ).toEqual([
      ['hr', 'session:begin', ''],
      ['finance', 'session:begin', ''],
      ['hr', 'session:end', ''],
    ]);
  });

  it('a link that is used up or made up, by link and by form', async () => {
    expect(await recordsAfter(['/sign-in?token=guess', {}])).toEqual([['', 'denied', 'sign-in']]);
    expect(await recordsAfter(['/api/sign-in', json({ token: 'guess' })])).toEqual([
      ['', 'denied', 'sign-in'],
    ]);
  });

  it('whoever was turned away, with the right that they lack and no word of theirs', async () => {
    expect(
      await recordsAfter(
        ['/api/versions/own-1/frame', { headers: as('finance') }],
        ['/api/audit', { headers: as('hr') }],
        ['/api/plans/zhang-san', {}],
        ['/api/simulate', json({ person: 'zhang san' })],
      ),
    ).toEqual([
      ['finance', 'denied', 'frame:read'],
      ['hr', 'denied', 'audit:read'],
      ['', 'denied', 'plan:read'],
      ['', 'denied', 'a write'],
    ]);
  });

  it('nothing of a page that asks whether somebody is signed in', async () => {
    expect(await recordsAfter(['/api/session', {}])).toEqual([]);
  });
});
