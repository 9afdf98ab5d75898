import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'quanheng-readme-'));

/** Commands of the blocks marked `sh`, in order; those that start the server or these tests are run elsewhere. */
const commands = [...readme.matchAll(/^```sh\n([\s\S]*?)^```/gm)]
  .flatMap(([, block]) => (block ?? '').split('\n'))
  .filter((line) => line !== '' && line !== 'npm start' && line !== 'npm test');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the README shows how to drop, look, check, simulate and explain', () => {
  expect(commands.map((line) => line.split(' ')[5])).toEqual([
    'drop',
    'data',
    'check',
    'simulate',
    'payslip',
  ]);
});

test.each(commands)('%s', (command) => {
  const environment = {
    ...process.env,
    INIT_CWD: root,
    QUANHENG_DATA: folder,
    QUANHENG_KEY_FILE: join(folder, 'key'),
  };
  const { status, stdout, stderr } = spawnSync(command, {
    cwd: root,
    shell: true,
    encoding: 'utf8',
    env: environment,
  });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.trim()).not.toBe('');
});

test.each([...readme.matchAll(/\]\((?!http)([^)]+)\)/g)].map(([, path]) => path ?? ''))(
  'the README’s link %s leads somewhere',
  (path) => {
    expect(() => readFileSync(join(root, path))).not.toThrow(/ENOENT/);
  },
);
