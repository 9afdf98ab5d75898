import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request with its body read to the end. */
export interface LoopbackRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface LoopbackAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** What the network does to the answer: it breaks off, or goes silent, after half of its body. */
  readonly half?: 'cut' | 'silent';
}

/** An answer, a broken connection, or nothing for ever. */
export type LoopbackReply = LoopbackAnswer | null | 'silent';

/** A server on 127.0.0.1, and how to end it with all its connections. */
export interface LoopbackServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * An HTTP server for test doubles, on a free port of 127.0.0.1.
 *
 * @param answer  `null` cuts the connection, as a network that fails would; `silent` never answers
 */
export async function loopbackServer(
  answer: (request: LoopbackRequest) => Promise<LoopbackReply> | LoopbackReply,
): Promise<LoopbackServer> {
  const server = createServer((incoming, outgoing) => {
    void readRequest(incoming)
      .then(answer)
      .catch((error: unknown) => ({ status: 500, headers: {}, body: String(error) }))
      .then((reply) => {
        if (reply === 'silent') return;
        if (!reply) return outgoing.destroy();
        send(reply, outgoing);
      });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function send({ status, headers, body = '', half }: LoopbackAnswer, outgoing: ServerResponse): void {
  const bytes = Buffer.from(body);
  outgoing.writeHead(status, { ...headers, 'content-length': bytes.length });
  if (half === undefined) outgoing.end(bytes);
  else outgoing.write(bytes.subarray(0, bytes.length / 2), () => half === 'cut' && outgoing.destroy());
}

async function readRequest(incoming: IncomingMessage): Promise<LoopbackRequest> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return {
    method: incoming.method ?? 'GET',
    url: new URL(incoming.url ?? '/', 'http://127.0.0.1'),
    headers: incoming.headers,
    body: Buffer.concat(parts),
  };
}
