import type { HonoJsonWebKey } from 'hono/utils/jwt/jws';
import { z } from 'zod';
import type { KeySource } from '../jwt/jwt-verifier.ts';
import type { Clock } from '../../ports/clock.ts';
import { WorldError } from '../../ports/world-error.ts';

const keySet = z.object({
  keys: z.array(
    z.object({ kty: z.string(), kid: z.string(), alg: z.string(), n: z.string(), e: z.string() }),
  ),
});

/** Tokens with invented key ids must not make us ask the issuer every time. */
const pauseMs = 60_000;

/** Keys of a JWKS address, asked once and again when a new key id turns up, at most once a minute. */
export function cachedKeys(
  url: string,
  clock: Clock,
  read: () => Promise<readonly HonoJsonWebKey[]> = () => fetchKeys(url),
): KeySource {
  let held: readonly HonoJsonWebKey[] | null = null;
  let askedAt = -Infinity;
  return async (fresh) => {
    const now = clock().getTime();
    if (held === null || (fresh && now - askedAt >= pauseMs)) {
      held = await read();
      askedAt = now;
    }
    return held;
  };
}

async function fetchKeys(url: string): Promise<readonly HonoJsonWebKey[]> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return keySet.parse(await response.json()).keys;
  } catch (cause) {
    throw new WorldError('cognito', `the key set at ${url} cannot be read`, { cause, retry: true });
  }
}
