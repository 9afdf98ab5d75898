import { describe, expect, test } from 'vitest';
import { everyMechanism } from '../every-mechanism.ts';
import { parsePlan } from '../parse-plan.ts';
import type { PlanDocument } from '../plan-document.ts';
import { readYaml } from '../read-yaml.ts';
import { planWords } from './plan-words.ts';

function read(text: string): PlanDocument {
  const { plan, problems } = parsePlan(text);
  if (!plan) throw new Error(JSON.stringify(problems));
  return plan;
}

const said = (plan: PlanDocument) => planWords(plan).flatMap(({ sentences }) => sentences);

const example = read(`
schema: quanheng/plan@1
id: b
title: { en: Smooth, zh: 平滑 }
effective: { from: 2026-01, to: 2026-12 }
scale: 95%
kpis: { praise: { title: { en: Praise, zh: 好评数 }, direction: higher, unit: count } }
posts:
  hotline:
    title: { en: Patent line, zh: 专利热线 }
    covers: [inbound, online]
    levels: { junior: { title: { en: Junior, zh: 初级 }, base: 4200, bonus: 1000 }, senior: { bonus: 1800 } }
    scorecard:
      - { kpi: csat_top_box, weight: 62.5%, anchors: [[70%, 0], [90%, 100]], min_samples: 5 }
      - { kpi: first_response, weight: 37.5%, steps: [[30, 100], [60, 50]] }
    curve: { kind: points, points: [[60, 0%], [100, 110%]], below: 0% }
    commission: { kpi: sales_amount, kind: marginal_tiers, tiers: [[0, 2.5%], [8000, 4%]] }
    modifiers: [{ by: attendance, points: [[80%, 50%], [95%, 100%]] }]
    gates:
      - { when: { kpi: complaint_rate, above: 3% }, then: { zero: [performance, commission] } }
      - { title: { en: Errors, zh: 差错 }, when: { kpi: qa, below: 60 }, then: { multiply: 80%, of: all } }
    cap: { amount: 12000, of: all }
    floor: 20%
overtime: {}
employer: { on_cost: 32% }
`);

test('planWords(plan) says the whole plan, each sentence with its clause', () => {
  expect(said(example).map(({ clause, words }) => `${clause} | ${words.en} | ${words.zh}`)).toEqual([
    'effective | In force from 2026-01 to 2026-12. | 自 2026-01 起生效，至 2026-12 止。',
    'scale | Every target bonus and commission is multiplied by 95 %. | 全部目标奖金和提成乘以 95%。',
    'kpis.praise | KPI praise is called “Praise”; higher is better; its unit is count. | 指标 praise 称为“好评数”，越高越好，单位为个数。',
    'posts.hotline.covers | Pays people whose post in the data is inbound or online. | 适用于数据中岗位为 inbound 或 online 的人员。',
    'posts.hotline.levels | Base pay and target bonus are paid in proportion to the paid share of the month and to full time. | 基本工资和目标奖金按当月计薪比例和全职比例折算。',
    'posts.hotline.levels.junior | Junior: base pay 4,200 yuan a month, target bonus 1,000 yuan a month. | 初级：基本工资每月 4,200 元，目标奖金每月 1,000 元。',
    'posts.hotline.levels.senior | senior: base pay as the data says, target bonus 1,800 yuan a month. | senior：基本工资按数据，目标奖金每月 1,800 元。',
    'posts.hotline.scorecard[0] | Satisfied customers has 62.5 % of the score: 0 points at 70 %, 100 points at 90 %, straight lines between; with fewer than 5 observations it is missing. | 满意率占绩效得分的 62.5%：70% 为 0 分，90% 为 100 分，其间按直线折算；样本少于 5 个视为缺失。',
    'posts.hotline.scorecard[1] | First response time has 37.5 % of the score: 100 points up to 30 seconds, 50 points up to 60 seconds, 0 points beyond. | 首次响应时间占绩效得分的 37.5%：不超过 30 秒为 100 分，不超过 60 秒为 50 分，再高为 0 分。',
    'posts.hotline.missing | The weight of a missing KPI goes to the others, at least 60 % of the weight must be there; without a score performance pay is as on target. | 缺失指标的权重由其余指标按比例分担，至少须有 60% 的权重；没有绩效得分时绩效工资按达标计。',
    'posts.hotline.curve | Performance pay by score, as a share of the target bonus: 0 % at 60 points, 110 % at 100 points, straight lines between; 0 % below 60 points. | 绩效工资按绩效得分取目标奖金的比例：60 分为 0%，100 分为 110%，其间按直线折算；低于 60 分为 0%。',
    'posts.hotline.commission | Commission on Sales amount: 2.5 % from 0 yuan on, 4 % from 8,000 yuan on; each rate holds for the part inside its tier. | 提成按销售额计：达到 0 元为 2.5%，达到 8,000 元为 4%；各档比例只适用于该档内的部分。',
    'posts.hotline.modifiers[0] | Performance pay: multiplied by Attendance: 50 % at 80 %, 100 % at 95 %, straight lines between; by 1 where it is missing. | 绩效工资按出勤率调节：80% 为 50%，95% 为 100%，其间按直线折算；缺失时不调节。',
    'posts.hotline.gates[0] | Complaints per contact above 3 %: Performance pay and Commission not paid. | 投诉率高于 3%：绩效工资和提成取消。',
    'posts.hotline.gates[1] | Errors: Inspection score below 60: All variable pay multiplied by 80 %. | 差错：质检得分低于 60：全部浮动工资乘以 80%。',
    'posts.hotline.cap | All variable pay: at most 12,000 yuan a month together, shared in proportion. | 全部浮动工资合计最高为每月 12,000 元，超出时按比例分摊。',
    'posts.hotline.floor | Performance pay: at least 20 % of the target bonus, except what a gate cancelled. | 绩效工资最低为目标奖金的 20%，被一票否决取消的除外。',
    'overtime | Overtime pays the hours of the data at full-time fixed pay ÷ 174 hours: × 1.5 on workdays, × 2 on rest days, × 3 on statutory holidays. | 加班工资按数据中的工时计，小时工资为全职固定工资 ÷ 174 小时：工作日 1.5 倍，休息日 2 倍，法定节假日 3 倍。',
    'employer.on_cost | The employer pays 32 % of gross pay beside it. | 企业另承担应发工资的 32%。',
  ]);
});

