import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal, 64 digits; text as UTF-8. */
export function sha256Hex(of: Uint8Array | string): string {
  return createHash('sha256').update(of).digest('hex');
}
