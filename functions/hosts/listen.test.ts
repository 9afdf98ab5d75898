import { expect, it } from 'vitest';
import { WorldError } from '../ports/world-error.ts';
import { listen, portOf } from './listen.ts';

const close = (server: { close: (done: () => void) => unknown }) =>
  new Promise<void>((resolve) => void server.close(resolve));

it('listen(fetch, port) answers on this machine, and says when the port is taken', async () => {
  const { server, port } = await listen(() => new Response('hello'), 0);
  try {
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('hello');
    const second = listen(() => new Response(''), port);
    await expect(second).rejects.toThrow(WorldError);
    await expect(second).rejects.toThrow(`port ${port} is taken`);
  } finally {
    await close(server);
  }
});

it('portOf(text) is 8787 unless a port is given', () => {
  expect(portOf(undefined)).toBe(8787);
  expect(portOf('')).toBe(8787);
  expect(portOf('9000')).toBe(9000);
  for (const wrong of ['http', '70000', '-1', '1.5']) expect(() => portOf(wrong)).toThrow(RangeError);
});
