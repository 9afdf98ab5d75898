import { describe, expect, test } from 'vitest';
import { frameOf, type FrameRecord } from '../frame/record-frame.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { parsePlan } from '../plan/parse-plan.ts';
import { payslip, type Payslip, type PayslipStep } from './payslip.ts';

/** The payslip of one made person of post online, level junior. */
function slipOf(post: string, record: Partial<FrameRecord>): Payslip {
  const { plan, problems } = parsePlan(
    `schema: quanheng/plan@1\nid: words\nposts:\n  online:\n${post.replaceAll(/^/gm, '    ')}`,
  );
  if (!plan) throw new Error(JSON.stringify(problems));
  const labels = { post: 'online', level: 'junior' };
  const frame = frameOf([{ person: 'a', month: '2026-01', labels, measures: {}, ...record }]);
  const pay = payslip(compilePlan(plan), frame, 0);
  if (pay.kind !== 'paid') throw new Error(pay.reason);
  return pay.slip;
}

function steps(slip: Payslip): PayslipStep[] {
  const below = (step: PayslipStep): PayslipStep[] => [step, ...step.parts.flatMap(below)];
  return slip.lines.flatMap(({ parts }) => parts.flatMap(below));
}

function step(slip: Payslip, title: string): PayslipStep | undefined {
  return steps(slip).find((each) => each.title.en === title);
}

test('a payslip tells the share of the weight that has data, and none without a scorecard', () => {
  const levels = 'levels: { junior: { base: 4000, bonus: 1000 } }';
  const item = (kpi: string, weight: string) =>
    `{ kpi: ${kpi}, weight: ${weight}, anchors: [[0, 0], [100, 100]] }`;
  const scored = `${levels}\nscorecard: [${item('qa', '70%')}, ${item('attitude', '30%')}]`;
  expect(slipOf(scored, { measures: { qa: 90 } }).coverage).toBeCloseTo(0.7, 12);
  expect(slipOf(levels, { measures: { qa: 90 } }).coverage).toBeNull();
});

describe('formulas of a payslip', () => {
  const fixed = 'levels: { junior: { base: 4000, bonus: 1000 } }';

  test('a gate shows its threshold as the plan writes it, in the unit of the KPI', () => {
    const gate = 'gates: [{ when: { kpi: complaint_rate, above: 3% }, then: { multiply: 80% } }]';
    const slip = slipOf(`${fixed}\n${gate}`, { measures: { complaint_rate: [2, 100] } });
    expect(step(slip, 'Gate strikes: Complaints per contact above 3 %')?.formula).toBe('2 % > 3 %');
    const below = 'gates: [{ when: { kpi: qa, below: 60 }, then: { zero: performance } }]';
    const low = slipOf(`${fixed}\n${below}`, { measures: { qa: 45 } });
    expect(step(low, 'Gate strikes: Inspection score below 60')?.formula).toBe('45 < 60');
  });

  test('base pay of the data is given in yuan, not divided out of fen', () => {
    const slip = slipOf('levels: { junior: { bonus: 1000 } }', { numbers: { baseFen: 381_000 } });
    expect(slip.lines[0]?.formula).toBe('¥3810 × 100 %');
    expect(step(slip, 'Full-time base pay in the data')).toMatchObject({ value: 3810, formula: '' });
    expect(JSON.stringify(slip)).not.toContain('381000 ÷');
  });

  test('base pay of the plan does not list the base pay that it did not read', () => {
    const slip = slipOf(fixed, { numbers: { baseFen: 381_000 } });
    expect(step(slip, 'Full-time base pay in the data')).toBeUndefined();
  });

  test('a limit on several lines shows shares in yuan', () => {
    const limit = 'commission: { kpi: sales_amount, kind: whole_tiers, tiers: [[0, 10%]] }';
    const capped = `${fixed}\n${limit}\ncap: { amount: 1500, of: all }`;
    const slip = slipOf(capped, { measures: { sales_amount: 10_000 } });
    expect(slip.lines.map(({ id, formula }) => [id, formula])).toContainEqual(['performance', '¥750']);
    expect(JSON.stringify(slip)).not.toContain('÷ 100');
  });

  test('a piece from nothing is written without zeros, and the shares of a month in per cent', () => {
    const sales = 'commission: { kpi: sales_amount, kind: marginal_tiers, tiers: [[0, 2%], [5000, 4%]] }';
    const record = { numbers: { fte: 0.5 }, measures: { sales_amount: 4518 } };
    const slip = slipOf(`${fixed}\n${sales}`, record);
    expect(step(slip, 'Commission by tiers')?.formula).toBe('0.02 × ¥4518');
    expect(step(slip, 'Paid share of the month × full-time share')?.formula).toBe('100 % × 50 %');
  });

  test('a weighted score shows each weight in per cent, and what is left of them where a KPI is missing', () => {
    const card =
      'scorecard: [{ kpi: qa, weight: 60%, anchors: [[0, 0], [100, 100]] }, { kpi: csat_mean, weight: 40%, anchors: [[0, 0], [5, 100]] }]\ncurve: { kind: proportional }';
    const title = 'Score: weighted mean of the points';
    const both = slipOf(`${fixed}\n${card}`, { measures: { qa: 50, csat_mean: 5 } });
    expect(step(both, title)).toMatchObject({ value: 70, formula: '60 % × 50 + 40 % × 100' });
    const one = slipOf(`${fixed}\n${card}`, { measures: { qa: 50 } });
    expect(step(one, title)).toMatchObject({ value: 50, formula: '(60 % × 50) ÷ 60 %' });
  });

  test('a falling piece and a negative anchor keep one sign each', () => {
    const falling =
      'scorecard: [{ kpi: aht, weight: 100%, anchors: [[200, 120], [300, 20]] }]\ncurve: { kind: proportional }';
    const slip = slipOf(`${fixed}\n${falling}`, { measures: { aht: 250 } });
    expect(step(slip, 'Points of Average handle time (weight 100 %)')?.formula).toBe('120 − 1 × (250 − 200)');
  });
});

