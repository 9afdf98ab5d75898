import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { labelAt } from '../../simulations/frame/frame.ts';
import { measureValues } from '../../simulations/frame/measure-values.ts';
import { kpiPerspective } from '../../simulations/kpi/kpi-title.ts';
import { caseProblems } from '../../simulations/plan/cases/case-problems.ts';
import { documentAdvice } from '../../simulations/plan/advice/document-advice.ts';
import { planAdvice } from '../../simulations/plan/advice/plan-advice.ts';
import { checkAgainstData } from '../../simulations/plan/check-against-data.ts';
import { parsePlan } from '../../simulations/plan/parse-plan.ts';
import type { PlanDocument } from '../../simulations/plan/plan-document.ts';
import { planTemplates } from '../../simulations/templates/plan-templates.ts';
import { compose } from './compose.ts';
import { quanhengProcess, root, type QuanhengProcess } from './testing/quanheng-process.ts';
import { sampleFrame } from './testing/sample-frame.ts';

const frame = sampleFrame({ seed: 20_240_501, people: 600, months: 6 });

/** What `check` says of each over the sample, and why that is true: a public centre sells nothing. */
const warnings: Readonly<Record<string, readonly string[]>> = {
  'scorecard-system': [],
  'contact-centre-bundle': [],
  'goal-constrained': [],
  'hybrid-results': [],
  'hybrid-quality': [],
  'hybrid-mixed': [],
  'public-service-centre': ['plan/post-not-covered sales_support'],
};

const steps = ['inbound', 'online', 'sales_support'].map((post) => `plan/cliff posts.${post}.curve`);
/** What is said of a template by itself, and why: hybrid pay comes in steps on purpose, and by results in whole tiers. */
const adviceOf: Readonly<Record<string, readonly string[]>> = {
  'hybrid-results': ['plan/whole-tiers posts.sales_support.commission'],
  'hybrid-quality': steps,
  'hybrid-mixed': steps,
};

/** Advice that is true of templates over the sample: their goals are ours, and hardly anybody has so many complaints. */
function isTrue(code: string, at: string, { posts }: PlanDocument): boolean {
  const post = posts[at.split('.')[1] ?? ''];
  if (code === 'plan/goals-outside-zone') return post !== undefined;
  // half of the bonus begins at 60 points, or comes in five steps
  if (code === 'plan/cliff') return ['proportional', 'steps', 'points'].includes(post?.curve.kind ?? '');
  if (code !== 'plan/gate-strikes-nobody') return false;
  const [, k = ''] = /gates\[(\d+)\]$/.exec(at) ?? [];
  const when = post?.gates[Number(k)]?.when;
  if (!when || !('above' in when) || !('kpi' in when)) return false;
  const values = measureValues(frame, when.kpi, 0);
  const names = post?.covers ?? [at.split('.')[1] ?? ''];
  const over = [...values.keys()].filter(
    (row) =>
      names.includes(labelAt(frame, 'post', row) ?? '') && (values[row] as number) > (when.above ?? NaN),
  );
  return new Set(over.map((row) => frame.person[row])).size < 5;
}

const planOf = (id: string): PlanDocument => {
  const { plan } = parsePlan(planTemplates.find((each) => each.id === id)?.yaml ?? '');
  if (!plan) throw new TypeError(`no template ${id}`);
  return plan;
};

