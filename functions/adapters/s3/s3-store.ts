import {
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3ServiceException,
  type S3Client,
} from '@aws-sdk/client-s3';
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { mustBeKey, mustBePrefix } from '../../ports/object-key.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import { WorldError } from '../../ports/world-error.ts';

export interface S3StoreOptions {
  readonly client: S3Client;
  readonly bucket: string;
  /** Folder of the bucket that holds this store, without a slash at its end, e.g. `own`. */
  readonly folder?: string;
}

const conflictRetries = 6;

/**
 * Objects in an S3 bucket: conditional writes (`If-None-Match: *`) with a SHA-256 checksum, strongly consistent reads.
 * Where the answer to a write is lost, the object is read back: our bytes count as `created`, other bytes as `exists`.
 */
export function s3Store(options: S3StoreOptions): ObjectStore {
  const { client, bucket, folder } = options;
  const before = folder === undefined || folder === '' ? '' : `${folder}/`;
  const get = (key: string): Promise<Uint8Array | null> => read(client, bucket, before + key);
  return {
    async get(key) {
      mustBeKey(key);
      return get(key);
    },
    async putIfAbsent(key, bytes) {
      mustBeKey(key);
      for (let attempt = 0; ; attempt++) {
        const outcome = await put(client, bucket, before + key, bytes);
        if (outcome === 'unknown') return settle(key, bytes, await get(key));
        if (outcome !== 'conflict') return outcome;
        if (attempt === conflictRetries)
          throw new WorldError('s3', `write of ${key} met other writers ${attempt + 1} times`, {
            retry: true,
          });
        await pause(20 * 2 ** attempt);
      }
    },
    async *list(prefix) {
      mustBePrefix(prefix);
      for await (const key of keysOf(client, bucket, before + prefix)) yield key.slice(before.length);
    },
  };
}

/** What the object says about a write whose answer was lost. */
function settle(key: string, wanted: Uint8Array, found: Uint8Array | null): 'created' | 'exists' {
  if (!found)
    throw new WorldError('s3', `whether ${key} was written is unknown; nothing is there yet`, {
      retry: true,
    });
  return Buffer.compare(wanted, found) === 0 ? 'created' : 'exists';
}

async function put(
  client: S3Client,
  bucket: string,
  key: string,
  bytes: Uint8Array,
): Promise<'created' | 'exists' | 'conflict' | 'unknown'> {
  const checksum = createHash('sha256').update(bytes).digest('base64');
  try {
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: bytes,
        IfNoneMatch: '*',
        ChecksumSHA256: checksum,
      }),
    );
    return 'created';
  } catch (cause) {
    const status = statusOf(cause);
    if (status === 412) return retriedInside(cause) ? 'unknown' : 'exists';
    if (status === 409) return 'conflict';
    if (status === undefined || status >= 500) return 'unknown';
    throw failure(`write ${key}`, cause);
  }
}

/** The SDK repeats a request by itself: a 412 may then be about our own first attempt. */
function retriedInside(error: unknown): boolean {
  return error instanceof S3ServiceException && (error.$metadata.attempts ?? 1) > 1;
}

async function read(client: S3Client, bucket: string, key: string): Promise<Uint8Array | null> {
  try {
    const { Body } = await client.send(
      new GetObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' }),
    );
    return Body ? await Body.transformToByteArray() : new Uint8Array();
  } catch (cause) {
    if (cause instanceof S3ServiceException && cause.name === 'NoSuchKey') return null;
    throw failure(`read ${key}`, cause);
  }
}

async function* keysOf(client: S3Client, bucket: string, prefix: string): AsyncGenerator<string> {
  let token: string | undefined;
  do {
    const page = await client
      .send(
        new ListObjectsV2Command({
          Bucket: bucket,
          Prefix: prefix,
          ...(token ? { ContinuationToken: token } : {}),
        }),
      )
      .catch((cause: unknown) => Promise.reject(failure(`list ${prefix}`, cause)));
    for (const { Key } of page.Contents ?? []) if (Key !== undefined) yield Key;
    token = page.NextContinuationToken;
  } while (token !== undefined);
}

function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}

function failure(what: string, cause: unknown): WorldError {
  const status = statusOf(cause);
  const retry = status === undefined || status >= 500 || status === 429;
  return new WorldError('s3', `could not ${what}: ${(cause as Error).message}`, { cause, retry });
}
