import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FrameRecord } from '../../frame/record-frame.ts';
import { payslip } from '../../pay/payslip.ts';
import { paidLines } from '../testing/paid-lines.ts';

const commission = (more: string): string =>
  `commission: { kpi: sales_amount, kind: marginal_tiers, tiers: [[0, 1%], [50000, 2%]], reversals: { ${more}below_zero: carry_forward } }`;
const plan = (more = '', post = ''): string => `
schema: quanheng/plan@1
id: reversed
kpis: { refunds: { unit: money }, breaches: { unit: count } }
posts:
  sales: { levels: { junior: { base: 3000 } }, ${commission(more)}${post} }
  support: { levels: { junior: { base: 3000 } }, ${commission(more)} }
`;
const row = (
  month: string,
  sold?: number,
  more: Readonly<Record<string, number>> = {},
  post = 'sales',
): FrameRecord => ({
  person: 'a',
  month,
  labels: { post, level: 'junior' },
  measures: { ...(sold !== undefined && { sales_amount: sold }), ...more },
});
const fen = (rows: readonly FrameRecord[], more = '', post = ''): number[] =>
  paidLines(plan(more, post), rows).fen('commission');

describe('months below 0, amounts worked by hand', () => {
  test('are carried over any number of months, and a gap', () => {
    // 100; −300; 50; 100 of the 250 that are owed; then 150 are left: 400 − 150
    const rows = [
      row('2026-01', 10_000),
      row('2026-02', -30_000),
      row('2026-03', 5_000),
      row('2026-05', 10_000),
      row('2026-06', 40_000),
    ];
    expect(fen(rows)).toEqual([10_000, 0, 0, 0, 25_000]);
  });

  test('at the rate of the first tier; a first month below 0 is carried too', () => {
    // −1000; 500 + 2 % of 50,000 = 1500
    expect(fen([row('2026-01', -100_000), row('2026-02', 100_000)])).toEqual([0, 50_000]);
  });

  test('a year does not forgive, another post does', () => {
    const rows = [row('2026-12', -10_000), row('2027-01', 5_000, {}, 'support'), row('2027-02', 30_000)];
    expect(fen(rows)).toEqual([0, 5_000, 20_000]);
  });

  test('the sale or the reversal may be missing', () => {
    const paid = paidLines(plan('kpi: refunds, '), [
      row('2026-01', 10_000),
      row('2026-02', undefined, { refunds: -3_000 }),
      row('2026-03', 10_000, { refunds: -1_000 }),
    ]);
    expect(paid.fen('commission')).toEqual([10_000, 0, 6_000]);
    expect(paid.flags(0)).toContain('no-reversals');
    expect(paid.flags(1)).toContain('commission-missing:sales_amount');
  });

  test('what a gate took does not come back, and is not taken again', () => {
    const gate = ', gates: [{ when: { kpi: breaches, at_least: 1 }, then: { zero: commission } }]';
    const rows = [
      row('2026-01', 10_000, { breaches: 1 }),
      row('2026-02', 10_000),
      row('2026-03', -5_000),
      row('2026-04', 10_000),
    ];
    expect(fen(rows, '', gate)).toEqual([0, 10_000, 0, 5_000]);
  });
});

test('the payslip tells what was earned and claimed before', () => {
  const { program, frame } = paidLines(plan(), [
    row('2026-01', 10_000),
    row('2026-02', -6_000),
    row('2026-03', 10_000),
  ]);
  const pay = payslip(program, frame, 2);
  if (pay.kind !== 'paid') throw new Error(pay.reason);
  const line = pay.slip.lines.find(({ id }) => id === 'commission');
  expect(line?.fen).toBe(4_000);
  const parts = line?.parts.map(({ title, value }) => [title.en, value]);
  expect(parts).toEqual([
    ['Earned in all months to date', 14_000],
    ['Claimed in earlier months', 10_000],
  ]);
});

test('over random months: paid to date is max(0, running maximum of the sum to date)', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -49_000, max: 49_000 }), { minLength: 1, maxLength: 12 }),
      (sold) => {
        const paid = fen(sold.map((amount, k) => row(`2026-${String(k + 1).padStart(2, '0')}`, amount)));
        // 1 % of whole yuan below the second tier: as many fen as yuan
        let [sum, most, total] = [0, 0, 0];
        sold.forEach((amount, k) => {
          sum += amount;
          most = Math.max(most, sum);
          total += paid[k] as number;
          expect(total).toBe(most);
        });
      },
    ),
    { seed: 14, numRuns: 60 },
  );
});
