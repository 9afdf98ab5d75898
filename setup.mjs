// Brings a fresh clone to a runnable state with the system's Node (20 or later) and npm alone.
// `--check` only looks, for commands that must not install by themselves.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const stamp = join(root, 'node_modules', '.quanheng-setup');
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

const ready = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
if (!ready && process.argv.includes('--check')) {
  console.error(
    'Quanheng is not set up yet. Run `npm run setup` (or `npm start`) once, in the project folder.',
  );
  process.exit(3);
}
if (!ready) {
  console.error('Setting up: installing the locked dependencies (once, about a minute) …');
  const npm = process.env.npm_execpath;
  const [command, ...before] = npm ? [process.execPath, npm] : ['npm'];
  const { status } = spawnSync(command, [...before, 'ci', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    console.error(
      'The install did not finish. Check the network and the npm registry settings, then run it again.',
    );
    process.exit(3);
  }
  writeFileSync(stamp, wanted);
}
