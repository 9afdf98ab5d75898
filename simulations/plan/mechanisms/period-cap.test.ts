import { describe, expect, test } from 'vitest';
import type { FrameRecord } from '../../frame/record-frame.ts';
import { payslip } from '../../pay/payslip.ts';
import { paidLines } from '../testing/paid-lines.ts';

/** A sale of 100 yuan is 1 yuan of commission; performance is 1,000 a month. */
const plan = (caps: string): string => `
schema: quanheng/plan@1
id: caps
posts:
  sales: { levels: { junior: { base: 1000, bonus: 1000 } }, commission: { kpi: sales_amount, kind: whole_tiers, tiers: [[0, 1%]] } }
  support: { levels: { junior: { base: 1000 } }, commission: { kpi: sales_amount, kind: whole_tiers, tiers: [[0, 1%]] } }
period_caps: [${caps}]
`;

const month = (name: string, commission: number, post = 'sales', person = 'a'): FrameRecord => ({
  person,
  month: name,
  labels: { post, level: 'junior' },
  measures: { sales_amount: commission * 100 },
});

describe('caps of a period, amounts worked by hand', () => {
  const year = '{ id: c, amount: 2000, of: commission }';

  test('months before a gap and in another post count, other people do not', () => {
    const rows = [
      month('2026-01', 900),
      month('2026-03', 800, 'support'),
      month('2026-04', 700),
      month('2026-04', 1900, 'sales', 'b'),
    ];
    expect(paidLines(plan(year), rows).fen('commission')).toEqual([90_000, 80_000, 30_000, 190_000]);
  });

  test('a quarter and a half-year begin anew', () => {
    const rows = ['2026-03', '2026-04', '2026-06', '2026-07'].map((name) => month(name, 1500));
    const of = (per: string): number[] =>
      paidLines(plan(`{ id: c, amount: 2000, of: commission, per: ${per} }`), rows).fen('commission');
    expect(of('quarter')).toEqual([150_000, 150_000, 50_000, 150_000]);
    expect(of('half_year')).toEqual([150_000, 50_000, 0, 150_000]);
  });

  test('lines that are capped together share what is left, in whole fen', () => {
    // 1000 + 500 a month under 2000: 500 are left in February, 2 : 1
    const rows = [month('2026-01', 500), month('2026-02', 500), month('2026-03', 500)];
    const paid = paidLines(plan('{ id: c, amount: 2000 }'), rows);
    expect(paid.fen('performance')).toEqual([100_000, 33_333, 0]);
    expect(paid.fen('commission')).toEqual([50_000, 16_667, 0]);
  });

  test('one cap after the other: the second counts what the first left', () => {
    const caps =
      '{ id: q, amount: 1000, per: quarter, of: commission }, { id: y, amount: 1500, of: commission }';
    const rows = [month('2026-01', 1200), month('2026-04', 400), month('2026-05', 400)];
    expect(paidLines(plan(caps), rows).fen('commission')).toEqual([100_000, 40_000, 10_000]);
  });

  test('the payslip says what was earned before and what is left', () => {
    const { program, frame } = paidLines(plan(year), [month('2026-01', 1900), month('2026-02', 300)]);
    const pay = payslip(program, frame, 1);
    if (pay.kind !== 'paid') throw new Error(pay.reason);
    const line = pay.slip.lines.find(({ id }) => id === 'commission');
    expect(line?.fen).toBe(10_000);
    const left = line?.parts.find(({ title }) => title.en === 'Left under the cap of the period');
    expect(left?.parts.map(({ value }) => value)).toEqual(expect.arrayContaining([220_000, 190_000]));
  });
});
