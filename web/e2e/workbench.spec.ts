import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noBrowser, signIn, startServer, type Server } from './workbench.ts';

const examples = join(import.meta.dirname, '..', '..', 'docs', 'examples');

test.skip(noBrowser !== null, noBrowser ?? '');

let server: Server;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(async () => {
  await server.stop();
});

/** Text of the headline sentence. */
const headline = (page: Page) => page.getByRole('main').getByRole('heading').first();

async function useEnglish(page: Page): Promise<void> {
  await page.getByLabel('语言').selectOption('en');
  await expect(page.getByLabel('Language')).toBeVisible();
}

test('the first screen answers with figures, in Chinese and in English', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await signIn(page, server, 'hr', '');
  await expect(headline(page)).toContainText('每月');
  await expect(page.getByText('权重', { exact: true })).toBeVisible();
  // posts by their titles in the plan, never by their ids
  await expect(page.getByRole('heading', { name: /^在线客服变化最大/ })).toBeVisible();
  await useEnglish(page);
  await expect(headline(page)).toContainText('a month');
  await expect(page.getByText('Sample', { exact: true }).first()).toBeVisible();
  expect(errors).toEqual([]);
});

test('a weight moved by keyboard changes the figures, stays at 100 % and is undone by Back', async ({
  page,
}) => {
  await signIn(page, server, 'hr');
  await useEnglish(page);
  const before = await headline(page).textContent();
  const group = page.getByRole('group', { name: /weight/i });
  const slider = group.getByRole('slider').first();
  await slider.focus();
  await page.keyboard.down('Shift');
  for (let repeat = 0; repeat < 4; repeat++) await page.keyboard.down('ArrowRight');
  await page.keyboard.up('ArrowRight');
  await page.keyboard.up('Shift');
  await expect(headline(page)).not.toHaveText(before ?? '');
  const weights = await group
    .getByRole('spinbutton')
    .evaluateAll((inputs) => inputs.map((input) => Number((input as HTMLInputElement).value)));
  expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(100, 6);
  await page.keyboard.press('Tab');
  await page.goBack();
  await expect(headline(page)).toHaveText(before ?? '');
});

test('a curve point moved by keyboard changes the figures', async ({ page }) => {
  await signIn(page, server, 'hr');
  await useEnglish(page);
  const before = await headline(page).textContent();
  const point = page.getByRole('slider', { name: /point/i }).nth(1);
  await point.focus();
  for (let k = 0; k < 3; k++) await page.keyboard.press('Shift+ArrowUp');
  await expect(headline(page)).not.toHaveText(before ?? '');
});

