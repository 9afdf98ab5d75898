import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3ServiceException,
  type GetObjectCommandOutput,
  type S3Client,
} from '@aws-sdk/client-s3';
import { createHash, randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { mustBeErasable, mustBeKey, mustBePrefix } from '../../ports/object-key.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import { WorldError } from '../../ports/world-error.ts';

export interface S3StoreOptions {
  readonly client: S3Client;
  readonly bucket: string;
  /** Folder of the bucket that holds this store, without a slash at its end, e.g. `own`. */
  readonly folder?: string;
}

const conflictRetries = 6;
/** Times that a body is asked for which breaks off on its way; the SDK repeats only requests without an answer. */
const bodyTries = 3;

/**
 * Objects in an S3 bucket: conditional writes (`If-None-Match: *`) with a SHA-256 checksum, strongly consistent reads.
 * Where the answer to a write is lost, or a repeated write is refused for whatever reason, the object is read back: our
 * bytes count as `created`, other bytes as `exists`.
 *
 * @param options.client  with `requestLimits`, or a silent server is waited for without end
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
        if (outcome === 'unknown') return settle(key, bytes, await found(key, get));
        if (outcome !== 'conflict') return outcome;
        if (attempt === conflictRetries)
          throw new WorldError('s3', `write of ${key} met other writers ${attempt + 1} times`, {
            retry: true,
          });
        await pause(randomInt(1, 40 * 2 ** attempt));
      }
    },
    async erase(key) {
      mustBeErasable(key);
      const command = new DeleteObjectCommand({ Bucket: bucket, Key: before + key });
      await client.send(command).catch((cause: unknown) => Promise.reject(failure(`erase ${key}`, cause)));
    },
    async *list(prefix) {
      mustBePrefix(prefix);
      for await (const key of keysOf(client, bucket, before + prefix)) yield key.slice(before.length);
    },
  };
}

/** The object after a write whose answer was lost. */
async function found(
  key: string,
  get: (key: string) => Promise<Uint8Array | null>,
): Promise<Uint8Array | null> {
  return get(key).catch((cause: unknown) => {
    throw new WorldError('s3', `whether ${key} was written is unknown, and it cannot be read back`, {
      cause,
      retry: true,
    });
  });
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
    if (status === undefined || status >= 500 || repeatedInside(cause)) return 'unknown';
    if (status === 412) return 'exists';
    if (status === 409) return 'conflict';
    throw failure(`write ${key}`, cause);
  }
}

/** The SDK repeats a request by itself: the first attempt may have written what a later one is refused for. */
function repeatedInside(error: unknown): boolean {
  return error instanceof S3ServiceException && (error.$metadata.attempts ?? 1) > 1;
}

async function read(client: S3Client, bucket: string, key: string): Promise<Uint8Array | null> {
  for (let attempt = 1; ; attempt++) {
    const body = await opened(client, bucket, key);
    if (body === null) return null;
    try {
      return await body.transformToByteArray();
    } catch (cause) {
      if (attempt === bodyTries) throw failure(`read ${key} to its end`, cause);
    }
  }
}

async function opened(
  client: S3Client,
  bucket: string,
  key: string,
): Promise<Pick<NonNullable<GetObjectCommandOutput['Body']>, 'transformToByteArray'> | null> {
  try {
    const command = new GetObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' });
    const { Body } = await client.send(command);
    return Body ?? { transformToByteArray: async () => new Uint8Array() };
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
