import { describe, expect, test } from 'vitest';
import { problemWords, type Problem } from '../problems/problem.ts';
import { compilePlan } from './compile-plan.ts';
import { parsePlan } from './parse-plan.ts';

const good = `
schema: quanheng/plan@1
id: p
kpis: { courtesy: { title: { en: Courtesy, zh: 礼貌 } } }
posts:
  online:
    title: Online
    levels: { junior: { base: 4200, bonus: 1000 } }
    scorecard:
      - { kpi: csat_top_box, weight: 60%, anchors: [[0.7, 0], [0.9, 100]] }
      - { kpi: contacts, weight: 40%, anchors: [[10, 0], [90, 100]] }
    curve: { kind: points, points: [[60, 0], [100, 1]] }
    gates: [{ when: { kpi: complaint_rate, above: 2% }, then: { multiply: 50% } }]
    modifiers: [{ by: attendance, points: [[0.8, 0.5], [1, 1]] }]
    cap: 200%
employer: { on_cost: 32% }
`;

function found(from: string, to: string): readonly Problem[] {
  if (!good.includes(from)) throw new Error(`no ${from}`);
  return parsePlan(good.replace(from, to)).problems;
}

const chinese = (each: Problem | undefined): string =>
  each ? Object.values(problemWords(each, 'zh')).join(' ') : '';

describe('parsePlan(text) says in Chinese what is wrong, what was found and what is allowed', () => {
  test.each([
    ['base: 4200', 'base: -1', '-1 小于 0 请填写不小于 0 的数'],
    ['base: 4200', 'base: 2e9', '2000000000 大于 1000000000 请填写不大于 1000000000 的数'],
    ['base: 4200', 'base: 4200元', '"4200元" 不是数字 请填写纯数字，如 4200，不带单位、引号和千分位'],
    ['base: 4200', 'base: ４２００', '"４２００" 使用了全角字符 请写成 4200'],
    ['base: 4200', 'base:', '“base”没有填写内容 请在冒号后填写内容，或删除该行'],
    ['[[0.8, 0.5], [1, 1]]', '[]', '此处只有 0 项，太少 请至少填写 1 项'],
    ['[0.7, 0]', '[0.7]', '[0.7] 不是由两个数字组成的一对 请写成 [x, y]，如 [80, 100]'],
    [
      'id: p',
      'id: 方案',
      '"方案" 不能作为编号 编号以字母 a–z 开头，后接字母、数字、_ 或 -；标题（title）可用任何语言',
    ],
    ['kind: points', 'kind: point', '"point" 不在可选范围内 请写成“points”'],
    [
      'kind: points',
      'kind: x',
      '"x" 不在可选范围内 可选：fixed, proportional, points, steps, marginal_steps, threshold_target_excellence, matrix',
    ],
    ['{ multiply: 50% }', '{ zero: comission }', '岗位“online”没有工资项“comission” 请写成“commission”'],
    ['{ multiply: 50% }', '{ multipl: 50% }', '此处不支持字段“multipl” 请写成“multiply”'],
    ['weight: 60%', 'wieght: 60%', '此处不支持字段“wieght” 请写成“weight”'],
    ['cap: 200%', 'cap: { amuont: 3 }', '此处不支持字段“amuont” 请写成“amount”'],
    [
      'curve: { kind: points, points',
      'curve: { kind: steps, points',
      '此处不支持字段“points” 请删除，或使用：kind, steps',
    ],
    ['title: Online', 'title: { en: Online }', '缺少“zh” 请补充 zh'],
    ['id: p', 'id: p\neffective: { from: 2026 }', '2026 不是月份 请写年和月，如 2026-01'],
    ['kpi: contacts', 'kpi: 满意度率', '未知指标“满意度率” 请写成“csat_top_box”'],
    ['kpi: contacts', 'kpi: contcts', '未知指标“contcts” 请写成“contacts”'],
    [
      'base: 4200, bonus',
      'base: 4200，bonus',
      '此处使用了全角符号“，”，YAML 需要半角“,” 请改为半角“,”并在其后加空格；若是文字内容，请加引号',
    ],
    [
      'cap: 200%',
      'cap：200%',
      '此处使用了全角符号“：”，YAML 需要半角“:” 请改为半角“:”并在其后加空格；若是文字内容，请加引号',
    ],
    ['cap: 200%', 'cap:200%', '此处的字段缺少冒号，或冒号后没有空格 请写成 key: value，冒号后加空格'],
    [
      'base: 4200',
      'base：4200',
      '此处使用了全角符号“：”，YAML 需要半角“:” 请改为半角“:”并在其后加空格；若是文字内容，请加引号',
    ],
  ])('%s → %s', (from, to, words) => expect(found(from, to).map(chinese)).toContain(words));
});

