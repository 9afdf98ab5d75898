import { expect, test } from '@playwright/test';
import { noBrowser, signIn, startServer, type Server } from './workbench.ts';

test.skip(noBrowser !== null, noBrowser ?? '');

let server: Server;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(async () => {
  await server.stop();
});

const query = 'v=sample-1&b=sample-current&p=sample-scenario&l=en';

test('on a phone the answer comes first, the editor unfolds below it, and nothing is wider than the screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, server, 'hr', query);
  const top = async (name: string) =>
    (await page.getByRole('heading', { name }).first().boundingBox())?.y ?? -1;
  expect(await top('“Smooth and customer-first” costs')).toBeLessThan(await top('Scenario: Smooth'));
  expect(await top('Scenario: Smooth')).toBeLessThan(await top('The plans differ most'));
  const weights = page.getByRole('group', { name: /^Weights of/ });
  await expect(weights).toBeHidden();
  await page.getByRole('button', { name: 'Weights and bonus curve' }).click();
  await expect(weights.getByRole('slider').first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const tables = page.getByRole('region', { name: /Level of pay|Measures of spread/ });
  await expect(tables).toHaveCount(2);
  for (const table of await tables.all())
    expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
});

test('labels of rows stand clear of their bars, whole', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, server, 'hr', query);
  const labels = page.locator('figure foreignObject span');
  await expect(labels.filter({ hasText: 'Employer on-cost' })).toBeVisible();
  for (const label of await labels.all()) {
    const { right, cut, bars } = await label.evaluate((span) => ({
      right: span.getBoundingClientRect().right,
      cut: span.scrollHeight > span.clientHeight + 1,
      bars: [...(span.closest('svg')?.querySelectorAll('rect:not(.hit), circle, line.bar') ?? [])].map(
        (bar) => bar.getBoundingClientRect().left,
      ),
    }));
    expect(cut).toBe(false);
    expect(bars.length).toBeGreaterThan(0);
    expect(right).toBeLessThanOrEqual(Math.min(...bars));
  }
});
