import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { browserPath } from './browser.ts';

/** Top of the project. */
export const root = join(import.meta.dirname, '..', '..');

/** A real server with a data folder of its own, and its one-time sign-in links. */
export interface Server {
  readonly url: string;
  /** A fresh link for a role; each works once. */
  readonly linkFor: (role: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Variable that names a folder with the sample in it, see `made-sample.ts`; a server begins with a copy of it. */
export const sampleFolder = 'QUANHENG_E2E_SAMPLE';

/** Variables by which a process keeps its data, and the key of pseudonyms beside it, in a folder. */
export function dataOf(folder: string): Readonly<Record<'QUANHENG_DATA' | 'QUANHENG_KEY_FILE', string>> {
  return { QUANHENG_DATA: folder, QUANHENG_KEY_FILE: join(folder, 'key') };
}

/** Starts the server on a free port; it is stopped by its own process handle. */
export async function startServer(): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'quanheng-e2e-'));
  const made = process.env[sampleFolder];
  if (made) await cp(made, folder, { recursive: true });
  const environment = { ...process.env, PORT: '0', ...dataOf(folder) };
  const child = spawn(process.execPath, ['functions/hosts/local-server.ts'], { cwd: root, env: environment });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const used = new Set<string>();
  const linkFor = async (role: string): Promise<string> => {
    const fresh = (): string | undefined => linksOf(output, role).find((link) => !used.has(link));
    const link = await until(fresh, child, () => output);
    used.add(link);
    return link;
  };
  await until(
    () => (output.includes('Ctrl-C stops') ? 'ready' : undefined),
    child,
    () => output,
  );
  const url = /runs at (http\S+)/.exec(output)?.[1] ?? '';
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { url, linkFor, stop };
}

/** Links that were printed for a role, oldest first. */
function linksOf(output: string, role: string): string[] {
  const lines = output
    .split('\n')
    .filter((line) => line.trim().startsWith(`${role} `) || line.includes(`Signed in as ${role}.`));
  return lines.flatMap((line) => /http\S+token=\S+/.exec(line) ?? []);
}

async function until(
  find: () => string | undefined,
  child: ChildProcess,
  output: () => string,
): Promise<string> {
  for (let tries = 0; tries < 1200; tries++) {
    const found = find();
    if (found !== undefined) return found;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server did not come up:\n${output()}`);
}

/** Why the browser tests cannot run here; null where they can. */
export const noBrowser =
  browserPath() === null
    ? 'no Chromium for this platform: set CHROMIUM_PATH, or run `npx playwright install chromium`'
    : null;

/** What the tests look at, whatever else was saved or dropped meanwhile. */
const sample = 'v=sample-1&b=sample-current&p=sample-scenario';

/** Signs in as a role and waits for the first figures. */
export async function signIn(
  page: Page,
  { url, linkFor }: Server,
  role: string,
  query = sample,
): Promise<void> {
  // the cookie comes with the link; the page itself is loaded once
  await page.request.get(await linkFor(role));
  await page.goto(`${url}/?${query}`);
  await page.getByRole('main').getByRole('heading').filter({ hasText: /[¥%]/ }).first().waitFor();
}