describe.each(planTemplates)('$id', ({ id, yaml, title }) => {
  test('gives every case what was worked by hand, and is a plan without a finding', () => {
    const { plan, problems } = parsePlan(yaml);
    expect(problems).toEqual([]);
    expect(plan).toMatchObject({ id, title });
    expect(plan?.cases.length).toBeGreaterThanOrEqual(2);
    expect(plan && caseProblems(plan)).toEqual([]);
    expect(plan?.effective, 'a template carries no date').toBeUndefined();
  });

  test('is warned of over the sample for the posts that it does not pay, and for nothing else', () => {
    const plan = planOf(id);
    const found = checkAgainstData(plan, frame);
    expect(found.filter(({ severity }) => severity !== 'warning')).toEqual([]);
    const advice = planAdvice(plan, frame);
    expect(advice.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(advice.filter(({ code, at }) => !isTrue(code, at, plan))).toEqual([]);
    const byItself = documentAdvice(plan).map(({ code, at }) => `${code} ${at}`);
    expect(byItself).toEqual(adviceOf[id] ?? []);
    const said = found.map(({ code, values }) => `${code} ${String(values['post'])}`);
    expect(said).toEqual(warnings[id]);
  });

  test('says of a KPI the perspective that it has', () => {
    const plan = planOf(id);
    const said = [...yaml.matchAll(/\{ kpi: (\w+), .* # (finance|customer|process|growth)$/gm)];
    expect(said.map(([, kpi = '']) => kpiPerspective(kpi, plan))).toEqual(said.map(([, , of]) => of));
    expect(said.length > 0).toBe(id === 'scorecard-system');
  });

  test('says of every number whether it is published or assumed', () => {
    const lines = yaml.slice(yaml.indexOf('posts:'), yaml.indexOf('cases:')).split('\n');
    const heads = lines.filter((line) =>
      /^ {4}(levels|scorecard|curve|components|items|gates|commission|cap):/.test(line),
    );
    expect(heads.length).toBeGreaterThan(0);
    expect(heads.filter((line) => !/#.*(assumed|published)|^ {4}scorecard: # short/.test(line))).toEqual([]);
  });
});

test.each([
  ['public-service-centre', 'enquiry_hotline', 'inbound', 'contacts'],
  ['public-service-centre', 'written_enquiry', 'online', 'contacts'],
  ['goal-constrained', 'inbound', 'inbound', 'contacts'],
  ['goal-constrained', 'sales_support', 'sales_support', 'sales_amount'],
])(
  '%s: between 60 and 80 %% of months of the sample reach the goal of %s (%s, %s)',
  (id, post, held, kpi) => {
    const item = planOf(id).posts[post]?.scorecard.find((each) => each.kpi === kpi);
    const goal = item?.anchors?.find(([, points]) => points === 100)?.[0] ?? NaN;
    const values = [...measureValues(frame, kpi, 0)].filter((_, row) => labelAt(frame, 'post', row) === held);
    const share = values.filter((value) => value >= goal).length / values.length;
    expect(share).toBeGreaterThan(0.6);
    expect(share).toBeLessThan(0.8);
  },
);

test('the systems A to E have a template each, D one for each of its three methods', () => {
  expect(planTemplates.map(({ system }) => system).join('')).toBe('ABCDDDE');
  expect(new Set(planTemplates.map(({ id }) => id)).size).toBe(7);
});

describe('docs/how-to/start-from-a-template.md', () => {
  const page = readFileSync(join(root, 'docs/how-to/start-from-a-template.md'), 'utf8');
  const blocks = [...page.matchAll(/^ *```(\S+) ?(\S*)\n([\s\S]*?)^ *```/gm)];
  const commands = blocks
    .filter(([, kind]) => kind === 'sh')
    .flatMap(([, , , text]) => (text ?? '').trim().split(/\n */))
    .map((line) => line.replace('npm run -s quanheng -- ', ''));
  let cli: QuanhengProcess;

  beforeAll(async () => {
    cli = await quanhengProcess();
  });
  afterAll(() => cli.remove());

  test('its commands run in their order, in a folder where nothing was made before', async () => {
    for (const [, kind, name, text] of blocks)
      if (kind === 'yaml') await writeFile(join(cli.folder, name ?? ''), text ?? '');
    expect(commands).toHaveLength(12);
    for (const command of commands) {
      const [words, file] = command.split(' > ');
      const { code, out, err } = await cli.callHere(...(words ?? '').split(' '));
      expect({ command, code, err: code === 0 ? '' : err }).toEqual({ command, code: 0, err: '' });
      expect(out.trim()).not.toBe('');
      if (file) await writeFile(join(cli.folder, file), out);
    }
  });

  test('stand behind the saved plans of the list with their titles, marked as templates', async () => {
    const composition = compose({
      dataFolder: join(cli.folder, 'empty'),
      keyFile: join(cli.folder, 'key'),
      clock: () => new Date(Date.UTC(2026, 0, 5)),
    });
    const hr = { user: 'hr', roles: ['hr'] } as const;
    const yaml =
      'schema: quanheng/plan@1\nid: a_flat\nposts: { online: { levels: { junior: { base: 4000 } } } }\n';
    await composition.services.savePlan('a_flat', yaml, hr);
    const listed = await composition.services.plans(hr);
    await composition.close();
    const plans = listed.kind === 'done' ? listed.value : [];
    expect(plans.map(({ id, template }) => [id, template])).toEqual([
      ['a_flat', false],
      ...Object.keys(warnings).map((id) => [id, true]),
    ]);
    expect(plans.at(-1)?.title).toEqual({ en: 'Public-service centre', zh: '公共服务中心激励' });
  });

  test('templates as JSON are the notes of all, and one of them is its document', async () => {
    const all = await cli.callHere('templates', '--json');
    expect(JSON.parse(all.out).templates.map(({ id }: { id: string }) => id)).toEqual(Object.keys(warnings));
    const one = await cli.callHere('templates', 'hybrid-mixed', '--json');
    expect(JSON.parse(one.out)).toMatchObject({
      id: 'hybrid-mixed',
      version: 1,
      document: { id: 'hybrid-mixed' },
    });
  });
});
