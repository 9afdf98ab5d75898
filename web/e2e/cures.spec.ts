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

test('cures are applied by a click: a misspelt key beside the YAML, a slip of unit among the checks', async ({
  page,
}) => {
  await signIn(page, server, 'hr');
  await page.getByRole('button', { name: 'YAML' }).click();
  const dialog = page.getByRole('dialog');
  const text = dialog.getByRole('textbox');
  await text.fill(`# kept
schema: quanheng/plan@1
id: cured
kpis: { never_read: { unit: count } } # of last year
posts:
  online:
    levels: { junior: { base: 4200, bonus: 1000 } }
    scorecard: [{ kpi: csat_top_box, wieght: 100%, anchors: [[60, 0], [90, 100]] }]
    curve: { kind: proportional }
`);
  await dialog.getByRole('button', { name: '采用此方案' }).click();
  await expect(dialog.getByRole('alert')).toContainText('请写成“weight”');
  await dialog
    .getByRole('button', { name: '应用修改：posts.online.scorecard[0].wieght (line 8, column 46)' })
    .click();
  await expect(text).toHaveValue(/^# kept[^]*\{ kpi: csat_top_box, weight: 100%, /);
  await dialog.getByRole('button', { name: '采用此方案' }).click();
  await expect(dialog).toHaveCount(0);

  const slip = page.getByText('请把 60 写成 60%');
  await expect(slip).toBeVisible();
  await page.getByRole('button', { name: /^应用修改：posts\.online\.scorecard\[0\] / }).click();
  await expect(slip).toHaveCount(0);
  await expect(page.getByText(/^涉及 \d+ 人/).first()).toBeVisible();
  const unused = page.getByText('方案中没有任何地方使用“never_read”');
  await expect(unused).toBeVisible();
  await page.getByRole('button', { name: /^应用修改：kpis\.never_read / }).click();
  await expect(unused).toHaveCount(0);
  await page.getByRole('button', { name: 'YAML' }).click();
  await expect(text).toHaveValue(/^# kept[^]*anchors: \[\[60%, 0\], \[90%, 100\]\]/);
  await expect(text).not.toHaveValue(/never_read/);
});
