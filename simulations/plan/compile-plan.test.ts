import { describe, expect, test } from 'vitest';
import { frameOf, type FrameRecord } from '../frame/record-frame.ts';
import { payslip } from '../pay/payslip.ts';
import { replay } from '../replay/replay.ts';
import { compilePlan } from './compile-plan.ts';
import { parsePlan } from './parse-plan.ts';
import type { PlanDocument } from './plan-document.ts';
import { planYaml } from './plan-yaml.ts';

/** The case of the design's plan, worked by hand. */
const hybrid = `
schema: quanheng/plan@1
id: hybrid
posts:
  online:
    levels:
      junior: { base: 4200, bonus: 1000 }
      senior: { base: 6000, bonus: 1800 }
    scorecard:
      - { kpi: csat_top_box, weight: 40%, anchors: [[0.70, 0], [0.85, 80], [0.90, 100], [0.97, 120]], min_samples: 5 }
      - { kpi: first_response, weight: 35%, anchors: [[15, 120], [30, 100], [120, 0]] }
      - { kpi: qa, weight: 25%, anchors: [[60, 0], [90, 100], [100, 120]] }
    curve: { kind: points, points: [[60, 0], [80, 0.5], [100, 1], [120, 2]] }
    commission: { kpi: sales_amount, kind: marginal_tiers, tiers: [[0, 1%], [50000, 1.5%]] }
    gates:
      - { when: { kpi: complaint_rate, above: 2% }, then: { zero: commission } }
    modifiers:
      - { by: attendance, points: [[0.8, 0.5], [1, 1]] }
    cap: 200%
employer: { on_cost: 32% }
`;

function planOf(yaml: string): PlanDocument {
  const { plan, problems } = parsePlan(yaml);
  if (!plan) throw new Error(JSON.stringify(problems, null, 1));
  return plan;
}

function person(measures: FrameRecord['measures'] = {}, over: Partial<FrameRecord> = {}): FrameRecord {
  const onTarget = { csat_top_box: [45, 50], first_response: 30, qa: 90 } as const;
  return {
    person: 'a',
    month: '2026-01',
    labels: { post: 'online', level: 'junior' },
    measures: { ...onTarget, ...measures },
    ...over,
  };
}

function payOf(yaml: string, record: FrameRecord): Record<string, number> & { score: number } {
  const result = replay(compilePlan(planOf(yaml)), frameOf([record]));
  const lines = Object.entries(result.lines).map(([id, fen]) => [id, fen[0] as number]);
  return { ...Object.fromEntries(lines), score: result.score[0] as number };
}

