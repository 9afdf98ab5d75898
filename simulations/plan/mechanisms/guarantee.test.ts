import { describe, expect, test } from 'vitest';
import type { FrameRecord } from '../../frame/record-frame.ts';
import { paidLines } from '../testing/paid-lines.ts';

const plan = (post: string, top = ''): string => `
schema: quanheng/plan@1
id: least
posts:
  inbound: { levels: { junior: { base: 1800, bonus: 500 } }, curve: { kind: fixed, multiple: 20% }${post} }
${top}
`;
const row = (more: Partial<FrameRecord> = {}): FrameRecord => ({
  person: 'a',
  month: '2026-01',
  ...more,
  labels: { post: 'inbound', level: 'junior', ...more.labels },
});

describe('guaranteed pay', () => {
  const least = (more = ''): string => `, guarantees: [{ id: least, amount: 2500${more} }]`;

  test('counts base and variable pay; overtime stays beside it', () => {
    const hours = row({ measures: { overtime_workday_hours: 10 } });
    expect(paidLines(plan(least(), 'overtime: {}'), [hours]).fen('least')).toEqual([60_000]);
  });

  test('what a condition needs and is missing guarantees nothing', () => {
    const when = ', when: { number: tenure_months, at_most: 3 }';
    const rows = [
      row(),
      row({ person: 'b', numbers: { tenure_months: 3 } }),
      row({ person: 'c', numbers: { tenure_months: 3.5 } }),
    ];
    expect(paidLines(plan(least(when)), rows).fen('least')).toEqual([0, 60_000, 0]);
  });

  test('part time and part months are guaranteed their share', () => {
    // 1000.00 − 0.4 × 1900
    expect(paidLines(plan(least()), [row({ numbers: { fte: 0.5, paidShare: 0.8 } })]).fen('least')).toEqual([
      24_000,
    ]);
  });

  test('two guarantees: each counts what it names', () => {
    const two =
      ', guarantees: [{ id: one, amount: 2000, of: base }, { id: two, amount: 2500, of: [base, performance, one] }]';
    const paid = paidLines(plan(two), [row()]);
    expect([paid.fen('one'), paid.fen('two')]).toEqual([[20_000], [40_000]]);
  });
});

describe('the legal minimum', () => {
  const minimum =
    'legal_minimum: { table: { A: [{ from: 2026-03, amount: 2100 }, { from: 2025-06, amount: 2000 }], B: [{ from: 2026-02, amount: 3000 }] } }';
  const at = (site: string | null, month: string): FrameRecord => row({ month, labels: { site } });

  test('is the amount whose first month came last, whatever the order of the list', () => {
    const rows = [at('A', '2026-01'), at('A', '2026-03')];
    expect(paidLines(plan('', minimum), rows).fen('legal_minimum')).toEqual([10_000, 20_000]);
  });

  test('is unknown before its first month, elsewhere and without a place; said by a flag', () => {
    const rows = [at('B', '2026-01'), at('C', '2026-02'), at(null, '2026-03'), at('B', '2026-04')];
    const paid = paidLines(plan('', minimum), rows);
    expect(paid.fen('legal_minimum')).toEqual([0, 0, 0, 110_000]);
    expect([0, 1, 2, 3].map((k) => paid.flags(k).includes('no-legal-minimum'))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

test('fixed pay beside base pay, guarantees too, counts towards the minimum', () => {
  // 1,800 and 100 and 500 of allowance are 2,400; 1,800 and 100 and 600 of the guarantee are 2,500
  const minimum = 'legal_minimum: { table: { A: [{ from: 2026-01, amount: 2450 }] } }';
  const item = ', items: [{ id: meal, title: Meal, amount: 500, counts_as: fixed_pay }]';
  const least = ', guarantees: [{ id: least, amount: 2500 }]';
  const at = row({ labels: { site: 'A' } });
  expect(paidLines(plan('', minimum), [at]).fen('legal_minimum')).toEqual([55_000]);
  expect(paidLines(plan(item, minimum), [at]).fen('legal_minimum')).toEqual([5_000]);
  expect(paidLines(plan(least, minimum), [at]).fen('legal_minimum')).toEqual([0]);
});
