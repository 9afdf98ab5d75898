import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { quanhengProcess, root, type QuanhengProcess } from './testing/quanheng-process.ts';

let place: QuanhengProcess;
beforeAll(async () => {
  place = await quanhengProcess();
});
afterAll(() => place.remove());

/** Starts the server as a process; `said` grows while it runs. */
function start(port: string) {
  const child = spawn(process.execPath, [join(root, 'functions/hosts/local-server.ts')], {
    cwd: root,
    env: { ...place.environment, PORT: port },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const state = { said: '' };
  child.stderr.on('data', (chunk: Buffer) => (state.said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ready = async (): Promise<string> => {
    for (let i = 0; i < 600 && !state.said.includes('Ctrl-C stops'); i += 1)
      await new Promise((r) => setTimeout(r, 100));
    return /runs at (http:\/\/\S+)/.exec(state.said)?.[1] ?? `not ready: ${state.said}`;
  };
  return { child, state, ended, ready };
}

it('starts with the sample, signs in by link, keeps data over a restart, and says that the port is taken', async () => {
  const first = start('0');
  const url = await first.ready();
  const link = /hr\s+(http:\S+)/.exec(first.state.said)?.[1] ?? '';
  const signedIn = await fetch(link, { redirect: 'manual' });
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  expect([signedIn.status, cookie.slice(0, 9)]).toEqual([303, 'quanheng_']);
  const again = await fetch(link, { redirect: 'manual' });
  expect(again.headers.get('location')).toBe('/?sign-in=expired');
  const { versions } = (await (await fetch(`${url}/api/versions`, { headers: { cookie } })).json()) as {
    versions: { id: string; hash: string; rejected: number; records: number; accepted: number }[];
  };
  expect(versions.map(({ id }) => id)).toEqual(['sample-1']);
  expect(versions[0]?.records).toBe((versions[0]?.accepted ?? 0) + (versions[0]?.rejected ?? 0));
  expect(await readdir(join(place.folder, 'data', 'own'))).toEqual(['audit']);

  const second = start(new URL(url).port);
  expect(await second.ended).toBe(3);
  expect(second.state.said).toContain('is taken');

  first.child.kill('SIGINT');
  expect(await first.ended).toBe(0);

  const third = start('0');
  const restarted = await third.ready();
  const kept = (await (
    await fetch(`${restarted}/api/versions`, { headers: { cookie } })
  ).json()) as typeof versions;
  expect(kept).toEqual({ versions });
  expect(third.state.said).not.toContain('Making the sample');
  third.child.kill('SIGINT');
  expect(await third.ended).toBe(0);
});
