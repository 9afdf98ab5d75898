import { expect, test } from '@playwright/test';
import { noBrowser, signIn, startServer, type Server } from './workbench.ts';

test.skip(noBrowser !== null, noBrowser ?? '');

let server: Server;
test.beforeAll(async () => (server = await startServer()));
test.afterAll(async () => server.stop());

test('a template is chosen beside a plan, comes back with the link, and is saved under an id of its own', async ({
  page,
}) => {
  await signIn(page, server, 'hr', 'l=en');
  const scenario = page.getByRole('combobox', { name: 'Scenario' });
  await expect(scenario).toHaveValue('sample-scenario');
  await scenario.selectOption({ label: 'Template: Hybrid pay, results and quality' });
  const editor = page.getByRole('region', { name: 'Plan' });
  await expect(editor.getByRole('heading', { name: /Hybrid pay, results and quality/ })).toBeVisible();
  await page.reload();
  await expect(scenario).toHaveValue('hybrid-mixed');
  // parts of pay go by what the plan calls them
  const parts = page.locator('figure').filter({ hasText: 'Cost by part of pay' });
  await expect(parts).toContainText('Base pay');
  await expect(parts).not.toContainText(/[a-z]_[a-z]/);
  await page.getByRole('button', { name: 'Save as plan …' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toHaveValue('hybrid-mixed-2');
});

test('templates picked for both sides before either is read are both shown', async ({ page }) => {
  await signIn(page, server, 'hr', 'l=en');
  await page.route('**/api/plans/hybrid-*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  const baseline = page.getByRole('combobox', { name: 'Baseline' });
  const scenario = page.getByRole('combobox', { name: 'Scenario' });
  await baseline.selectOption('hybrid-results');
  await scenario.selectOption('hybrid-quality');
  await expect(page).toHaveURL(/b=hybrid-results.*p=hybrid-quality|p=hybrid-quality.*b=hybrid-results/);
});

test('how awards spread and what a ladder proposes are told, by the titles of the plan', async ({ page }) => {
  await signIn(page, server, 'hr', 'b=sample-current&p=contact-centre-bundle&l=en');
  const awards = page.getByRole('table', { name: /How widely awards spread/ });
  await expect(awards).toContainText('Different winners of awards');
  const ladder = page.getByRole('table', { name: /Proposed by the ladder/ });
  await expect(ladder).toContainText('Junior to middle');
  await expect(ladder).not.toContainText(/[a-z]_[a-z]|proposed:/);
});
