import { generateKeyPairSync } from 'node:crypto';
import { sign } from 'hono/jwt';
import type { HonoJsonWebKey } from 'hono/utils/jwt/jws';
import { describe, expect, it } from 'vitest';
import { identityContract } from '../../ports/identity.contract.ts';
import { cognitoIdentity } from './cognito-identity.ts';

const now = Date.UTC(2026, 0, 5);
const issuer = 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Example';
const audience = 'example-client';
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const named = { alg: 'RS256', kid: 'k1' };
const privateKey = { ...pair.privateKey.export({ format: 'jwk' }), ...named } as HonoJsonWebKey;
const publicKey = { ...pair.publicKey.export({ format: 'jwk' }), ...named } as HonoJsonWebKey;

const token = (kid = 'k1') =>
  sign(
    {
      iss: issuer,
      aud: audience,
      sub: 'f-1',
      token_use: 'id',
      'cognito:groups': ['finance'],
      exp: now / 1000 + 600,
    },
    { ...privateKey, kid },
    'RS256',
  );

identityContract('a Cognito pool', async () => {
  const identity = cognitoIdentity({
    issuer,
    audience,
    clock: () => new Date(now),
    readKeys: async () => [publicKey],
  });
  return { identity, privateKey, issuer, audience, signInToken: () => token(), now };
});

describe('cognitoIdentity(options)', () => {
  it('asks for the keys once, and again for a new key id at most once a minute', async () => {
    let time = now;
    let asked = 0;
    const readKeys = async () => {
      asked += 1;
      return [publicKey];
    };
    const identity = cognitoIdentity({ issuer, audience, clock: () => new Date(time), readKeys });
    await identity.verify(await token());
    await identity.verify(await token());
    for (const kid of ['x', 'y', 'z']) await identity.verify(await token(kid));
    expect(asked).toBe(1);
    time += 61_000;
    await identity.verify(await token('x'));
    expect(asked).toBe(2);
  });
});
