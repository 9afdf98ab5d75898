import { serve, type ServerType } from '@hono/node-server';
import { WorldError } from '../ports/world-error.ts';

/** Only this machine may call. */
export const loopback = '127.0.0.1';

/**
 * Listens on a port of this machine.
 * @throws WorldError when the port is taken or may not be used
 */
export function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<{ server: ServerType; port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: loopback }, (address) =>
      resolve({ server, port: address.port }),
    );
    server.once('error', (cause: NodeJS.ErrnoException) => reject(portError(port, cause)));
  });
}

function portError(port: number, cause: NodeJS.ErrnoException): WorldError {
  const why =
    cause.code === 'EADDRINUSE'
      ? `port ${port} is taken by another program (perhaps Quanheng already runs); stop it, or choose another: PORT=${port + 1} npm start`
      : `port ${port} cannot be used (${cause.code ?? cause.message}); choose another: PORT=8790 npm start`;
  return new WorldError('server', why, { cause });
}

/** The port that was asked for, 8787 when none; 0 lets the system choose. @throws RangeError */
export function portOf(text: string | undefined): number {
  if (text === undefined || text === '') return 8787;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535)
    throw new RangeError(`PORT must be a number from 0 to 65535, not "${text}"`);
  return port;
}
