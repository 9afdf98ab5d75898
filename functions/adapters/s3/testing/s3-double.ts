import { createHash } from 'node:crypto';
import { isSigned } from '../../testing/signature-v4.ts';
import {
  loopbackServer,
  type LoopbackAnswer,
  type LoopbackReply,
  type LoopbackRequest,
  type LoopbackServer,
} from '../../testing/loopback-server.ts';

/** A trouble that the next request of a method meets. */
export interface S3Trouble {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  /** HTTP status to answer; `cut`: the connection breaks; `silent`: nothing comes; `half…`: after half of the body. */
  readonly status: number | 'cut' | 'silent' | 'half cut' | 'half silent';
  readonly code?: string;
  /** The write happens all the same, only the answer is lost. */
  readonly afterWriting?: boolean;
}

/** An S3 for tests: conditional writes, checksums, signatures and ListV2 paging as the documents say. */
export interface S3Double extends LoopbackServer {
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Bytes by `bucket/key`; tests may put or spoil objects here. */
  readonly objects: Map<string, Uint8Array>;
  /** Troubles for requests to come, each met once, in order. */
  readonly troubles: S3Trouble[];
  /** Methods and paths of the requests so far. */
  readonly requests: string[];
}

/** Starts an S3 double; path-style addresses only. */
export async function s3Double(): Promise<S3Double> {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test-secret' };
  const state = {
    objects: new Map<string, Uint8Array>(),
    troubles: [] as S3Trouble[],
    requests: [] as string[],
  };
  const server = await loopbackServer((request) => {
    state.requests.push(`${request.method} ${request.url.pathname}`);
    if (!isSigned(request, credentials.secretAccessKey)) return failure(403, 'SignatureDoesNotMatch');
    const trouble = takeTrouble(state.troubles, request.method);
    if (trouble?.afterWriting) answer(request, state.objects);
    return trouble ? troubled(trouble, () => answer(request, state.objects)) : answer(request, state.objects);
  });
  return { ...server, ...state, credentials };
}

function troubled({ status, code }: S3Trouble, usual: () => LoopbackAnswer): LoopbackReply {
  if (typeof status === 'number') return failure(status, code ?? 'InternalError');
  if (status === 'cut') return null;
  return status === 'silent' ? status : { ...usual(), half: status === 'half cut' ? 'cut' : 'silent' };
}

function takeTrouble(troubles: S3Trouble[], method: string): S3Trouble | undefined {
  const next = troubles.findIndex((trouble) => trouble.method === method);
  return next < 0 ? undefined : troubles.splice(next, 1)[0];
}

function answer(request: LoopbackRequest, objects: Map<string, Uint8Array>): LoopbackAnswer {
  const path = decodeURIComponent(request.url.pathname.slice(1));
  if (request.method === 'PUT') return put(path, request, objects);
  if (request.method === 'DELETE') {
    objects.delete(path);
    return { status: 204, headers: {}, body: '' };
  }
  if (request.method !== 'GET') return failure(405, 'MethodNotAllowed');
  if (request.url.searchParams.get('list-type') === '2')
    return list(path.replace(/\/$/, ''), request.url, objects);
  const bytes = objects.get(path);
  if (!bytes) return failure(404, 'NoSuchKey');
  return { status: 200, headers: { etag: etag(bytes), ...checksumHeader(request, bytes) }, body: bytes };
}

function put(
  path: string,
  { headers, body }: LoopbackRequest,
  objects: Map<string, Uint8Array>,
): LoopbackAnswer {
  const claimed = headers['x-amz-checksum-sha256'];
  if (claimed !== undefined && claimed !== sha256(body)) return failure(400, 'BadDigest');
  if (headers['if-none-match'] === '*' && objects.has(path)) return failure(412, 'PreconditionFailed');
  objects.set(path, new Uint8Array(body));
  return { status: 200, headers: { etag: etag(body) } };
}

function list(bucket: string, url: URL, objects: Map<string, Uint8Array>): LoopbackAnswer {
  const of = (name: string): string => url.searchParams.get(name) ?? '';
  const size = Math.min(1000, Number(of('max-keys') || 1000));
  const after = Buffer.from(of('continuation-token'), 'base64').toString();
  const keys = [...objects.keys()]
    .filter((path) => path.startsWith(`${bucket}/`))
    .map((path) => path.slice(bucket.length + 1))
    .filter((key) => key.startsWith(of('prefix')) && key > after)
    .sort((a, b) => (a < b ? -1 : 1));
  const page = keys.slice(0, size);
  const more = keys.length > size;
  const next = more ? `<NextContinuationToken>${btoa(page.at(-1) ?? '')}</NextContinuationToken>` : '';
  const contents = page.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('');
  return xml(
    200,
    `<ListBucketResult><KeyCount>${page.length}</KeyCount><IsTruncated>${more}</IsTruncated>${next}${contents}</ListBucketResult>`,
  );
}

function checksumHeader({ headers }: LoopbackRequest, bytes: Uint8Array): Record<string, string> {
  return headers['x-amz-checksum-mode'] === 'ENABLED' ? { 'x-amz-checksum-sha256': sha256(bytes) } : {};
}

const failure = (status: number, code: string): LoopbackAnswer =>
  xml(status, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`);

const xml = (status: number, body: string): LoopbackAnswer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>${body}`,
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');
const etag = (bytes: Uint8Array): string => `"${createHash('md5').update(bytes).digest('hex')}"`;
