import { describe, expect, test } from 'vitest';
import type { FrameRecord } from '../../frame/record-frame.ts';
import { paidLines } from '../testing/paid-lines.ts';

const plan = (more = ''): string => `
schema: quanheng/plan@1
id: account
kpis: { praise: { unit: count } }
posts:
  inbound:
    levels: { junior: { base: 4000 } }
    points: [{ id: credits, earn: [{ kpi: praise, points: 5 }], yuan_per_point: 2${more} }]
  chat: { levels: { junior: { base: 4000 } } }
`;
const row = (person: string, month: string, praise?: number, post = 'inbound'): FrameRecord => ({
  person,
  month,
  labels: { post, level: 'junior' },
  ...(praise !== undefined && { measures: { praise } }),
});
const steady = ['2026-01', '2026-02', '2026-03'].map((month) => row('z', month, 1));

describe('points account, amounts worked by hand', () => {
  test('a KPI that is missing earns none, flagged; a gap in months keeps the points', () => {
    const paid = paidLines(plan(), [row('z', '2026-01', 3), row('z', '2026-03')]);
    expect(paid.fen('credits')).toEqual([0, 3_000]);
    expect([paid.flags(0), paid.flags(1)].map((flags) => flags.includes('points-missing:praise'))).toEqual([
      false,
      true,
    ]);
  });

  test('who leaves or changes the post is paid in the last month there; forfeit is for leavers alone', () => {
    // a leaves after January, b goes to another post
    const rows = [row('a', '2026-01', 2), row('b', '2026-01', 4), row('b', '2026-02', 9, 'chat'), ...steady];
    // January a, b, z; February b in chat, z; March z
    expect(paidLines(plan(), rows).fen('credits')).toEqual([2_000, 4_000, 0, 0, 0, 3_000]);
    expect(paidLines(plan(', leavers: forfeit'), rows).fen('credits')).toEqual([0, 4_000, 0, 0, 0, 3_000]);
  });

  test('a cycle of a half-year or a year', () => {
    const rows = ['2026-05', '2026-06', '2026-12'].map((month) => row('z', month, 1));
    expect(paidLines(plan(', cycle: half_year'), rows).fen('credits')).toEqual([0, 2_000, 1_000]);
    expect(paidLines(plan(', cycle: year'), rows).fen('credits')).toEqual([0, 0, 3_000]);
  });
});
