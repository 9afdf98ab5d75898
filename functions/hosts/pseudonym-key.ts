import { randomBytes } from 'node:crypto';
import { WorldError } from '../ports/world-error.ts';
import { secretFile } from './secret-file.ts';

const keyBytes = 32;

/**
 * The key that turns raw ids into pseudonyms: 32 random bytes as hex, made on first use, never overwritten.
 * Whoever loses it cannot match new files to people of old ones: back it up apart from the data.
 * @throws WorldError when the file is unreadable or no such key
 */
export async function pseudonymKey(path: string): Promise<Uint8Array> {
  const bytes = await secretFile(path, () => Buffer.from(`${randomBytes(keyBytes).toString('hex')}\n`));
  const text = new TextDecoder().decode(bytes).trim();
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new WorldError(
      'keys',
      `${path} holds no pseudonym key (64 hex digits); restore it from its backup`,
    );
  return Buffer.from(text, 'hex');
}
