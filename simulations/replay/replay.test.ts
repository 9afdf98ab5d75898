import { expect, test } from 'vitest';
import { frameOf } from '../frame/testing/frame-builder.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { parsePlan } from '../plan/parse-plan.ts';
import { replay } from './replay.ts';

const programOf = (bonus: number, multiple: number, covers = '[online]') => {
  const { plan, problems } = parsePlan(`
schema: quanheng/plan@1
id: p
posts:
  online:
    covers: ${covers}
    levels: { junior: { base: 4000, bonus: ${bonus} } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [100, 100]] }]
    curve: { kind: points, points: [[0, 0], [100, ${multiple}]] }`);
  if (!plan) throw new Error(JSON.stringify(problems));
  return compilePlan(plan);
};

const frame = frameOf(
  ['online', 'phone', 'online'].map((post, k) => ({
    person: `p${k}`,
    month: '2026-01',
    labels: { post, level: k === 2 ? 'chief' : 'junior' },
    measures: { qa: 50 },
  })),
);

test('replay(program, frame): what the last one computed alike is not computed again', () => {
  const before = replay(programOf(1000, 1), frame);
  const after = replay(programOf(1000, 1.2), frame);
  expect([...after.grossFen]).toEqual([460_000, 0, 0]);
  expect(after.lines['base']).toBe(before.lines['base']);
  expect(after.score).toBe(before.score);
  expect(after.reason).toBe(before.reason);
  expect(after.grossFen).not.toBe(before.grossFen);
  // variable pay is the one variable line
  expect(after.variableFen).toBe(after.lines['performance']);
});

test('replay(program, frame): a row without pay shows nothing, whichever plan was replayed before', () => {
  const wide = replay(programOf(1000, 1, '[online, phone]'), frame);
  expect([...wide.grossFen]).toEqual([450_000, 0, 450_000]);
  const narrow = replay(programOf(1000, 1), frame);
  expect([...narrow.grossFen]).toEqual([450_000, 0, 0]);
  expect([...narrow.score]).toEqual([50, NaN, NaN]);
  expect([...narrow.reason]).toEqual([0, 2, 1]);
  expect([...narrow.covered]).toEqual([1, 0, 0]);
});
