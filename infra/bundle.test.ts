import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { quanhengApp } from './quanheng-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'quanheng-bundle-'));
const environment = {
  AWS_REGION: 'eu-west-1',
  QUANHENG_BUCKET: 'bucket',
  QUANHENG_DATABASE: 'quanheng',
  QUANHENG_WORKGROUP: 'quanheng',
  QUANHENG_USER_POOL: 'pool',
  QUANHENG_USER_POOL_CLIENT: 'client',
};

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the bundle of the API function starts with nothing installed beside it', () => {
  quanhengApp({ outdir: folder }).synth();
  const bundles = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('index.mjs'),
  );
  expect(bundles).toHaveLength(1);
  const bundle = join(folder, bundles[0] ?? '');
  const script = `import(${JSON.stringify(bundle)}).then(({ handler }) => console.log(typeof handler))`;
  expect(
    execFileSync(process.execPath, ['-e', script], { cwd: folder, env: environment, encoding: 'utf8' }),
  ).toBe('function\n');
});
