import { describe, expect, test } from 'vitest';
import { frameOf } from '../../frame/record-frame.ts';
import { payslip } from '../../pay/payslip.ts';
import { runCases } from '../cases/run-cases.ts';
import { compilePlan } from '../compile-plan.ts';
import { parsePlan } from '../parse-plan.ts';
import type { PlanDocument } from '../plan-document.ts';

function planWith(items: string, rest = ''): PlanDocument {
  const { plan, problems } = parsePlan(`
schema: quanheng/plan@1
id: items
kpis: { nights: { unit: count, title: 夜班数 }, slow: { direction: lower }, money: { unit: money } }
posts:
  p:
    levels: { junior: { base: 4000, bonus: 1000 } }
    items: [${items}]
    ${rest}
`);
  if (!plan) throw new Error(JSON.stringify(problems));
  return plan;
}

/** What one line pays for a row; null where the plan pays no such line. */
function paid(items: string, given: object, line = 'a', rest = ''): number | null {
  const plan = planWith(items, rest);
  const at = { id: 'c', given: given as Record<string, number>, expect: { [line]: 0 } };
  return runCases({ ...plan, cases: [at] })[0]?.found ?? null;
}

const item = (rest: string, id = 'a'): string => `{ id: ${id}, title: T, ${rest} }`;

describe('pay items, by hand', () => {
  test.each([
    ['missing value: nothing', 'per: { kpi: nights, amount: 30 }', {}, 0],
    ['missing number: nothing', 'per: { number: years_of_service, amount: 50 }', {}, 0],
    ['missing condition: not met', 'amount: 200, when: { kpi: nights, at_most: 3 }', {}, 0],
    ['a title is read as the id', 'per: { kpi: 夜班数, amount: 30 }', { nights: 2 }, 60],
    ['below 0: nothing', 'per: { kpi: money, amount: 2 }', { money: -3 }, 0],
    ['full hours alone', 'per: { number: h, round: down, amount: 10 }', { h: 2.9999999999 }, 30],
    ['half up', 'per: { number: h, round: half_up, amount: 10 }', { h: 2.5 }, 30],
    ['below half', 'per: { number: h, round: half_up, amount: 10 }', { h: 2.49 }, 20],
    ['to whole per cent', 'per: { number: h, round: down, round_to: 1%, amount: 100 }', { h: 0.917 }, 91],
    ['an unknown label has no factor', 'amount: 10, times: { label: shift, table: { x: 2 } }', {}, 10],
    ['a label of the table', 'amount: 10, times: { label: shift, table: { x: 2 } }', { shift: 'x' }, 20],
    ['by label', 'by: { label: site }, table: { x: 300 }', { site: 'x' }, 300],
    ['by another label', 'by: { label: site }, table: { x: 300 }', { site: 'y' }, 0],
    ['at the target', 'over_target: { kpi: nights, target: 4, amount: 7 }', { nights: 4 }, 0],
    ['beyond it', 'over_target: { kpi: nights, target: 4, amount: 7 }', { nights: 6 }, 14],
    ['below it', 'over_target: { kpi: nights, target: 4, amount: 7 }', { nights: 1 }, 0],
    ['a step is reached', 'steps: { kpi: nights, amounts: [[2, 20], [4, 50]] }', { nights: 4 }, 50],
    ['below the first step', 'steps: { kpi: nights, amounts: [[2, 20], [4, 50]] }', { nights: 1.9 }, 0],
    ['lower is better: up to it', 'steps: { kpi: slow, amounts: [[30, 90], [60, 40]] }', { slow: 30 }, 90],
    ['lower is better: beyond', 'steps: { kpi: slow, amounts: [[30, 90], [60, 40]] }', { slow: 31 }, 40],
    ['lower is better: worse', 'steps: { kpi: slow, amounts: [[30, 90], [60, 40]] }', { slow: 61 }, 0],
    [
      'a share of the paid target bonus',
      'steps: { kpi: nights, shares_of: target_bonus, at: [[2, 10%]] }',
      { nights: 2, paid_share: 0.5 },
      50,
    ],
    ['flat in a part month', 'amount: 100', { paid_share: 0.5, fte: 0.5 }, 100],
    ['prorated', 'amount: 100, prorate: true', { paid_share: 0.5, fte: 0.5 }, 25],
    ['capped after the factor', 'amount: 10, times: { label: s, table: {}, otherwise: 3 }, cap: 25', {}, 25],
    ['rounded once, half up', 'per: { number: h, amount: 0.005 }', { h: 1 }, 0.01],
  ])('%s', (_, rest, given, expected) => {
    expect(paid(item(rest), given)).toBe(expected);
  });

  test('a deduction goes from line to line, takes what is there, and is no line', () => {
    // 150 of 100, then 50 of 1,000
    const items = `${item('amount: 150, deducts_from: [a, performance]', 'd')}, ${item('amount: 100')}`;
    // the lines in the order of the payslip: performance comes first, and has enough
    expect(paid(items, {}, 'performance')).toBe(850);
    expect(paid(items, {}, 'a')).toBe(100);
    expect(paid(items, {}, 'd')).toBeNull();
    const more = `${item('amount: 1040, deducts_from: all', 'd')}, ${item('amount: 100')}`;
    expect(paid(more, {}, 'performance')).toBe(0);
    expect(paid(more, {}, 'a')).toBe(60);
  });

  test('gates and caps of `all` act on variable items alone', () => {
    const items = `${item('amount: 100')}, ${item('amount: 70, counts_as: fixed_pay', 'b')}`;
    const gates = 'gates: [{ when: { kpi: nights, at_least: 1 }, then: { zero: all } }]';
    expect(paid(items, { nights: 1 }, 'a', gates)).toBe(0);
    expect(paid(items, { nights: 1 }, 'b', gates)).toBe(70);
  });
});

