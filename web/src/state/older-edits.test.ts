import { expect, test } from 'vitest';
import { parsePlan } from '../../../simulations/plan/parse-plan.ts';
import type { PlanDocument } from '../../../simulations/plan/plan-document.ts';
import { changesOfOlder, isOlderKey } from './older-edits.ts';

const { plan } = parsePlan(`
schema: quanheng/plan@1
id: two
posts:
  在线:
    levels: { junior: { base: 5000, bonus: 1000 } }
    scorecard:
      - { kpi: qa, weight: 50%, anchors: [[0, 0], [90, 100]] }
      - { kpi: fcr, weight: 50%, anchors: [[0, 0], [80, 100]] }
    curve: { kind: points, points: [[0, 0%], [100, 100%]] }
  a.b:
    levels: { junior: { base: 5000, bonus: 1000 } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [90, 100]] }]
    curve: { kind: steps, steps: [[0, 0%], [100, 100%]] }
`) as { plan: PlanDocument };

test('isOlderKey(key) knows weights and curves of a post, and the scale', () => {
  expect(['w.在线', 'c.a.b', 's'].every(isOlderKey)).toBe(true);
  expect(['v', 'w.', 'set.scale', 'st', 'r.w.x'].some(isOlderKey)).toBe(false);
});

test('changesOfOlder(edits, plan, true) names KPIs and posts where links had their places', () => {
  const edits = [
    ['w.在线', '2500-7500'],
    ['c.a.b', '0_0.5~90_1.2'],
    ['s', '0.97'],
  ] as const;
  expect(changesOfOlder(edits, plan, true)).toEqual([
    { at: 'posts.在线.weights', to: { qa: 0.25, fcr: 0.75 } },
    {
      at: 'posts."a.b".curve',
      to: {
        kind: 'steps',
        steps: [
          [0, 0.5],
          [90, 1.2],
        ],
      },
    },
    { at: 'scale', to: 0.97 },
  ]);
});

test('places are sure in a plan that changed only where there is one', () => {
  expect(changesOfOlder([['w.在线', '2500-7500']], plan, false)).toBeNull();
  expect(changesOfOlder([['w.a.b', '10000']], plan, false)).toEqual([
    { at: 'posts."a.b".weights', to: { qa: 1 } },
  ]);
  expect(changesOfOlder([['s', '2']], plan, false)).toEqual([{ at: 'scale', to: 2 }]);
});

test.each([
  ['w.在线', '2500-2500-5000'],
  ['w.在线', '2500-7400'],
  ['w.在线', '12500--2500'],
  ['w.在线', '2500.5-7499.5'],
  ['w.gone', '10000'],
  ['w.constructor', '10000'],
  ['c.在线', '0_0~0_1'],
  ['c.在线', '0_0~100'],
  ['c.在线', 'x_1'],
  ['s', '0'],
  ['s', '101'],
  ['s', 'x'],
])('nothing of a link is converted when one edit cannot be: %s=%s', (key, text) => {
  expect(
    changesOfOlder(
      [
        ['s', '0.9'],
        [key, text],
      ],
      plan,
      true,
    ),
  ).toBeNull();
});
