import { describe, expect, test } from 'vitest';
import type { FrameRecord } from '../../frame/record-frame.ts';
import { parsePlan } from '../parse-plan.ts';
import { paidLines } from '../testing/paid-lines.ts';

const plan = (annual: string): string => `
schema: quanheng/plan@1
id: annual
posts:
  inbound:
    levels: { junior: { base: 6000 } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [200, 200]] }]
  chat: { levels: { junior: { base: 3000 } } }
annual: [{ id: bonus, ${annual} }]
`;
const row = (month: string, qa?: number, more: Partial<FrameRecord> = {}): FrameRecord => ({
  person: 'a',
  month,
  labels: { post: 'inbound', level: 'junior' },
  ...(qa !== undefined && { measures: { qa } }),
  ...more,
});
const byScore = 'months_of_base: { by: year_score, steps: [[0, 0], [90, 1], [100, 2]] }';

describe('annual bonus, amounts worked by hand', () => {
  test('the mean counts months with a score alone; years are apart; slack does not lose a step', () => {
    // (89.9 + 90.1) ÷ 2 of two scored months of three: one month × 3 ÷ 12
    const rows = [row('2025-11', 10), row('2026-01', 89.9), row('2026-05', 90.1), row('2026-12')];
    expect(paidLines(plan(byScore), rows).fen('bonus')).toEqual([0, 0, 0, 150_000]);
  });

  test('a year without any score pays as on target, flagged', () => {
    const paid = paidLines(plan(byScore), [row('2026-12')]);
    expect(paid.fen('bonus')).toEqual([100_000]);
    expect(paid.flags(0)).toContain('no-year-score-as-on-target');
  });

  test('it is a full month of base pay for the full-time share, of the post that pays it', () => {
    const numbers = { fte: 0.5, paidShare: 0.2 };
    const chat = { labels: { post: 'chat', level: 'junior' }, numbers };
    const rows = [row('2026-11', 95), row('2026-12', undefined, chat)];
    expect(paidLines(plan('months_of_base: 1, prorate: none'), rows).fen('bonus')).toEqual([0, 150_000]);
    // the score of November in another post: one month × 2 ÷ 12 of 1,500
    expect(paidLines(plan(byScore), rows).fen('bonus')).toEqual([0, 25_000]);
  });

  test('who leaves before gets none, or their part in the last month; after it nothing more', () => {
    const other = ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08'].map((month) =>
      row(month, 95, { person: 'z' }),
    );
    const early = [row('2026-04', 95), row('2026-05', 95), ...other];
    const settle = plan(`${byScore}, month: 6, leavers: settle`);
    const none = plan(`${byScore}, month: 6`);
    // April a, z; May a, z; June z: 6000 × 2 ÷ 12 in May, × 3 ÷ 12 in June
    expect(paidLines(settle, early).fen('bonus')).toEqual([0, 0, 100_000, 0, 150_000, 0, 0]);
    expect(paidLines(none, early).fen('bonus')).toEqual([0, 0, 0, 0, 150_000, 0, 0]);
    const late = [row('2026-07', 95), ...other];
    expect(paidLines(settle, late).fen('bonus')).toEqual([0, 0, 150_000, 0, 0, 0]);
  });
});

test.each([
  ['id: base, months_of_base: 1', 'plan/double-line'],
  ['id: performance, months_of_base: 1', 'plan/double-line'],
  ['id: ye, months_of_base: 1 }, { id: ye, months_of_base: 0.5', 'plan/double-line'],
  ['id: ye, months_of_base: -1', 'plan/below-zero'],
  ['id: ye, months_of_base: { by: year_score, steps: [[90, 1], [80, 0.5]] }', 'plan/tier-order'],
])('%s takes no line of another, nor less than nothing', (annual, code) => {
  const { problems } = parsePlan(plan('months_of_base: 1').replace('id: bonus, months_of_base: 1', annual));
  expect(problems.map((each) => each.code)).toContain(code);
});
