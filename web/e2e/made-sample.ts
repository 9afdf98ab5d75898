import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dataOf, root, sampleFolder } from './workbench.ts';

/** Makes the sample once for all servers of a run. @returns what removes it again */
export default async function makeSample(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'quanheng-e2e-sample-'));
  const env = { ...process.env, ...dataOf(folder) };
  await promisify(execFile)(process.execPath, ['functions/hosts/cli.ts', 'data', '--sample'], {
    cwd: root,
    env,
  });
  process.env[sampleFolder] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
