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

/**
 * Makes keys of names for looking people up: HMAC-SHA-256 of the name under the pseudonyms' key, apart from
 * the pseudonyms themselves. Width, case, blanks, invisible characters and the kind of middle dot do not
 * count; null for a name of which nothing is left.
 */
export function nameKeyMaker(key: Uint8Array): (name: string) => string | null {
  const made = new Map<string, string | null>();
  return (name) => {
    const plain = plainName(name);
    let found = made.get(plain);
    if (found === undefined) {
      const digest = createHmac('sha256', key).update(`name\u0000${plain}`).digest('hex');
      made.set(plain, (found = plain === '' ? null : `n_${digest.slice(0, 32)}`));
    }
    return found;
  };
}

function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}\p{Cc}]/gu, '')
    .replaceAll(/[•‧・∙⋅]/gu, '·')
    .toLowerCase();
}
