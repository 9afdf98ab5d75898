import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { noBrowser, signIn, startServer, type Server } from './workbench.ts';

test.skip(noBrowser !== null, noBrowser ?? '');

let server: Server;
test.beforeAll(async () => (server = await startServer()));
test.afterAll(async () => server.stop());

const query = 'v=sample-1&b=sample-current&p=sample-scenario&l=en';
const headline = (page: Page) => page.getByTestId('headline').getByRole('heading');
const weights = (page: Page) => page.getByRole('group', { name: /weight/i });
const weight = (page: Page, k: number) => weights(page).getByRole('slider').nth(k);
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });
const redo = (page: Page) => page.getByRole('button', { name: 'Redo', exact: true });
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

/** Pulls the thumb of a slider over some pixels, in several moves. */
async function pull(page: Page, k: number, by: number): Promise<void> {
  const slider = weight(page, k);
  await slider.scrollIntoViewIfNeeded();
  const [box, value] = [await slider.boundingBox(), Number(await slider.inputValue())];
  if (!box) throw new Error('the slider is not on the page');
  const [x, y] = [box.x + 8 + (box.width - 16) * (value / 10_000), box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 5; step++) await page.mouse.move(x + (by * step) / 5, y);
  await page.mouse.up();
}

test('a drag is one step, a held key is one, two presses are two; Ctrl+Z takes them back one by one', async ({
  page,
}) => {
  test.slow(); // fourteen deeds, each looked at
  await signIn(page, server, 'hr', query);
  await expect(undo(page)).toBeDisabled();
  await expect(redo(page)).toBeDisabled();
  const values = async () =>
    weights(page)
      .getByRole('slider')
      .evaluateAll((list) => list.map((one) => Number((one as HTMLInputElement).value)));
  const states = [await values()];
  const step = async (deed: () => Promise<void>) => {
    await deed();
    await expect.poll(values).not.toEqual(states.at(-1));
    states.push(await values());
  };
  await step(() => pull(page, 0, 40));
  await weight(page, 1).focus();
  await step(async () => {
    for (let repeat = 0; repeat < 6; repeat++) await page.keyboard.down('ArrowRight');
    await page.keyboard.up('ArrowRight');
  });
  await step(() => page.keyboard.press('ArrowRight'));
  await step(() => page.keyboard.press('ArrowRight'));
  expect((states[2]?.[1] ?? 0) - (states[1]?.[1] ?? 0)).toBe(300);

  for (const before of states.slice(0, -1).toReversed()) {
    await page.keyboard.press('Control+z');
    await expect.poll(values).toEqual(before);
  }
  await expect(said(page, 'Undone: weights of Online service')).toBeVisible();
  await expect(undo(page)).toBeDisabled();
  await expect(headline(page)).toContainText('“Smooth and customer-first”');
  for (const after of states.slice(1)) {
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(values).toEqual(after);
  }
  await expect(redo(page)).toBeDisabled();
  await undo(page).click();
  await expect.poll(values).toEqual(states.at(-2));
  await redo(page).click();
  await expect(said(page, 'Done again: weights of Online service')).toBeVisible();

  // Back is a step too, and known as one
  await page.goBack();
  await expect.poll(values).toEqual(states.at(-2));
  await expect(redo(page)).toBeEnabled();
});

test('while text is typed Ctrl+Z is the field’s own', async ({ page }) => {
  await signIn(page, server, 'hr', query);
  await weight(page, 0).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(undo(page)).toBeEnabled();
  const edited = await weight(page, 0).inputValue();
  await weights(page).getByRole('spinbutton').nth(1).focus();
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(200);
  expect(await weight(page, 0).inputValue()).toBe(edited);
});