describe('replay of a compiled plan, amounts worked by hand', () => {
  test('on target pays the target bonus', () => {
    expect(payOf(hybrid, person())).toEqual({ base: 420000, performance: 100000, commission: 0, score: 100 });
  });

  test('commission is marginal and void when the gate strikes', () => {
    // 50,000 at 1 % + 10,000 at 1.5 % = 650 yuan
    expect(payOf(hybrid, person({ sales_amount: 60000 }))['commission']).toBe(65000);
    expect(payOf(hybrid, person({ sales_amount: 60000, complaint_rate: [3, 100] }))['commission']).toBe(0);
    expect(payOf(hybrid, person({ sales_amount: 60000, complaint_rate: [2, 100] }))['commission']).toBe(
      65000,
    );
  });

  test('a missing KPI is renormalised over the others, and no score pays as on target', () => {
    // without CSAT the rest weighs 60 %: (35·120 + 25·100) / 60 = 111.6667 points → 1.583333
    const pay = payOf(hybrid, person({ csat_top_box: [4, 4], first_response: 15 }));
    expect(pay.score).toBeCloseTo(111.6666667, 6);
    expect(pay['performance']).toBe(158333);
    const nothing = payOf(hybrid, { ...person(), measures: {} });
    expect(nothing['performance']).toBe(100000);
    expect(nothing.score).toBeNaN();
  });

  test('modifier, proration by paid share, and cap at 200 %', () => {
    expect(payOf(hybrid, person({ attendance: [18, 20] }))['performance']).toBe(75000);
    const half = payOf(hybrid, person({}, { numbers: { paidShare: 0.5 } }));
    expect([half['base'], half['performance']]).toEqual([210000, 50000]);
    const best = payOf(
      hybrid.replace('cap: 200%', 'cap: 150%'),
      person({ csat_top_box: [50, 50], first_response: 10, qa: 100 }),
    );
    expect(best['performance']).toBe(150000);
  });

  test('a cap on two lines is shared by largest remainder', () => {
    // performance 1000.00 and commission 650.00 capped at 1000.01 in all: 100001·1000/1650 = 60606.67, 100001·650/1650 = 39394.33
    const capped = hybrid.replace('cap: 200%', 'cap: { amount: 1000.01, of: all }');
    const pay = payOf(capped, person({ sales_amount: 60000 }));
    expect([pay['performance'], pay['commission']]).toEqual([60607, 39394]);
  });

  test('without any score performance pay is as on target or nothing, by the rule that the plan names', () => {
    const nothing = { ...person(), measures: {} };
    const withRule = (rule: string): string =>
      hybrid.replace('    curve:', `    missing: { no_score: ${rule} }\n    curve:`);
    expect(payOf(withRule('target'), nothing)['performance']).toBe(100000);
    expect(payOf(withRule('zero'), nothing)['performance']).toBe(0);
    expect(payOf(withRule('zero'), person())['performance']).toBe(100000);
  });

  test('steps of a KPI where lower is better pay up to and including their boundary', () => {
    const plan = (direction: string): string => `
schema: quanheng/plan@1
id: steps
kpis: { first_response: { ${direction} } }
posts:
  online:
    levels: { junior: { base: 0, bonus: 1000 } }
    scorecard: [{ kpi: first_response, weight: 100%, steps: [[30, 100]] }]
    curve: { kind: proportional }
`;
    const at = (seconds: number, direction = ''): number =>
      payOf(plan(direction), person({ first_response: seconds }))['performance'] as number;
    expect([at(29), at(30), at(31), at(90)]).toEqual([100000, 100000, 0, 0]);
    expect([at(29, 'direction: higher'), at(30, 'direction: higher')]).toEqual([0, 100000]);
  });

  test('forty modifiers on KPIs of their own replay, each with its flag where the KPI is missing', () => {
    const names = Array.from({ length: 40 }, (_, k) => `own_${k}`);
    const modified = hybrid
      .replace('posts:', `kpis: { ${names.map((name) => `${name}: {}`).join(', ')} }\nposts:`)
      .replace(
        '    modifiers:',
        `    modifiers:\n${names.map((name) => `      - { by: ${name}, points: [[0, 0], [1, 1]] }`).join('\n')}`,
      );
    const { flags, lines } = replay(compilePlan(planOf(modified)), frameOf([person({ own_39: 0.5 })]));
    expect(lines['performance']?.[0]).toBe(50000);
    expect(flags['modifier-missing:own_38']?.[0]).toBe(1);
    expect(flags['modifier-missing:own_39']?.[0]).toBe(0);
  });

  test('a fixed curve raises no flag for a score that it does not read', () => {
    const fixed = hybrid.replace(/curve: \{ kind: points.*\n/, 'curve: { kind: fixed, multiple: 1 }\n');
    const { flags } = replay(compilePlan(planOf(fixed)), frameOf([{ ...person(), measures: {} }]));
    expect(Object.keys(flags)).not.toContain('no-score-as-on-target');
  });

  test('a zero gate beats the floor', () => {
    const plan = hybrid
      .replace('{ zero: commission }', '{ zero: all }')
      .replace('cap: 200%', 'floor: { amount: 300 }');
    const low = { csat_top_box: [30, 50], first_response: 120, qa: 60 } as const;
    expect(payOf(plan, person(low))['performance']).toBe(30000);
    expect(payOf(plan, person({ ...low, complaint_rate: [3, 100] }))['performance']).toBe(0);
  });

  test('whoever the plan does not pay is not covered, and says why', () => {
    const plan = compilePlan(planOf(hybrid.replace('base: 6000, ', '')));
    const labels = (post: string, level: string) => ({ labels: { post, level } });
    const frame = frameOf([
      person({}, { ...labels('online', 'junior'), person: 'a' }),
      person({}, { ...labels('online', 'chief'), person: 'b' }),
      person({}, { ...labels('online', 'senior'), person: 'c' }),
      person({}, { ...labels('phone', 'junior'), person: 'd' }),
    ]);
    const result = replay(plan, frame);
    expect([...result.reason]).toEqual([0, 2, 3, 1]);
    expect([...result.grossFen]).toEqual([520000, 0, 0, 0]);
    expect(result.onCostFen[0]).toBe(166400);
  });
});

test('payslip(program, frame, row) adds up, explains each line and names its clause', () => {
  const frame = frameOf([person({ sales_amount: 60000, attendance: [18, 20] })]);
  const pay = payslip(compilePlan(planOf(hybrid)), frame, 0);
  if (pay.kind !== 'paid') throw new Error(pay.reason);
  const { slip } = pay;
  expect(slip.grossFen).toBe(420000 + 75000 + 65000);
  const performance = slip.lines.find(({ id }) => id === 'performance');
  const titles = (performance?.parts ?? []).map(({ title, value }) => [title.en, value]);
  expect(titles).toContainEqual(['Bonus curve: multiple of the target bonus', 1]);
  expect(titles).toContainEqual(['Modifier by Attendance', 0.75]);
  const text = JSON.stringify(performance);
  expect(text).toContain('posts.online.scorecard[0]');
  expect(text).toContain('45 ÷ 50 (n = 50)');
});

test('planYaml(plan) reads back to the same document', () => {
  const plan = planOf(hybrid);
  expect(planOf(planYaml(plan))).toEqual(plan);
});

test('a rule that fills in for missing KPIs raises a flag of its name, one that does not raises none', () => {
  const flagsOf = (rule: string) =>
    compilePlan(
      planOf(hybrid.replace('    curve:', `    missing: { rule: ${rule} }\n    curve:`)),
    ).posts.flatMap(({ flags }) => flags.filter((flag) => flag.startsWith('missing-kpi')));
  expect(flagsOf('zero')).toEqual(['missing-kpi-as-zero']);
  expect(flagsOf('target')).toEqual(['missing-kpi-as-target']);
  expect(flagsOf('renormalise')).toEqual([]);
});