test('a payslip says what an item came from, flags what is missing, and adds up', () => {
  const program = compilePlan(
    planWith(
      `${item('per: { kpi: nights, amount: 30 }, when: { number: tenure_months, at_least: 2 }')}, ${item(
        'amount: 0.1, counts_as: benefit',
        'b',
      )}`,
    ),
  );
  const slipOf = (record: object) => {
    const labels = { post: 'p', level: 'junior' };
    const row = payslip(program, frameOf([{ person: 'x', month: '2026-01', labels, ...record }]), 0);
    if (row.kind !== 'paid') throw new Error(row.reason);
    return row.slip;
  };
  const slip = slipOf({ measures: { nights: 3 }, numbers: { tenure_months: 2 } });
  expect(slip.lines.map(({ id, fen }) => [id, fen])).toEqual([
    ['base', 400_000],
    ['performance', 100_000],
    ['a', 9_000],
    ['b', 10],
  ]);
  expect(slip.grossFen).toBe(509_010);
  const [step] = slip.lines[2]?.parts ?? [];
  expect(step).toMatchObject({ title: { zh: 'T' }, value: 90, formula: '3 × 30' });
  expect(slipOf({}).flags).toContain('item-missing:nights');
  expect(slipOf({ measures: { nights: 3 } }).flags).toContain('item-missing:tenure_months');
});

test.each([
  ['per: { amount: 3 }', 'plan/exactly-one', 'per'],
  ['over_target: { kpi: nights, target: 1 }', 'plan/exactly-one', 'over_target'],
  ['steps: { kpi: nights, at: [[1, 1%]] }', 'plan/exactly-one', 'steps'],
  ['steps: { kpi: nights, amounts: [[2, 1], [1, 2]] }', 'plan/tier-order', 'steps.amounts[1]'],
  ['steps: { kpi: nights, amounts: [[2, -1]] }', 'plan/below-zero', 'steps.amounts[0][1]'],
  ['steps: { kpi: csat_top_box, amounts: [[80, 1]] }', 'plan/percent-slip', 'steps.amounts[0][0]'],
  ['steps: { kpi: nights, shares_of: base, at: [[1, 30]] }', 'plan/multiple-slip', 'steps.at[0][1]'],
  ['per: { kpi: nights, round: down, round_to: 0, amount: 1 }', 'plan/not-above', 'per.round_to'],
  ['amount: 1, when: { kpi: nights }', 'plan/condition', 'when'],
  ['amount: 1, times: { label: s, table: { x: 120 } }', 'plan/multiple-slip', 'times.table.x'],
])('%s is %s', (rest, code, at) => {
  const { problems } = parsePlan(`
schema: quanheng/plan@1
id: items
kpis: { nights: { unit: count } }
posts: { p: { levels: { junior: { base: 1 } }, items: [${item(rest)}] } }
`);
  expect(problems.map((each) => [each.code, each.at.replace(/ \(.*/, '')])).toEqual([
    [code, `posts.p.items[0].${at}`],
  ]);
});
