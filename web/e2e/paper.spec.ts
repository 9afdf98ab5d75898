import { expect, test, type Page } from '@playwright/test';
import { noBrowser, signIn, startServer, type Server } from './workbench.ts';

test.skip(noBrowser !== null, noBrowser ?? '');

let server: Server;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(async () => {
  await server.stop();
});

/** Lightness of the paper behind the figures, 0 … 255. */
const paper = (page: Page) =>
  page
    .getByTestId('headline')
    .evaluate((card) => Number(/\d+/.exec(getComputedStyle(card).backgroundColor)?.[0]));

/** Share of the page's Chinese letters that are drawn differently from each other: boxes are all alike. */
const differentLetters = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const letters = [...new Set(document.body.innerText.match(/\p{Script=Han}/gu))].slice(0, 60);
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 32;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context || letters.length < 40) return 0;
    context.font = `24px ${getComputedStyle(document.body).fontFamily}`;
    const drawn = letters.map((letter) => {
      context.clearRect(0, 0, 32, 32);
      context.fillText(letter, 4, 26);
      return context.getImageData(0, 0, 32, 32).data.join();
    });
    return new Set(drawn).size / letters.length;
  });

test('Chinese is letters and not boxes, also where the system has no Chinese font', async ({ page }) => {
  await signIn(page, server, 'hr');
  await expect.poll(() => differentLetters(page)).toBe(1);
});

test('the page prints light, without controls, charts within the paper', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 1700, height: 1000 });
  await signIn(page, server, 'hr');
  expect(await paper(page)).toBeLessThan(80);
  const charts = page.locator('figure svg');
  await expect.poll(() => charts.count()).toBeGreaterThan(5);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByText(/试算方案：.*基准方案：.*sample-1/)).toBeVisible();
  expect(await paper(page)).toBe(255);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('banner')).toHaveCount(0);
  // a printer lays the page out anew without telling scripts: drawings keep the width of the screen
  for (const svg of await charts.all()) await svg.evaluate((one) => one.setAttribute('width', '1400'));
  for (const svg of await charts.all()) {
    const [own, box] = await svg.evaluate((one) => [
      one.getBoundingClientRect().width,
      one.closest('figure')?.getBoundingClientRect().width ?? 0,
    ]);
    expect(own).toBeLessThanOrEqual(Number(box) + 1);
  }
});

test('a payslip asked for with an offered purpose prints from its title on', async ({ page }) => {
  await signIn(page, server, 'hr');
  await page.getByRole('button', { name: '工资条…' }).click();
  const dialog = page.getByRole('dialog');
  const purposes = await dialog
    .locator('datalist option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  const shortest = purposes.toSorted((a, b) => a.length - b.length)[0] ?? '';
  await dialog.getByRole('combobox').fill(shortest);
  await dialog.getByRole('button', { name: '继续' }).click();
  await dialog.getByRole('button', { name: '查看工资单' }).click();
  await expect(dialog.locator('.sheets').getByText('应发合计')).toHaveCount(2);
  await expect(dialog.getByRole('heading', { name: /现行阶梯方案/ })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 700, height: 600 });
  const title = await dialog.getByRole('heading', { name: '为什么是这个金额？' }).boundingBox();
  expect(title?.y).toBeGreaterThanOrEqual(0);
  await expect(dialog.getByText(/人员 p_\w+ · 数据版本 sample-1/)).toBeVisible();
  await expect(dialog.getByText('基本工资').first()).toBeVisible();
  await expect(dialog.getByRole('button')).toHaveCount(0);
});
