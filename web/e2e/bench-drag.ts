import { chromium } from '@playwright/test';
import { browserPath } from './browser.ts';
import { timedMoves } from './timed-moves.ts';
import unpackBrowser from './unpack-browser.ts';
import { signIn, startServer } from './workbench.ts';

/*
 * How long a hand waits on the sample: from an input event of a weight's slider to the frame in which the headline
 * says what the moved plan does. The yardstick is a text of the same page that changes at once.
 */

const moves = Number(process.argv[2] ?? 100);
const executablePath = browserPath();

await unpackBrowser();
const server = await startServer();
const browser = await chromium.launch({
  args: ['--no-sandbox', '--headless=shell', '--disable-gpu'],
  ...(executablePath === null ? {} : { executablePath }),
});
try {
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 1000 } });
  await signIn(page, server, 'hr');
  const slider = page.getByRole('group', { name: /权重/ }).getByRole('slider').first();
  const run = (what: 'headline' | 'frame', count: number) =>
    slider.evaluate(timedMoves, { what, moves: count });
  await run('headline', 30);
  console.log(`${moves} moves of a slider; input event to painted headline, ms`);
  console.log('                 p50     p95   moves without another figure');
  report('headline', await run('headline', moves));
  report('empty frame', await run('frame', moves));
} finally {
  await browser.close();
  await server.stop();
}

function report(name: string, waits: readonly (number | null)[]): void {
  const sorted = waits.filter((wait) => wait !== null).sort((a, b) => a - b);
  const at = (p: number) => (sorted[Math.ceil(p * sorted.length) - 1] ?? NaN).toFixed(1).padStart(8);
  console.log(`${name.padEnd(12)}${at(0.5)}${at(0.95)}${String(waits.length - sorted.length).padStart(8)}`);
}
