import { expect, test } from 'vitest';
import { frameOf } from '../frame/record-frame.ts';
import { randomStream } from '../math/random-stream.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { parsePlan } from '../plan/parse-plan.ts';
import { replay } from '../replay/replay.ts';
import { compare } from '../scenario/compare.ts';

const planOf = (rest: string) => {
  const { plan, problems } = parsePlan(`
schema: quanheng/plan@1
id: p
posts:
  online:
    levels: { junior: { base: 4000, bonus: 1000 } }
${rest}`);
  if (!plan) throw new Error(JSON.stringify(problems));
  return compilePlan(plan);
};
const flat = planOf('');
const card = planOf(`
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [200, 200]] }]
    curve: { kind: proportional }`);

/** Change in leavers over 12 months of 400 people whose scores are 100 ± luck ± skill. */
function changeInLeavers(months: number, luck: number, skill: number): number {
  const stream = randomStream(20261127);
  const people = Array.from({ length: 400 }, (_, p) => p);
  const frame = frameOf(
    Array.from({ length: months }, (_, m) =>
      people.map((p) => ({
        person: `p${String(p).padStart(3, '0')}`,
        month: `2026-${String(m + 1).padStart(2, '0')}`,
        labels: { post: 'online', level: 'junior' },
        measures: { qa: 100 + luck * stream.normal(p, m, 1) + (p % 2 ? skill : -skill) },
      })),
    ).flat(),
  );
  const { change } = compare(frame, replay(flat, frame), replay(card, frame)).attrition.in12Months;
  return change.kind === 'interval' ? change.value : NaN;
}

test('luck that averages out moves nobody, however few the months', () => {
  // Of 120 leavers a year. Taken as lasting, three lucky or unlucky months of 15 points make 2.1 more of them,
  // since cuts count double; what is left is the luck of the whole post.
  for (const months of [3, 12]) expect(Math.abs(changeInLeavers(months, 15, 0))).toBeLessThan(0.4);
});

test('what lasts does move people; fewer months are believed less', () => {
  const lasting = changeInLeavers(12, 0, 20);
  // half gain 200 of 5,000 yuan, half lose it: cuts count double.
  const left = (rise: number, eta: number): number => 200 * (1 - 0.7 ** ((1 + rise) ** eta));
  expect(lasting).toBeCloseTo(left(0.04, -2.5) + left(-0.04, -5) - 120, 6);
  const [three, twelve] = [3, 12].map((months) => changeInLeavers(months, 15, 20) / lasting);
  expect(three).toBeGreaterThan(0.7);
  expect(twelve).toBeGreaterThan(0.9);
  expect(Math.max(three ?? 0, twelve ?? 0)).toBeLessThan(1.05);
});
