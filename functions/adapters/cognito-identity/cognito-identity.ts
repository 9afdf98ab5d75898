import type { HonoJsonWebKey } from 'hono/utils/jwt/jws';
import { jwtVerifier } from '../jwt/jwt-verifier.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Identity } from '../../ports/identity.ts';
import { cachedKeys } from './cached-keys.ts';

export interface CognitoIdentityOptions {
  /** `https://cognito-idp.<region>.amazonaws.com/<pool>`. */
  readonly issuer: string;
  /** Client id of the app in the pool. */
  readonly audience: string;
  readonly clock: Clock;
  /** Reads the key set; by default from the issuer's well-known address. */
  readonly readKeys?: () => Promise<readonly HonoJsonWebKey[]>;
}

const sessionSeconds = 3600;

/** Identity of a Cognito user pool: groups are roles; the sign-in token is the pool's own id token. */
export function cognitoIdentity({ issuer, audience, clock, readKeys }: CognitoIdentityOptions): Identity {
  const keys = cachedKeys(`${issuer}/.well-known/jwks.json`, clock, readKeys);
  const verify = jwtVerifier({ issuer, audience, clock, keys });
  return {
    verify,
    signIn: async (token) =>
      (await verify(token)) === null ? null : { jwt: token, seconds: sessionSeconds },
  };
}
