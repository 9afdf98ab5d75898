import { sign } from 'hono/jwt';
import type { HonoJsonWebKey } from 'hono/utils/jwt/jws';
import type { JWTPayload } from 'hono/utils/jwt/types';
import { describe, expect, it } from 'vitest';
import type { Identity } from './identity.ts';

/** What a suite needs to know to forge tokens for an identity. */
export interface IdentitySubject {
  readonly identity: Identity;
  readonly privateKey: HonoJsonWebKey;
  readonly issuer: string;
  readonly audience: string;
  /** A sign-in token that works once for somebody of the role `finance`. */
  signInToken(): Promise<string>;
  /** What the clock of the identity shows, ms. */
  readonly now: number;
}

/** The one suite that every identity passes. */
export function identityContract(name: string, subject: () => Promise<IdentitySubject>): void {
  describe(`identity of ${name}`, () => {
    const forge = async (change: object = {}, key: object = {}, alg: 'RS256' | 'HS256' = 'RS256') => {
      const { identity, privateKey, issuer, audience, now } = await subject();
      const seconds = now / 1000;
      const claims = {
        iss: issuer,
        aud: audience,
        sub: 'u',
        'cognito:groups': ['hr'],
        exp: seconds + 60,
        ...change,
      };
      const signer = alg === 'RS256' ? { ...privateKey, ...key } : 'secret';
      return identity.verify(await sign(JSON.parse(JSON.stringify(claims)) as JWTPayload, signer, alg));
    };

    it('signs a person in for a session that it verifies itself', async () => {
      const { identity, signInToken } = await subject();
      const session = await identity.signIn(await signInToken());
      expect(session?.seconds).toBeGreaterThan(0);
      expect((await identity.verify(session?.jwt ?? ''))?.roles).toEqual(['finance']);
    });
    it('refuses a sign-in token that it never issued', async () => {
      const { identity } = await subject();
      expect(await identity.signIn('nobody-issued-this')).toBeNull();
    });
    it('accepts a good token and maps groups to roles', async () => {
      expect(await forge({ 'cognito:groups': ['staff', 'admin', 'analyst'] })).toEqual({
        user: 'u',
        roles: ['analyst', 'admin'],
      });
    });
    const bad: [string, object][] = [
      ['another issuer', { iss: 'https://elsewhere' }],
      ['another audience', { aud: 'elsewhere' }],
      ['no audience', { aud: undefined }],
      ['an expiry in the past', { exp: 1 }],
      ['no expiry', { exp: undefined }],
      ['a start in the future', { nbf: 4e9 }],
      ['no groups', { 'cognito:groups': undefined }],
      ['unknown groups only', { 'cognito:groups': ['staff'] }],
      ['an access token', { token_use: 'access' }],
    ];
    it.each(bad)('refuses a token with %s', async (_, change) => {
      expect(await forge(change)).toBeNull();
    });
    it('refuses an unknown key, another algorithm, a changed payload and noise', async () => {
      expect(await forge({}, { kid: 'unknown' })).toBeNull();
      expect(await forge({}, {}, 'HS256')).toBeNull();
      const { identity, signInToken } = await subject();
      const [head, , tail] = ((await identity.signIn(await signInToken()))?.jwt ?? '').split('.');
      const claims = Buffer.from(JSON.stringify({ 'cognito:groups': ['hr'] })).toString('base64url');
      expect(await identity.verify(`${head}.${claims}.${tail}`)).toBeNull();
      for (const noise of ['', 'a.b', 'a.b.c', '..', '💥.💥.💥'])
        expect(await identity.verify(noise)).toBeNull();
    });
  });
}