describe('titles of a payslip', () => {
  test('equal constants and equal products keep their own titles', () => {
    const slip = slipOf(
      'levels: { junior: { base: 4000, bonus: 1000 } }\ncap: { amount: 100, of: performance }\nfloor: { amount: 100, of: performance }',
      {},
    );
    expect(steps(slip).map(({ title, value }) => [title.en, value])).toEqual(
      expect.arrayContaining([
        ['Cap', 100],
        ['Floor', 100],
      ]),
    );
    const shares = slipOf('levels: { junior: { base: 4000, bonus: 1000 } }\ncap: 50%\nfloor: 50%', {});
    expect(step(shares, 'Cap')?.value).toBe(500);
    expect(step(shares, 'Floor')?.value).toBe(500);
  });

  test('a number used without a name borrows none', () => {
    const slip = slipOf('levels: { junior: { bonus: 1000 } }\ncap: { amount: 100, of: performance }', {
      numbers: { baseFen: 400_000 },
    });
    const base = JSON.stringify(slip.lines.find(({ id }) => id === 'base'));
    expect(base).not.toContain('Cap');
  });

  test('points of a KPI that is called a score are not a score of a score', () => {
    const qa =
      'scorecard: [{ kpi: qa, weight: 100%, anchors: [[60, 0], [90, 100]] }]\ncurve: { kind: proportional }';
    const slip = slipOf(`levels: { junior: { base: 4000, bonus: 1000 } }\n${qa}`, { measures: { qa: 75 } });
    const titles = steps(slip).map(({ title }) => title.zh);
    expect(titles).toContain('质检得分折算分（权重 100 %）');
    expect(titles.join()).not.toContain('得分得分');
  });
});

test('amounts of a plan in another currency bear its mark', () => {
  const dollars = parsePlan(
    'schema: quanheng/plan@1\nid: usd\ncurrency: USD\nposts: { online: { levels: { junior: { base: 1740, bonus: 1000 } }, curve: { kind: fixed, multiple: 120% } } }\novertime: {}',
  ).plan;
  if (!dollars) throw new Error('no plan');
  const frame = frameOf([
    {
      person: 'a',
      month: '2026-01',
      labels: { post: 'online', level: 'junior' },
      measures: { overtime_workday_hours: 2 },
    },
  ]);
  const pay = payslip(compilePlan(dollars), frame, 0);
  if (pay.kind !== 'paid') throw new Error(pay.reason);
  expect(pay.slip.currency).toBe('USD');
  const overtime = pay.slip.lines.find(({ id }) => id === 'overtime_workday');
  // 1,740 ÷ 174 = 10 an hour, × 2 hours × 150 %
  expect(overtime?.formula).toContain('$10');
  expect(overtime?.fen).toBe(3000);
});