test('planWords(plan) has a section for the plan, for each post and for all posts', () => {
  expect(planWords(example).map(({ title, clause }) => [title.zh, clause])).toEqual([
    ['平滑', ''],
    ['专利热线', 'posts.hotline'],
    ['全部岗位', ''],
  ]);
});

type ValuePath = readonly (string | number)[];

const isRecord = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;

/** Paths of a plan to numbers that the text writes, its worked cases aside. */
function numbersWritten(value: unknown, written: unknown, path: ValuePath = []): ValuePath[] {
  if (path[0] === 'cases' || written === undefined) return [];
  if (typeof value === 'number') return [path];
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    numbersWritten(inner, isRecord(written) ? written[key] : written, [...path, key]),
  );
}

/** A copy with another number at a path. */
function altered(plan: PlanDocument, path: ValuePath): PlanDocument {
  const copy = structuredClone(plan);
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => isRecord(at) && at[key], copy);
  const last = path.at(-1) as string | number;
  if (isRecord(holder)) holder[last] = Number(holder[last]) * 1.001 + 0.0001;
  return copy;
}

describe.each(everyMechanism)('the words of $id', ({ example: text }) => {
  const plan = read(text);

  test('name clauses that the document holds', () => {
    const keysOf = (clause: string) => clause.split(/[.[\]]+/).filter((key) => key !== '');
    const absent = said(plan).filter(
      ({ clause }) =>
        keysOf(clause).reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), plan) === undefined,
    );
    expect(absent).toEqual([]);
  });

  test('are other words for every other number of its example', () => {
    const read = readYaml(text);
    const before = JSON.stringify(planWords(plan));
    const silent = numbersWritten(plan, read.kind === 'read' && read.value).filter(
      (path) => JSON.stringify(planWords(altered(plan, path))) === before,
    );
    expect(silent.map((path) => path.join('.'))).toEqual([]);
  });
});

test('planWords(plan) names the currency of the plan', () => {
  const dollars = read(
    'schema: quanheng/plan@1\nid: usd\ncurrency: USD\nposts: { p: { levels: { agent: { base: 1200, bonus: 0 } } } }',
  );
  const pay = said(dollars).find(({ clause }) => clause === 'posts.p.levels.agent');
  expect(pay?.words).toMatchObject({
    en: expect.stringContaining('base pay 1,200 USD a month'),
    zh: expect.stringContaining('基本工资每月 1,200 USD'),
  });
});

