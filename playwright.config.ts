import { defineConfig } from '@playwright/test';
import { browserPath } from './web/e2e/browser.ts';

const executablePath = browserPath();

/** A person's tasks in a real browser against the real server (see `web/e2e/workbench.ts`). */
export default defineConfig({
  testDir: 'web/e2e',
  globalSetup: ['./web/e2e/unpack-browser.ts', './web/e2e/made-sample.ts'],
  outputDir: 'test-results',
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 1000 },
    trace: 'retain-on-failure',
    launchOptions: {
      args: ['--no-sandbox', '--headless=shell', '--disable-gpu', '--disable-software-rasterizer'],
      ...(executablePath === null ? {} : { executablePath }),
    },
  },
});
