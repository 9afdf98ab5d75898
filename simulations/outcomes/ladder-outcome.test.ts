import { expect, test } from 'vitest';
import { frameOf } from '../frame/record-frame.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { planOfText } from '../plan/testing/paid-line.ts';
import { replay } from '../replay/replay.ts';
import { compare } from '../scenario/compare.ts';
import { defaultThresholds } from '../disclosure/thresholds.ts';
import { askedOutcomes } from './asked-outcomes.ts';

const plan = (ladder: string) =>
  compilePlan(
    planOfText(`
schema: quanheng/plan@1
id: laddered
posts:
  p:
    levels: { junior: { base: 4200, bonus: 1000 }, middle: { base: 5000, bonus: 1300 } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [200, 200]] }]
${ladder}
`),
  );
const ladder =
  'ladder: { rules: [{ id: up, from: junior, to: middle, cycle: month, when: { score: { at_least: 80 } } }] }';

/** Fifty people a month, of whom so many reach 80 points. */
const frame = (able: Readonly<Record<string, number>>) =>
  frameOf(
    Object.entries(able).flatMap(([month, reach]) =>
      Array.from({ length: 50 }, (_, k) => ({
        person: `p${k}`,
        month,
        labels: { post: 'p', level: 'junior' },
        measures: { qa: k < reach ? 90 : 70 },
      })),
    ),
  );
const outcomesOf = (able: Readonly<Record<string, number>>) => {
  const data = frame(able);
  return compare(data, replay(plan(''), data), replay(plan(ladder), data));
};

test('each month tells how many are proposed and what that comes to, none where nobody is', () => {
  // 30 × 800 and 30 × 300 yuan; of 12 in steps of 10 yuan, which these are
  expect(outcomesOf({ '2026-01': 30, '2026-02': 0, '2026-03': 12 }).ladder).toEqual([
    {
      rule: 'up',
      month: '2026-01',
      people: { kind: 'value', value: 30, n: 30 },
      baseFen: { kind: 'value', value: 2_400_000, n: 30 },
      targetFen: { kind: 'value', value: 900_000, n: 30 },
    },
    {
      rule: 'up',
      month: '2026-03',
      people: { kind: 'value', value: 12, n: 12 },
      baseFen: { kind: 'value', value: 960_000, n: 12 },
      targetFen: { kind: 'value', value: 360_000, n: 12 },
    },
  ]);
});

test.each([1, 4, 46, 49])('%i of 50 people are hidden with what they come to', (able) => {
  const hidden = { kind: 'hidden', reason: 'small-group' };
  expect(outcomesOf({ '2026-01': able }).ladder).toEqual([
    { rule: 'up', month: '2026-01', people: hidden, baseFen: hidden, targetFen: hidden },
  ]);
});

test('a comparison without a ladder says nothing of one', () => {
  const data = frame({ '2026-01': 30 });
  const paid = replay(plan(''), data);
  expect(Object.keys(compare(data, paid, paid))).not.toContain('ladder');
});

test('a role without rows is told tens of people and no amounts, which may rest on base pay of the data', () => {
  const [told] = askedOutcomes(outcomesOf({ '2026-01': 28 }), defaultThresholds).ladder ?? [];
  expect(told?.people).toEqual({ kind: 'value', value: 30, n: 30, about: true });
  expect([told?.baseFen.kind, told?.targetFen.kind]).toEqual(['hidden', 'hidden']);
});