test('planWords(plan) writes a KPI of the plan in the unit that the plan says', () => {
  const curve = (missing: string) =>
    read(`
schema: quanheng/plan@1
id: own
kpis: { solved: { unit: share }, wait: { unit: seconds } }
posts:
  p:
    levels: { junior: { base: 4000, bonus: 1000 } }
    curve:
      kind: matrix
      rows: { kpi: solved, at: [80%] }
      columns: { kpi: wait, at: [30] }
      multiples: [[110%]]
    ${missing}
    gates: [{ when: { kpi: solved, below: 50% }, then: { zero: performance } }]
`);
  const of = (plan: PlanDocument, part: string) =>
    said(plan).find(({ clause }) => clause === `posts.p.${part}`)?.words;
  expect(of(curve(''), 'curve')).toEqual({
    en: 'Performance pay by solved and wait, as a share of the target bonus: at 80 %: 110 % at 30 seconds; straight lines between; where one of the two is missing, it is as on target.',
    zh: '绩效工资按 solved 和 wait 取目标奖金的比例：80% 时 30 秒为 110%；其间按直线折算；缺少其一时按达标计。',
  });
  expect(of(curve('missing: { no_score: zero }'), 'curve')?.en).toContain('missing, nothing is paid.');
  expect(of(curve(''), 'gates[0]')?.en).toBe('solved below 50 %: Performance pay not paid.');
});

test('planWords(plan) says what a dated change changes as the sentences that hold from its month on', () => {
  const plan = read(`
schema: quanheng/plan@1
id: p
currency: USD
posts:
  p:
    levels: { a: { base: 4200, bonus: 500 } }
    items: [{ id: meal, title: Meal, amount: 30 }]
changes:
  - id: later
    from: 2026-07
    remove: [posts.p.items.meal]
  - id: raise
    from: 2026-04
    set: [{ at: posts.p.levels.a.base, to: 4500 }]
`);
  const dated = said(plan).filter(({ clause }) => clause.startsWith('changes'));
  expect(dated).toEqual([
    {
      clause: 'changes[1]',
      words: {
        en: 'From 2026-04 on (p): a: base pay 4,500 USD a month, target bonus 500 USD a month.',
        zh: '自 2026-04 起（p）：a：基本工资每月 4,500 USD，目标奖金每月 500 USD。',
      },
    },
    {
      clause: 'changes[0]',
      words: {
        en: 'From 2026-07 on (p), no longer: Meal: 30 USD a month, counts as variable pay.',
        zh: '自 2026-07 起（p）不再适用：Meal：每月 30 USD，计入浮动工资。',
      },
    },
  ]);
});

test('planWords(plan) says a commission by count in amounts a unit, prizes by their places and lines as a list', () => {
  const plan = read(`
schema: quanheng/plan@1
id: p
kpis: { calls: { title: { en: Calls, zh: 通话数 }, direction: higher, unit: count } }
posts:
  p:
    levels: { a: { base: 4000 } }
    commission: { kpi: calls, kind: marginal_tiers, tiers: [[0, 4], [1500, 6]] }
    items:
      - { id: x, title: { en: X, zh: 甲 }, amount: 1 }
      - { id: y, title: { en: Y, zh: 乙 }, by: { label: shift }, table: { '3': 150, '4': 350 } }
    gates: [{ when: { kpi: qa, below: 80 }, then: { zero: [commission, x, y] } }]
awards: [{ id: spiff, title: { en: Spiff, zh: 竞赛 }, pick: { places: [[1, 500], [2, 50]], by: calls } }]
employer: { on_cost: { sites: { A: [{ id: s, rate: 20% }] }, otherwise: [{ id: o, rate: 32% }] } }
`);
  const words = said(plan).map(({ words: { en, zh } }) => `${en} ${zh}`);
  for (const sentence of [
    'Commission on Calls: 4 yuan a unit from 0 on, 6 yuan a unit from 1,500 on; each rate holds for the part inside its tier. 提成按通话数计：达到 0 为 4 元/单位，达到 1,500 为 6 元/单位；各档比例只适用于该档内的部分。',
    'Y: by shift 150 yuan for 3, 350 yuan for 4, nothing for others, counts as variable pay. 乙：按 shift：3 为 150 元、4 为 350 元，其他不发，计入浮动工资。',
    'Inspection score below 80: Commission, X and Y not paid. 质检得分低于 80：提成、甲和乙取消。',
    'Spiff: given every month; places by Calls among everybody, ties share; place 1: 500 yuan, places 2 to 3: 50 yuan each. 竞赛：每月评选；在全体中按通话数排名，并列者均分；第 1 名 500 元，第 2 至 3 名各 50 元。',
    'At A: s: the employer pays 20 % of gross pay beside it. A：s：企业另承担应发工资的 20%。',
    'Elsewhere: o: the employer pays 32 % of gross pay beside it. 其他地区：o：企业另承担应发工资的 32%。',
  ])
    expect(words).toContain(sentence);
});
