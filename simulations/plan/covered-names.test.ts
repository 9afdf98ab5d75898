import { expect, test } from 'vitest';
import { frameOf } from '../frame/record-frame.ts';
import { payslip } from '../pay/payslip.ts';
import { replay } from '../replay/replay.ts';
import { checkAgainstData } from './check-against-data.ts';
import { compilePlan } from './compile-plan.ts';
import { parsePlan } from './parse-plan.ts';
import type { PlanDocument } from './plan-document.ts';
import { planYaml } from './plan-yaml.ts';

const text = `
schema: quanheng/plan@1
id: p
posts:
  online:
    covers: [在线客服, 热线客服]
    levels: { junior: { base: 4000, bonus: 1000 } }
  sales:
    levels: { junior: { base: 5000 } }
`;

function planOf(yaml: string): PlanDocument {
  const { plan, problems } = parsePlan(yaml);
  if (!plan) throw new Error(JSON.stringify(problems));
  return plan;
}

const person = (post: string) => ({
  person: post,
  month: '2026-01',
  labels: { post, level: 'junior' },
  measures: { csat: 1 },
});
const frame = frameOf(['在线客服', '热线客服', 'sales', 'online'].map(person));
const rowOf = (post: string): number => frame.labels['post']?.values.indexOf(post) as number;
const codeRow = (post: string): number => [...(frame.labels['post']?.codes ?? [])].indexOf(rowOf(post));

test('a post pays the names that it covers, by its own id only where it names none', () => {
  const program = compilePlan(planOf(text));
  const { grossFen, reason } = replay(program, frame);
  const pay = (post: string): [number, number] => [
    grossFen[codeRow(post)] as number,
    reason[codeRow(post)] as number,
  ];
  expect(['在线客服', '热线客服', 'sales', 'online'].map(pay)).toEqual([
    [500000, 0],
    [500000, 0],
    [500000, 0],
    [0, 1],
  ]);
  const slip = payslip(program, frame, codeRow('热线客服'));
  expect(slip.kind === 'paid' && [slip.slip.post, slip.slip.grossFen]).toEqual(['热线客服', 500000]);
  expect(payslip(program, frame, codeRow('online'))).toEqual({ kind: 'uncovered', reason: 'no-such-post' });
});

test('names covered by two posts are an error; a name that nobody has is a warning, all of them an error', () => {
  expect(
    parsePlan(text.replace('热线客服]', 'sales]')).problems.map(({ code, at }) => `${code} ${at}`),
  ).toEqual(['plan/covered-twice posts.sales (line 9, column 5)']);
  const found = (covers: string): string[] =>
    checkAgainstData(planOf(text.replace('[在线客服, 热线客服]', covers)), frame).map(
      ({ code, severity, values }) => `${severity} ${code} ${values['post']}`,
    );
  expect(found('[在线客服, 热线客服, online]')).toEqual([]);
  expect(found('[在线客服, 热线客服, online, 电话]')).toEqual(['warning plan/name-not-in-data 电话']);
  expect(found('[电话]')[0]).toBe('error plan/post-without-people 电话');
});

test('planYaml(plan) keeps the names covered', () => {
  expect(planOf(planYaml(planOf(text))).posts['online']?.covers).toEqual(['在线客服', '热线客服']);
});

test('a KPI without data is a warning where the rule for missing KPIs still gives a score, else an error', () => {
  const found = (weight: number, missing: string): string[] => {
    const plan = planOf(
      `
schema: quanheng/plan@1
id: p
posts:
  online:
    covers: [在线客服, 热线客服, sales, online]
    levels: { junior: { base: 1 } }
    missing: { ${missing} }
    scorecard:
      - { kpi: csat, weight: ${100 - weight}%, anchors: [[0, 0], [1, 100]] }
      - { kpi: qa, weight: ${weight}%, anchors: [[0, 0], [1, 100]] }
`.replace('id: p', 'id: p\nkpis: { csat: {} }'),
    );
    return checkAgainstData(plan, frame).map(({ code, severity }) => `${severity} ${code}`);
  };
  expect(found(40, 'min_coverage: 60%')).toEqual(['warning plan/kpi-held-by-rule']);
  expect(found(41, 'min_coverage: 60%')).toEqual(['error plan/kpi-without-data']);
  expect(found(90, 'rule: zero')).toEqual(['warning plan/kpi-held-by-rule']);
});
