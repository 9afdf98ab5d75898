import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quanhengProcess, type QuanhengProcess } from './testing/quanheng-process.ts';

const plan = `schema: quanheng/plan@1
id: rated
posts:
  centre:
    covers: [inbound, online]
    levels: { junior: { bonus: 800 }, middle: { bonus: 950 }, senior: { bonus: 1100 } }
    scorecard:
      - { kpi: attitude, weight: 100%, anchors: [[50, 0], [85, 100], [95, 120]], raters: { qa: 70%, supervisor: 30% }, self: shown, leniency: corrected }
    curve: { kind: proportional }
`;

let cli: QuanhengProcess;
beforeAll(async () => {
  cli = await quanhengProcess();
  await writeFile(join(cli.folder, 'rated.plan.yaml'), plan);
});
afterAll(() => cli.remove());

const drop = (name: string) =>
  cli.callHere('drop', `centre/${name}.csv`, '--map', `centre/${name}.mapping.yaml`, '--json');

test('`sample` lists the staffs, with what of each is published', async () => {
  const listed = await cli.callHere('sample', '--json');
  expect(JSON.parse(listed.out).presets).toHaveLength(6);
  const { out } = await cli.callHere('sample', '--lang', 'zh');
  expect(out).toContain('public-service  公共咨询中心（制度 E） (18 个月共 225 人，10 个班组)');
  expect(out).toContain('已公布：本科及以上 93.3 %');
  expect(await cli.callHere('sample', 'nobody')).toMatchObject({ code: 2 });
});

test('files of a preset are dropped like any; its template finds nothing, and raters can be compared', async () => {
  const made = await cli.callHere('sample', 'public-service', '--out', 'centre', '--json');
  expect(JSON.parse(made.out)).toEqual({
    preset: 'public-service',
    files: ['.csv', '.mapping.yaml', '-ratings.csv', '-ratings.mapping.yaml'].map((end) =>
      join(cli.folder, `centre/public-service${end}`),
    ),
    problems: [],
  });
  for (const name of ['public-service', 'public-service-ratings']) {
    const dropped = JSON.parse((await drop(name)).out);
    expect(dropped.problems).toEqual([]);
    expect(dropped.rejected).toBe(0);
  }
  const checked = await cli.callHere('check', 'public-service-centre', '--data', 'own-2', '--json');
  expect({ code: checked.code, problems: JSON.parse(checked.out).problems }).toEqual({
    code: 0,
    problems: [],
  });
  const { kpis } = JSON.parse((await cli.callHere('data', 'own-2', '--json')).out);
  const coverage = new Map(kpis.map((kpi: { id: string; coverage: number }) => [kpi.id, kpi.coverage]));
  expect(coverage.get('attitude@qa:leniency')).toBe(1);
  expect(coverage.get('attitude@supervisor:leniency')).toBe(0);
  const rated = await cli.callHere('check', 'rated.plan.yaml', '--data', 'own-2', '--json');
  const found: { severity: string }[] = JSON.parse(rated.out).problems;
  expect(found.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

test('what is there already is never written over', async () => {
  const path = join(cli.folder, 'centre/public-service.csv');
  await writeFile(path, 'mine');
  const { code, err } = await cli.callHere('sample', 'public-service', '--out', 'centre');
  expect(code).toBe(3);
  expect(err).toContain('name another folder with --out');
  expect(await readFile(path, 'utf8')).toBe('mine');
});
