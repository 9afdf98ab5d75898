import { describe, expect, test } from 'vitest';
import { paidLines } from '../../plan/testing/paid-lines.ts';
import { taxView, type TaxView } from './tax-view.ts';

const plan = (more = '', currency = 'CNY') => `
schema: quanheng/plan@1
id: taxed
currency: ${currency}
posts:
  inbound: { levels: { junior: { base: 10000 }, senior: { base: 36001 } } }
annual:
  - { id: year_end, month: 3, months_of_base: 1, prorate: none, tax_view: separate }
${more}
`;

function viewOf(
  months: readonly string[],
  { text = plan(), level = 'junior', contributions = 0, deductions = 1500, last = months.length - 1 } = {},
): TaxView {
  const labels = { post: 'inbound', level };
  const others = months.map((month) => ({ person: 'zed', month, labels: { ...labels, level: 'senior' } }));
  const { program, frame } = paidLines(text, [
    ...months.map((month) => ({ person: 'ann', month, labels })),
    ...others,
  ]);
  const row = Array.from(frame.month.keys()).find(
    (of) => frame.months[frame.month[of] as number] === months[last] && frame.person[of] === 0,
  ) as number;
  const assumed = { contributionsFen: contributions * 100, deductionsFen: deductions * 100 };
  return taxView(program, frame, row, assumed);
}

describe('taxView(program, frame, row, assumed)', () => {
  test('withholds by the months of the year so far, of this person alone', () => {
    // 3,500 a month at 3 %; the bonus of 10,000 in March apart: a twelfth is 833.33, 3 %
    expect(viewOf(['2025-12', '2026-01', '2026-03'])).toMatchObject({
      kind: 'view',
      months: [
        { month: '2026-01', grossFen: 1_000_000, withheldFen: 10_500, bonusFen: 0, netFen: 989_500 },
        {
          month: '2026-03',
          grossFen: 2_000_000,
          taxableFen: 700_000,
          percent: 3,
          withheldFen: 10_500,
          bonusFen: 1_000_000,
          bonusTaxFen: 30_000,
          netFen: 1_959_500,
        },
      ],
      // apart 210 + 300; together 17,000 × 3 %: the same
      bonus: {
        taxFen: 30_000,
        apartFen: 51_000,
        togetherFen: 51_000,
        best: 'equal',
        savingFen: 0,
        deadZone: null,
      },
      notes: [],
    });
  });

  test('takes own contributions off before tax and off the net pay, deductions before tax alone', () => {
    const view = viewOf(['2026-01'], { contributions: 1000, deductions: 500 });
    expect(view).toMatchObject({ months: [{ withheldFen: 10_500, netFen: 889_500 }] });
  });

  test('tells a bonus in a dead zone, and that it is better taxed with wages', () => {
    // 36,001: a twelfth is 3,000.08, so 10 % − 210 = 3,390.10
    const view = viewOf(['2026-03'], { level: 'senior' });
    expect(view).toMatchObject({
      bonus: {
        percent: 10,
        quickFen: 21_000,
        taxFen: 339_010,
        best: 'together',
        // 29,501 × 3 % = 885.03 + 3,390.10; 65,502 × 10 % − 2,520
        apartFen: 427_513,
        togetherFen: 403_020,
        deadZone: { boundaryFen: 3_600_000, lossOfOneYuanMoreFen: 230_910 },
      },
    });
  });

  test('a dead zone ends where a bonus leaves what its lower end leaves', () => {
    // 36,000 − 1,080 = 34,920 = 0.9 × 38,566.67 + 210
    const zoneOf = (bonus: number) => {
      const view = viewOf(['2026-03'], { text: plan().replace('36001', String(bonus)), level: 'senior' });
      return view.kind === 'view' ? view.bonus?.deadZone : undefined;
    };
    expect(zoneOf(38_566)).toMatchObject({ boundaryFen: 3_600_000 });
    expect(zoneOf(38_567)).toBeNull();
    expect(zoneOf(36_000)).toBeNull();
  });

  test('takes apart one bonus a year, and none after the rule ends', () => {
    const second = '  - { id: half_year, month: 6, months_of_base: 1, prorate: none, tax_view: separate }';
    const text = plan(second);
    expect(viewOf(['2026-03', '2026-06'], { text })).toMatchObject({
      months: [{ bonusFen: 1_000_000 }, { bonusFen: 0, grossFen: 2_000_000 }],
      bonus: null,
      notes: ['apart-once-a-year'],
    });
    expect(viewOf(['2027-03'])).toMatchObject({ months: [{ bonusFen: 1_000_000 }], notes: [] });
    // 20,000 − 6,500 = 13,500 × 3 %
    expect(viewOf(['2028-03'])).toMatchObject({
      months: [{ bonusFen: 0, withheldFen: 40_500 }],
      notes: ['apart-expired'],
    });
  });

  test('takes a bonus as the plan stood when it was paid', () => {
    const changed = (before: string, after: string) =>
      plan(
        `changes: [{ id: c, from: 2026-06, set: [{ at: annual.year_end.tax_view, to: ${after} }] }]`,
      ).replace('tax_view: separate', `tax_view: ${before}`);
    const text = changed('merged', 'separate');
    expect(viewOf(['2026-03'], { text })).toMatchObject({ months: [{ bonusFen: 0, withheldFen: 40_500 }] });
    expect(viewOf(['2027-03'], { text })).toMatchObject({ months: [{ bonusFen: 1_000_000 }] });
    const merged = changed('separate', 'merged');
    expect(viewOf(['2026-03'], { text: merged })).toMatchObject({ months: [{ bonusFen: 1_000_000 }] });
    expect(viewOf(['2027-03'], { text: merged })).toMatchObject({ months: [{ bonusFen: 0 }] });
  });

  test('taxes a merged bonus with wages', () => {
    const merged = plan().replace(', tax_view: separate', '');
    expect(viewOf(['2026-03'], { text: merged })).toMatchObject({
      months: [{ withheldFen: 40_500 }],
      bonus: null,
    });
  });

  test('says why there is no view', () => {
    expect(viewOf(['2026-03'], { text: plan('', 'USD') })).toEqual({ kind: 'none', reason: 'not-yuan' });
    expect(viewOf(['2018-12'])).toEqual({ kind: 'none', reason: 'no-rules' });
  });
});
