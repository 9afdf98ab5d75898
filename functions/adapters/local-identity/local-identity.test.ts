import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HonoJsonWebKey } from 'hono/utils/jwt/jws';
import { sessionKey } from '../../hosts/session-key.ts';
import { identityContract } from '../../ports/identity.contract.ts';
import { localIdentity } from './local-identity.ts';

const now = Date.UTC(2026, 0, 5);
let folder: string;
let privateKey: HonoJsonWebKey;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'identity-'));
  privateKey = await sessionKey(join(folder, 'session-key.json'));
});
afterAll(() => rm(folder, { recursive: true }));

identityContract('one machine', async () => {
  const identity = localIdentity({ privateKey, clock: () => new Date(now) });
  const signInToken = async () => identity.issue('finance');
  return { identity, privateKey, issuer: 'quanheng-local', audience: 'quanheng-local', signInToken, now };
});

describe('localIdentity(options)', () => {
  it('lets a link be used once and tells of it', async () => {
    const used: string[] = [];
    const identity = localIdentity({
      privateKey,
      clock: () => new Date(now),
      onUsed: (role) => used.push(role),
    });
    const token = identity.issue('hr');
    expect(await identity.signIn(token)).not.toBeNull();
    expect(await identity.signIn(token)).toBeNull();
    expect(used).toEqual(['hr']);
  });

  it('keeps sessions over a restart, and ends links and sessions with time', async () => {
    let time = now;
    const clock = () => new Date(time);
    const identity = localIdentity({ privateKey, clock });
    const session = await identity.signIn(identity.issue('hr'));
    const late = identity.issue('hr');
    const restarted = localIdentity({
      privateKey: await sessionKey(join(folder, 'session-key.json')),
      clock,
    });
    expect(await restarted.verify(session?.jwt ?? '')).toEqual({ user: 'hr', roles: ['hr'] });
    time += 25 * 3600_000;
    expect(await restarted.verify(session?.jwt ?? '')).toBeNull();
    expect(await identity.signIn(late)).toBeNull();
  });
});
