import { expect, test } from 'vitest';
import type { FrameRecord } from '../../frame/record-frame.ts';
import { paidLines } from '../testing/paid-lines.ts';

const plan = `
schema: quanheng/plan@1
id: last
posts:
  inbound:
    levels: { junior: { base: 1, bonus: 1000 } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [200, 200]] }]
    missing: { no_score: last }
    curve: { kind: proportional }
  chat:
    levels: { junior: { base: 1, bonus: 2000 } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [200, 200]] }]
    missing: { no_score: last }
    curve: { kind: proportional }
`;
const row = (person: string, month: string, qa?: number, post = 'inbound'): FrameRecord => ({
  person,
  month,
  labels: { post, level: 'junior' },
  ...(qa !== undefined && { measures: { qa } }),
});

test('without a score the last one of the person in the post counts, else the target; flagged', () => {
  const paid = paidLines(plan, [
    row('a', '2026-01'),
    row('b', '2026-01', 130),
    row('a', '2026-02', 60),
    row('a', '2026-04'),
    row('a', '2026-05', undefined, 'chat'),
    row('a', '2026-06'),
    row('a', '2026-07', 90),
  ]);
  expect(paid.fen('performance')).toEqual([100_000, 130_000, 60_000, 60_000, 200_000, 60_000, 90_000]);
  const flagged = (flag: string): number[] =>
    [0, 1, 2, 3, 4, 5, 6].filter((k) => paid.flags(k).includes(flag));
  expect(flagged('no-score-as-last')).toEqual([0, 3, 4, 5]);
  expect(flagged('no-score-as-on-target')).toEqual([0, 4]);
});
