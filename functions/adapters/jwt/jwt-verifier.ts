import { decode, verifyWithJwks } from 'hono/jwt';
import type { HonoJsonWebKey } from 'hono/utils/jwt/jws';
import type { Clock } from '../../ports/clock.ts';
import { roles as knownRoles, type Person } from '../../ports/identity.ts';

/** Public keys of an issuer; `fresh` asks again after a token named a key that is not among them. */
export type KeySource = (fresh: boolean) => Promise<readonly HonoJsonWebKey[]>;

export interface VerifierOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: KeySource;
  readonly clock: Clock;
}

/** The claim that carries the groups, as Cognito writes it. */
export const groupsClaim = 'cognito:groups';

const skewSeconds = 60;

/**
 * Verifies session tokens: RS256 only, signature by the issuer's key of that `kid`, issuer, audience,
 * expiry (required), not-before. One and the same for local links and for Cognito.
 *
 * @returns null for any token that does not pass, or whose person holds no known role
 * @throws WorldError when the keys cannot be read
 */
export function jwtVerifier({ issuer, audience, keys, clock }: VerifierOptions) {
  return async (jwt: string): Promise<Person | null> => {
    const kid = keyId(jwt);
    if (kid === null) return null;
    const claims = await verified(jwt, await keysWith(keys, kid), { iss: issuer, aud: audience });
    return claims !== null && isCurrent(claims, clock().getTime() / 1000) ? personOf(claims) : null;
  };
}

function keyId(jwt: string): string | null {
  try {
    return decode(jwt).header.kid ?? null;
  } catch {
    return null;
  }
}

async function keysWith(keys: KeySource, kid: string): Promise<readonly HonoJsonWebKey[]> {
  const known = await keys(false);
  return known.some((key) => key.kid === kid) ? known : keys(true);
}

type Claims = Readonly<Record<string, unknown>>;

/** The time claims are checked by `isCurrent`, with our clock and with `exp` required. */
async function verified(
  jwt: string,
  keys: readonly HonoJsonWebKey[],
  expected: { iss: string; aud: string },
): Promise<Claims | null> {
  const verification = { ...expected, exp: false, iat: false, nbf: false };
  try {
    return await verifyWithJwks(jwt, { keys: [...keys], allowedAlgorithms: ['RS256'], verification });
  } catch {
    return null;
  }
}

function isCurrent({ exp, nbf }: Claims, now: number): boolean {
  const started = nbf === undefined || (typeof nbf === 'number' && nbf <= now + skewSeconds);
  return typeof exp === 'number' && exp > now && started;
}

function personOf(claims: Claims): Person | null {
  // An access token of Cognito has no audience; a refresh token no groups: only id tokens count.
  if (claims['token_use'] !== undefined && claims['token_use'] !== 'id') return null;
  const groups = claims[groupsClaim];
  const roles = Array.isArray(groups) ? knownRoles.filter((role) => groups.includes(role)) : [];
  const user = claims['email'] ?? claims['cognito:username'] ?? claims['sub'];
  return typeof user === 'string' && roles.length > 0 ? { user, roles } : null;
}
