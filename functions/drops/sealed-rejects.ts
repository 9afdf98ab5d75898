import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ObjectStore } from '../ports/object-store.ts';
import { WorldError } from '../ports/world-error.ts';
import type { RefusedRecord } from './refused-records.ts';

/** What is kept of a drop until its rejects are mended. */
export interface SealedRejects {
  /** Name of the file. */
  readonly name: string;
  /** Who dropped it. */
  readonly by: string;
  readonly header: readonly string[];
  readonly records: readonly RefusedRecord[];
}

/** A sealed object: whose it is and until when it is kept, the last day counted. */
export interface SealedObject {
  readonly key: string;
  readonly dropId: string;
  /** UTC, `2026-12-28`. */
  readonly until: string;
}

/** Days that rejected records are kept where nobody says otherwise, and the most that can be said. */
export const usualDays = 30;
export const mostDays = 365;

const folder = 'sealed/';
const [saltBytes, ivBytes, tagBytes] = [16, 12, 16] as const;

/**
 * Keeps rejected records sealed: AES-256-GCM under a key that HKDF-SHA-256 makes of the pseudonyms' key and a salt of
 * the object, bound to the object's name, so that neither drop, day nor owner can be exchanged.
 * @returns the last day that they are kept
 */
export async function sealRejects(
  store: ObjectStore,
  pseudonymKey: Uint8Array,
  { dropId, at, days }: { dropId: string; at: Date; days: number },
  rejects: SealedRejects,
): Promise<string> {
  const until = new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  // whoever drops the same bytes has an object of their own: a look is theirs alone
  const owner = createHash('sha256').update(rejects.by).digest('hex').slice(0, 16);
  const key = `${folder}${until}/${dropId}/${owner}.bin`;
  const [salt, iv] = [randomBytes(saltBytes), randomBytes(ivBytes)];
  const cipher = createCipheriv('aes-256-gcm', keyOf(pseudonymKey, salt), iv).setAAD(Buffer.from(key));
  const sealed = Buffer.concat([cipher.update(gzipSync(JSON.stringify(rejects))), cipher.final()]);
  await store.putIfAbsent(key, new Uint8Array(Buffer.concat([salt, iv, cipher.getAuthTag(), sealed])));
  return until;
}

/** What a sealed object holds; null where it was erased. @throws WorldError where it was changed, or the key is another */
export async function openRejects(
  store: ObjectStore,
  pseudonymKey: Uint8Array,
  { key }: SealedObject,
): Promise<SealedRejects | null> {
  const bytes = await store.get(key);
  if (bytes === null) return null;
  const [iv, tag] = [saltBytes, saltBytes + ivBytes];
  const body = tag + tagBytes;
  try {
    const secret = keyOf(pseudonymKey, bytes.subarray(0, saltBytes));
    const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(iv, tag), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(Buffer.from(key)).setAuthTag(bytes.subarray(tag, body));
    const packed = Buffer.concat([decipher.update(bytes.subarray(body)), decipher.final()]);
    return JSON.parse(gunzipSync(packed).toString()) as SealedRejects;
  } catch (cause) {
    throw new WorldError('drops', `${key} was changed, or sealed under another key of pseudonyms`, { cause });
  }
}

/** All sealed objects of a store, those that are kept for less time first. */
export async function sealedObjects(store: ObjectStore): Promise<SealedObject[]> {
  const found: SealedObject[] = [];
  for await (const key of store.list(folder)) {
    // objects without an owner are of before each had their own: they are erased on their day, too
    const [, until, dropId] = /^sealed\/([^/]+)\/([^/]+?)(?:\/[^/]+)?\.bin$/.exec(key) ?? [];
    if (until !== undefined && dropId !== undefined) found.push({ key, dropId, until });
  }
  return found;
}

function keyOf(pseudonymKey: Uint8Array, salt: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', pseudonymKey, salt, 'quanheng/sealed-rejects@1', 32));
}