test('scale to equal cost, save as a plan, and the saved plan comes back after a reload', async ({
  page,
}) => {
  await signIn(page, server, 'analyst');
  await useEnglish(page);
  await page.getByRole('button', { name: 'Scale to equal cost' }).click();
  const done = page.getByRole('status').filter({ hasText: 'costs now match' });
  const scale = /× (\d\.\d{4}):/.exec((await done.textContent()) ?? '')?.[1] ?? '';
  expect(Number(scale)).not.toBe(1);
  await page.getByRole('button', { name: 'Save as plan' }).click();
  await page.getByRole('textbox').first().fill('equal-cost');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(
    page.getByRole('status').filter({ hasText: 'Saved as “Smooth and customer-first 2”' }),
  ).toBeVisible();
  await page.reload();
  await expect(page).toHaveURL(/#\/compare\?.*p=equal-cost/);
  await page.getByRole('button', { name: 'YAML' }).click();
  const yaml = await page.getByRole('dialog').getByRole('textbox').inputValue();
  expect(Number(/scale: ([\d.]+)%/.exec(yaml)?.[1])).toBeCloseTo(Number(scale) * 100, 1);
  // the parent's text with its comments, under a title of its own in both languages
  expect(yaml).toContain('# A proposal for 晨光呼叫中心');
  expect(yaml).toContain('title: { zh: 平滑曲线·客户优先 2, en: Smooth and customer-first 2 }');
});

test('bad YAML is answered with place and cure, and changes nothing', async ({ page }) => {
  await signIn(page, server, 'analyst');
  await useEnglish(page);
  await page.getByRole('button', { name: 'YAML' }).click();
  const text = page.getByRole('dialog').getByRole('textbox');
  await text.fill((await text.inputValue()).replace(/weight: 40%/, 'weight: 39.9%'));
  await page.getByRole('button', { name: 'Take this plan' }).click();
  await expect(page.getByText('sum to 99.9 %')).toBeVisible();
});

test('a file is dropped, counted, and becomes the version on screen; a bad one changes nothing', async ({
  page,
}) => {
  await signIn(page, server, 'analyst');
  await useEnglish(page);
  await page.getByRole('button', { name: 'Data' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').first().setInputFiles(join(examples, 'contacts.csv'));
  await expect(dialog.getByText('in UTF-8, cells separated by “,”')).toBeVisible();
  const mapping = readFileSync(join(examples, 'contacts.mapping.yaml'), 'utf8');
  await dialog.getByRole('textbox').first().fill(mapping.replace('column: agent }', 'column: nobody }'));
  await dialog.getByRole('button', { name: 'Check and commit' }).click();
  await expect(dialog.getByText('Nothing was committed')).toBeVisible();
  await expect(dialog.getByText('the column "nobody", which the file does not have')).toBeVisible();
  await dialog.getByRole('textbox').first().fill(mapping);
  await dialog.getByRole('button', { name: 'Check and commit' }).click();
  await expect(dialog.getByText('66 records = 63 accepted + 3 rejected')).toBeVisible();
  await expect(dialog.getByText('Committed as version own-1.')).toBeVisible();
  const coming = page.waitForEvent('download');
  await dialog.getByRole('link', { name: 'Download the rejected records' }).click();
  const rejects = readFileSync(await (await coming).path(), 'utf8');
  expect(rejects.split('\r\n')).toHaveLength(1 + 3 + 1);
  expect(rejects).toMatch(/^\ufeffquanheng:line,quanheng:column,quanheng:reason,quanheng:cure,contact_id,/);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page).toHaveURL(/v=own-1/);
});

test('a file of figures names the result that the server gives to the same question', async ({ page }) => {
  await signIn(page, server, 'hr');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 CSV' }).first().click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).not.toMatch(/[¥万−]/);
  const [head = [], first = []] = text.split('\r\n').map((line) => line.split(','));
  const cell = (name: string) => first[head.indexOf(name)] ?? '';
  const body = {
    version: 'sample-1',
    baseline: { id: 'sample-current' },
    scenario: { id: 'sample-scenario' },
    months: cell('months').split(';'),
  };
  const answer = await page.request.post(`${server.url}/api/simulate`, {
    data: body,
    headers: { origin: server.url },
  });
  expect(cell('result_id')).toMatch(/^[0-9a-f]{64}$/);
  expect(cell('result_id')).toBe(((await answer.json()) as { resultId: string }).resultId);
});

test('the bar under data coverage is as long as the coverage', async ({ page }) => {
  await signIn(page, server, 'hr');
  const facts = page.locator('.facts').filter({ hasText: '数据覆盖 39%' });
  const [box, bar] = await Promise.all([
    facts.locator('.coverage').boundingBox(),
    facts.locator('.coverage i').boundingBox(),
  ]);
  expect((bar?.width ?? 0) / (box?.width ?? 1)).toBeCloseTo(0.39, 1);
});

test('a person is found by whole number, and what is not whole finds nobody', async ({ page }) => {
  // the list that the drawer asks for when it opens comes last: it must not take the place of who was found
  await page.route(/\/people\?/, async (route) => {
    await new Promise((later) => setTimeout(later, 1500));
    await route.continue();
  });
  await signIn(page, server, 'hr');
  await useEnglish(page);
  await page.getByRole('button', { name: 'Payslip' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('Appeal');
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await dialog.getByLabel('Number or name').fill('CG00007');
  await dialog.getByRole('button', { name: 'Find' }).click();
  await expect(dialog.getByText('1 of 1 people')).toBeVisible();
  await page.waitForTimeout(2000);
  await expect(dialog.getByText('1 of 1 people')).toBeVisible();
  await dialog.getByLabel('Number or name').fill('CG0000');
  await dialog.getByRole('button', { name: 'Find' }).click();
  await expect(dialog.getByText(/Nobody with the pseudonym, number or name CG0000/)).toBeVisible();
});

test('a payslip is asked for with a purpose and adds up to the fen', async ({ page }) => {
  await signIn(page, server, 'hr');
  await useEnglish(page);
  await page.getByRole('button', { name: 'Payslip' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('Question of the employee');
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await expect(dialog.getByText(/of 1,?200 people/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Show payslip' }).click();
  const sheets = dialog.locator('.sheets').getByRole('region').filter({ hasText: 'Gross' });
  await expect(sheets).toHaveCount(2);
  for (const sheet of await sheets.all()) {
    const fen = (text: string): number => Math.round(Number(text.replace(/[^\d.]/g, '')) * 100);
    const lines = await sheet.locator('summary b').allTextContents();
    const gross = await sheet.locator('.total b').textContent();
    expect(lines.map(fen).reduce((a, b) => a + b, 0)).toBe(fen(gross ?? ''));
  }
});

test('finance sees aggregates from the server and never asks for rows', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await signIn(page, server, 'finance');
  await expect(headline(page)).toContainText('¥');
  expect(asked.filter((path) => path.endsWith('/frame') || path.endsWith('/people'))).toEqual([]);
  expect(asked).toContain('/api/simulate');
  // the people whom shares are of are named: those whom the role's figures leave out are no part of them
  const told = await page.getByText(/涉及 1,200 人中的 \d+ 人/).textContent();
  const some = /中的 (\d+) 人/.exec(told ?? '')?.[1] ?? '';
  await expect(page.locator('figure').filter({ hasText: '增加超过' })).toContainText(`${some} 人`);
});

test('another language, look, period or label to compare by asks for no figures again', async ({ page }) => {
  let asked = 0;
  page.on('request', (request) => (asked += Number(request.url().endsWith('/api/simulate'))));
  await signIn(page, server, 'finance');
  await expect(headline(page)).toContainText('每月');
  await page.waitForTimeout(1000);
  expect(asked).toBe(1);
  await useEnglish(page);
  await expect(headline(page)).toContainText('a month');
  await page.getByLabel('Theme').selectOption('dark');
  await page.getByLabel('Figures').selectOption('year');
  await expect(headline(page)).toContainText('a year');
  await page.getByLabel('Compare by').selectOption('site');
  await expect(page.getByText('Old: before your last change')).toHaveCount(0);
  await page.waitForTimeout(1000);
  expect(asked).toBe(1);
  await page.getByRole('combobox', { name: 'Against' }).selectOption({ index: 2 });
  await expect.poll(() => asked).toBe(2);
});

for (const locale of ['zh', 'en'] as const) {
  test(`no accessibility violation in ${locale}, light and dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await signIn(page, server, 'hr');
    if (locale === 'en') await useEnglish(page);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 90)).join(' | ')}`),
        theme,
      ).toEqual([]);
    }
  });
}

test('a link that was used, and no link at all, lead to words and not to figures', async ({ page }) => {
  await page.goto(server.url);
  await expect(page.getByText('npm start')).toBeVisible();
  const link = await server.linkFor('auditor');
  await page.goto(link);
  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByText('npm start')).toBeVisible();
  await expect(page.getByText('¥')).toHaveCount(0);
});

test('a link to a plan that is not here says so, shows no figures in its place, and leads on', async ({
  page,
}) => {
  await page.goto(await server.linkFor('hr'));
  await page.goto(`${server.url}/?v=sample-1&b=sample-current&p=gone&s=2`);
  await expect(page.getByText('试算方案“gone”')).toBeVisible();
  await expect(page.getByRole('main').getByText('¥')).toHaveCount(0);
  await page.goto(`${server.url}/?v=sample-1&b=sample-current&p=~&l=en`);
  await expect(page.getByText('A plan that was never saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Open what is here' }).click();
  await expect(headline(page)).toContainText('¥');
  await expect(page).not.toHaveURL(/p=~/);
});
