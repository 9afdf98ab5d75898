import { mkdir } from 'node:fs/promises';
import { packaged, unpackedFolder } from './browser.ts';

/** Unpacks the packaged Chromium once (209 MB, about 3 s); nothing to do where another one is used. */
export default async function unpackBrowser(): Promise<void> {
  if (!packaged || process.env['CHROMIUM_PATH']) return;
  await mkdir(unpackedFolder, { recursive: true });
  const before = process.env['TMPDIR'];
  // The package unpacks to the system's temporary folder and reuses whatever `chromium` lies there.
  process.env['TMPDIR'] = unpackedFolder;
  try {
    const { default: packagedChromium } = await import('@sparticuz/chromium');
    await packagedChromium.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
