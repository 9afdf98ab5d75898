import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/** Folder of the browser that comes with the packages; its name carries the version, so an old one is never reused. */
export const unpackedFolder = join(
  import.meta.dirname,
  '..',
  '..',
  'node_modules',
  '.cache',
  'chromium-153.0.0',
);

/** Whether the packaged Chromium runs on this machine: Linux on x64 alone. */
export const packaged = process.platform === 'linux' && process.arch === 'x64';

/**
 * The Chromium that the tests drive: `CHROMIUM_PATH`, else the packaged one (Linux x64), else the one that
 * `npx playwright install chromium` put on this machine.
 *
 * @returns its path, or null where there is none
 */
export function browserPath(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  if (packaged) return join(unpackedFolder, 'chromium');
  const own = chromium.executablePath();
  return existsSync(own) ? own : null;
}
