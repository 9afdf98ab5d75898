import { createHmac } from 'node:crypto';

/**
 * Makes pseudonyms of people: HMAC-SHA-256 of the trimmed, composed name or number under a key that
 * lies outside the data; the same person in every file of an installation.
 */
export function pseudonymMaker(key: Uint8Array): (rawId: string) => string {
  const made = new Map<string, string>();
  return (rawId) => {
    const id = rawId.normalize('NFC').trim();
    let name = made.get(id);
    if (name === undefined)
      made.set(id, (name = `p_${createHmac('sha256', key).update(id).digest('hex').slice(0, 20)}`));
    return name;
  };
}