test('parsePlan(text) reads 70％ and full-width digits as 70%', () => {
  const plan = parsePlan(good.replace('60%', '６０％').replace('40%', '40％')).plan;
  expect(plan?.posts['online']?.scorecard.map(({ weight }) => weight)).toEqual([0.6, 0.4]);
});

test('parsePlan(text) understands the title of a KPI, of the catalogue or the plan, in both languages', () => {
  const kpis = (name: string): string | undefined =>
    parsePlan(good.replace('kpi: contacts', `kpi: ${name}`)).plan?.posts['online']?.scorecard[1]?.kpi;
  expect([kpis('质检得分'), kpis('"inspection  Score"'), kpis('礼貌'), kpis('courtesy')]).toEqual([
    'qa',
    'qa',
    'courtesy',
    'courtesy',
  ]);
  const inGate = parsePlan(good.replace('kpi: complaint_rate', 'kpi: 质检得分')).plan;
  expect(inGate?.posts['online']?.gates[0]?.when).toMatchObject({ kpi: 'qa' });
});

test('parsePlan(text) refuses a title that two KPIs have, and names both ids', () => {
  const twice = good
    .replace('kpis: {', 'kpis: { manners: { title: 礼貌 },')
    .replace('kpi: contacts', 'kpi: 礼貌');
  const { plan, problems } = parsePlan(twice);
  expect([plan, problems[0]?.code, problems[0]?.values['known']]).toEqual([
    null,
    'plan/ambiguous-kpi',
    'manners, courtesy',
  ]);
});

test('parsePlan(text) tells faults of form and of sense in one round, also in the faulty post', () => {
  const two =
    `${good.trim().replace('kpi: contacts', 'kpi: contcts').replace('cap: 200%', 'cap: { amuont: 3 }')}
`.replace(
      'employer:',
      `  phone:
    levels: { junior: { base: -1 } }
    scorecard: [{ kpi: qa, weight: 90%, anchors: [[0, 0], [100, 100]] }]
    curve: { kind: proportional }
employer:`,
    );
  expect(parsePlan(two).problems.map(({ code, at }) => `${code} ${at.replace(/ \(.*/, '')}`)).toEqual([
    'plan/unknown-key posts.online.cap.amuont',
    'plan/too-small posts.phone.levels.junior.base',
    'plan/unknown-kpi posts.online.scorecard[1].kpi',
    'plan/weights-sum posts.phone.scorecard',
  ]);
});

test('parsePlan(text) asks whether 70 was meant as 70%', () => {
  const [sum] = parsePlan(good.replace('60%', '60').replace('40%', '40')).problems.filter(
    ({ code }) => code === 'plan/weights-sum',
  );
  expect(`${sum?.message}: ${sum?.cure}`).toBe(
    'The weights of post "online" sum to 10,000 %; 100 % is wanted: Did you write 60 for 60%? A number without % is a share: 0.7 is 70%',
  );
});

/** Numbers in [0, 1) from a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

test('parsePlan(text) of hundreds of broken plans: Chinese without an English sentence, nothing left unfilled, and what passes compiles', () => {
  const random = randomOf(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const odd = [
    '',
    '-1',
    '1e14',
    'xyz',
    '[]',
    '{}',
    '[1]',
    'null',
    '"a"',
    '：',
    '，',
    '70％',
    '７',
    '{ a: 1 }',
    '\t',
    'true',
  ];
  const codes = new Set<string>();
  for (let k = 0; k < 800; k++) {
    const tokens = good.split(/(?<=[\s,{}[\]])|(?=[\s,{}[\]])/);
    for (let n = 0; n <= random() * 3; n++) tokens[Math.floor(random() * tokens.length)] = pick(odd);
    const { plan, problems } = parsePlan(tokens.join(''));
    if (plan) expect(() => compilePlan(plan)).not.toThrow();
    for (const each of problems) {
      codes.add(each.code);
      const words = chinese(each);
      const written = words.replace(/\{ en: …, zh: … \}/g, '');
      expect(`${each.code} ${written}`).not.toMatch(/[A-Za-z]{2,}(?: [A-Za-z]{2,}){2}/);
      expect(words).toMatch(/[一-鿿]/);
      expect(words.replaceAll(/\{ (a|字段|en):?.*?\}/g, '')).not.toMatch(/\{\w+\}/);
    }
  }
  expect(codes.size).toBeGreaterThan(20);
});