for (const [locale, draft, plain, about, csvButton] of [
  ['en', 'draft of Smooth and customer-first', 'Smooth and customer-first', 'Figures of', 'Download CSV'],
  ['zh', '「平滑曲线·客户优先」草稿', '平滑曲线·客户优先', '数值属于', '下载 CSV'],
] as const) {
  test(`an edited plan is a draft by name wherever its figures show, in ${locale}`, async ({ page }) => {
    await signIn(page, server, 'hr', query.replace('l=en', `l=${locale}`));
    const main = page.getByRole('main');
    const group = page.getByRole('group', { name: locale === 'en' ? /^Weights of/ : /的权重/ });
    await expect(headline(page)).toContainText(`“${plain}”`);
    await group.getByRole('slider').first().focus();
    await page.keyboard.press('Shift+ArrowRight');
    await expect(headline(page)).toContainText(`“${draft}”`);
    await expect(main.getByText(`${about}`)).toContainText(draft);
    const legends = main.locator('figure').filter({ hasText: draft });
    expect(await legends.count()).toBeGreaterThan(4);
    await expect(main.getByRole('columnheader', { name: draft })).toHaveCount(2);
    await expect(page.getByRole('banner').getByRole('combobox').filter({ hasText: draft })).toHaveCount(1);
    await expect(page).toHaveTitle(new RegExp(draft));

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      main.getByRole('button', { name: csvButton }).first().click(),
    ]);
    const [head = [], first = []] = readFileSync(await download.path(), 'utf8')
      .split('\r\n')
      .map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));
    const cell = (name: string) =>
      (first[head.indexOf(name)] ?? '').replace(/^"|"$/g, '').replaceAll('""', '"');
    expect([cell('scenario_title'), cell('scenario_saved')]).toEqual([draft, 'no']);
    // the file's edits, laid over the plan by the server, give the result that the file names
    const answer = await page.request.post(`${server.url}/api/simulate`, {
      data: {
        version: 'sample-1',
        baseline: { id: 'sample-current' },
        scenario: {
          plan: { id: 'sample-scenario' },
          overlay: JSON.parse(cell('scenario_overlay')) as object,
        },
        months: cell('months').split(';'),
      },
      headers: { origin: server.url },
    });
    expect(cell('result_id')).toBe(((await answer.json()) as { resultId: string }).resultId);

    await page.getByRole('button', { name: locale === 'en' ? 'Payslip' : '工资条' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('Appeal');
    await dialog.getByRole('button', { name: locale === 'en' ? 'Go on' : '继续' }).click();
    await dialog.getByRole('button', { name: locale === 'en' ? 'Show payslip' : '查看工资单' }).click();
    await expect(dialog.getByRole('heading', { name: new RegExp(draft) })).toBeVisible();
    await dialog.getByRole('button', { name: locale === 'en' ? 'Close' : '关闭' }).click();
    await page.emulateMedia({ media: 'print' });
    await expect(main.locator('.paper-only').filter({ hasText: draft })).toBeVisible();
  });
}

test('a newer check of the plan aborts the older one, whose answer never takes its place', async ({
  page,
}) => {
  const aborted: string[] = [];
  page.on('requestfailed', (request) => aborted.push(new URL(request.url()).pathname));
  let asked = 0;
  await page.route('**/api/plans/check', async (route) => {
    asked += 1;
    const first = asked === 1;
    if (first) await new Promise((later) => setTimeout(later, 4000));
    const late = {
      code: 'plan/late',
      severity: 'warning',
      at: 'plan',
      message: 'Said too late.',
      cure: 'None',
      values: {},
    };
    await route.fulfill({ json: { problems: first ? [late] : [], document: null } }).catch(() => undefined);
  });
  await signIn(page, server, 'hr', query);
  await expect.poll(() => asked).toBe(1);
  await weight(page, 0).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => asked).toBe(2);
  await expect.poll(() => aborted).toContain('/api/plans/check');
  await page.waitForTimeout(4500);
  await expect(page.getByText('The plan check found nothing.')).toBeVisible();
  await expect(page.getByText('Said too late.')).toHaveCount(0);
});

test('edits travel in a link by ids; what a plan has not is named, and so is an older link', async ({
  page,
}) => {
  await signIn(page, server, 'hr', query);
  await weight(page, 0).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page).toHaveURL(/#\/compare\?.*set\.posts\.online\.weights=/);
  const [url, text] = [page.url(), await headline(page).textContent()];
  await page.goto('about:blank');
  await page.goto(url);
  await expect(headline(page)).toHaveText(text ?? '');

  // a link of an older form: by place where the plan never changed, refused where the places do not fit
  await page.goto('about:blank');
  await page.goto(`${server.url}/?${query}&w.online=1000-2000-3000-4000&s=0.5`);
  await expect(headline(page)).toContainText('“draft of Smooth and customer-first”');
  await expect(page).toHaveURL(/set\.posts\.online\.weights=.*set\.scale=0\.5/);
  expect(await weights(page).getByRole('spinbutton').nth(3).inputValue()).toBe('40.0');

  await page.goto('about:blank');
  await page.goto(`${server.url}/?${query}&w.online=5000-5000`);
  await expect(page.getByText(/Edits of the plan that cannot be read .*w\.online/)).toBeVisible();
  await expect(page.getByRole('main').getByText('¥')).toHaveCount(0);
  await page.getByRole('button', { name: 'Open what is here' }).click();
  await expect(headline(page)).toContainText('“Smooth and customer-first”');

  await page.goto('about:blank');
  await page.goto(`${server.url}/#/compare?${query}&set.posts.onlin.curve={}`);
  await expect(page.getByText(/Edits that do not fit the plan.*Did you mean "online"/)).toBeVisible();
  await page.goto('about:blank');
  await page.goto(`${server.url}/#/moon?${query}`);
  await expect(page.getByText('Screen “moon”')).toBeVisible();
});
