import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { HonoJsonWebKey } from 'hono/utils/jwt/jws';
import { z } from 'zod';
import { WorldError } from '../ports/world-error.ts';
import { secretFile } from './secret-file.ts';

const part = z.string().min(1);
const privateKey = z.object({
  kty: z.literal('RSA'),
  alg: z.literal('RS256'),
  kid: part,
  n: part,
  e: part,
  d: part,
  p: part,
  q: part,
  dp: part,
  dq: part,
  qi: part,
});

/**
 * The RSA key that signs sessions on this machine, made once, so that a restart signs nobody out.
 * @throws WorldError when the file is unreadable or no such key
 */
export async function sessionKey(path: string): Promise<HonoJsonWebKey> {
  const bytes = await secretFile(path, newKey);
  try {
    return privateKey.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new WorldError('keys', `${path} holds no session key; delete it and everybody signs in again`, {
      cause,
    });
  }
}

function newKey(): Uint8Array {
  const { privateKey: made } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return Buffer.from(JSON.stringify({ ...made.export({ format: 'jwk' }), alg: 'RS256', kid: randomUUID() }));
}
