import { createHash, createHmac } from 'node:crypto';
import type { LoopbackRequest } from './loopback-server.ts';

const form =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8}\/([^/]+)\/([^/]+)\/aws4_request), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

/**
 * Whether a request carries a right AWS signature, version 4, of a key and its body.
 *
 * Source: AWS documentation, "Signature Version 4 signing process".
 */
export function isSigned(request: LoopbackRequest, secretAccessKey: string): boolean {
  const found = form.exec(request.headers.authorization ?? '');
  if (!found) return false;
  const [, , scope, region, service, signedHeaders, signature] = found as unknown as string[];
  const payload = String(request.headers['x-amz-content-sha256'] ?? sha256(request.body));
  if (payload !== 'UNSIGNED-PAYLOAD' && payload !== sha256(request.body)) return false;
  const canonical = [
    request.method,
    request.url.pathname,
    canonicalQuery(request.url),
    ...(signedHeaders as string)
      .split(';')
      .map((name) => `${name}:${String(request.headers[name] ?? '').trim()}`),
    '',
    signedHeaders,
    payload,
  ].join('\n');
  const date = String(request.headers['x-amz-date']);
  const toSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n');
  const key = [date.slice(0, 8), region as string, service as string, 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${secretAccessKey}`,
  );
  return hmac(key, toSign).toString('hex') === signature;
}

function canonicalQuery(url: URL): string {
  const encoded = (text: string): string =>
    encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return [...url.searchParams]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
}

const sha256 = (of: string | Buffer): string => createHash('sha256').update(of).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
