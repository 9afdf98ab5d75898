import { randomBytes } from 'node:crypto';
import { sign } from 'hono/jwt';
import type { HonoJsonWebKey } from 'hono/utils/jwt/jws';
import { groupsClaim, jwtVerifier } from '../jwt/jwt-verifier.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Identity, Role } from '../../ports/identity.ts';

export interface LocalIdentityOptions {
  /** Private RSA key with `kid` and `alg: RS256` (see `hosts/session-keys.ts`). */
  readonly privateKey: HonoJsonWebKey;
  readonly clock: Clock;
  /** Told when a link was used, so that a new one can be shown. */
  readonly onUsed?: (role: Role) => void;
}

/** Identity of one machine: whoever reads the terminal may be any demo role. */
export interface LocalIdentity extends Identity {
  /** A new one-time token for a role; replaces the role's unused one. */
  issue(role: Role): string;
}

const issuer = 'quanheng-local';
const sessionSeconds = 12 * 3600;
const tokenSeconds = 24 * 3600;

/** One-time sign-in tokens held in memory, and sessions as RS256 tokens that survive a restart. */
export function localIdentity({ privateKey, clock, onUsed }: LocalIdentityOptions): LocalIdentity {
  const publicKey: HonoJsonWebKey = {
    kty: 'RSA',
    alg: 'RS256',
    ...(privateKey.kid === undefined ? {} : { kid: privateKey.kid }),
    ...(privateKey.n === undefined ? {} : { n: privateKey.n }),
    ...(privateKey.e === undefined ? {} : { e: privateKey.e }),
  };
  const tokens = new Map<string, { role: Role; until: number }>();
  const seconds = (): number => Math.floor(clock().getTime() / 1000);

  return {
    verify: jwtVerifier({ issuer, audience: issuer, clock, keys: async () => [publicKey] }),
    issue(role) {
      for (const [token, held] of tokens) if (held.role === role) tokens.delete(token);
      const token = randomBytes(24).toString('base64url');
      tokens.set(token, { role, until: seconds() + tokenSeconds });
      return token;
    },
    async signIn(token) {
      const held = tokens.get(token);
      tokens.delete(token);
      if (held === undefined || held.until <= seconds()) return null;
      const { role } = held;
      const claims = {
        iss: issuer,
        aud: issuer,
        sub: role,
        [groupsClaim]: [role],
        iat: seconds(),
        exp: seconds() + sessionSeconds,
      };
      const jwt = await sign(claims, privateKey, 'RS256');
      onUsed?.(role);
      return { jwt, seconds: sessionSeconds };
    },
  };
}
