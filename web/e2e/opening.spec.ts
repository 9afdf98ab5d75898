import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { noBrowser, signIn, startServer, type Server } from './workbench.ts';

test.skip(noBrowser !== null, noBrowser ?? '');

let server: Server;
test.beforeAll(async () => (server = await startServer()));
test.afterAll(async () => server.stop());

const examples = join(import.meta.dirname, '..', '..', 'docs', 'examples');
const version = (page: Page) => page.getByRole('combobox', { name: 'Data version' });

test('new data announces itself and changes nothing; what everybody opens on is set with a reason', async ({
  browser,
}) => {
  const freshPage = async () => (await browser.newContext()).newPage();
  const analyst = await freshPage();
  await signIn(analyst, server, 'analyst', 'l=en');
  await analyst.getByRole('button', { name: 'Versions' }).click();
  const dialog = analyst.getByRole('dialog');
  await dialog.getByRole('textbox').fill('closed books');
  await dialog.getByRole('button', { name: 'Let everybody open on it: sample-1' }).click();
  await expect(dialog.getByText('everybody opens on it')).toBeVisible();
  await dialog.getByRole('button', { name: 'Mark as in force: Smooth and customer-first' }).click();
  await expect(dialog.getByText('In force: version 1')).toBeVisible();
  await expect(dialog.getByText('closed books').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();

  const form = {
    file: {
      name: 'contacts.csv',
      mimeType: 'text/csv',
      buffer: readFileSync(join(examples, 'contacts.csv')),
    },
    mapping: readFileSync(join(examples, 'contacts.mapping.yaml'), 'utf8'),
  };
  const headers = { origin: server.url };
  expect((await analyst.request.post(`${server.url}/api/drops`, { multipart: form, headers })).status()).toBe(
    201,
  );

  const finance = await freshPage();
  await signIn(finance, server, 'finance', 'l=en');
  await expect(version(finance)).toHaveValue('sample-1');
  await expect(finance.getByRole('combobox', { name: 'Baseline' })).toHaveValue('sample-scenario');
  const news = finance.getByText(/New data: .*own-1/);
  await expect(news).toBeVisible();
  await finance.getByRole('button', { name: 'Open it' }).click();
  await expect(version(finance)).toHaveValue('own-1');
  await expect(news).toBeHidden();
  await finance.getByRole('button', { name: 'Versions' }).click();
  await expect(finance.getByRole('button', { name: /Let everybody|Mark as in force/ })).toHaveCount(0);
  await expect(finance.getByText('Smooth and customer-first (version 1) is in force')).toBeVisible();
});
