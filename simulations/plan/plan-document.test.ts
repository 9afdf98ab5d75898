import { expect, test } from 'vitest';
import { planDocument } from './plan-document.ts';

test('planDocument fills in what a plan leaves out', () => {
  const when = { kpi: 'qa', above: 1 };
  const plan = planDocument.parse({
    schema: 'quanheng/plan@1',
    id: 'p',
    overtime: {},
    posts: {
      bare: { levels: { junior: {} } },
      full: {
        levels: {},
        scorecard: [{ kpi: 'qa', weight: 1 }],
        curve: { kind: 'proportional' },
        modifiers: [{ by: 'qa', points: [[0, 1]] }],
        gates: [
          { when, then: { multiply: 0.5 } },
          { when, then: { cap: 5 } },
          { when, then: { zero: 'all' } },
        ],
        cap: 1.5,
        floor: { amount: 3 },
      },
    },
  });
  const missing = { rule: 'renormalise', min_coverage: 0.6, no_score: 'target' };
  const of = ['performance'];
  expect(plan).toEqual({
    schema: 'quanheng/plan@1',
    id: 'p',
    cases: [],
    grades: [],
    pools: [],
    currency: 'CNY',
    scale: 1,
    kpis: {},
    posts: {
      bare: {
        levels: { junior: { bonus: 0 } },
        scorecard: [],
        missing,
        adjustments: [],
        commissions: [],
        variants: [],
        items: [],
        modifiers: [],
        gates: [],
        curve: { kind: 'fixed', multiple: 1 },
        components: [],
        points: [],
        guarantees: [],
      },
      full: {
        levels: {},
        scorecard: [{ kpi: 'qa', weight: 1, min_samples: 0 }],
        missing,
        curve: { kind: 'proportional', threshold: 0, cap: 200 },
        adjustments: [],
        commissions: [],
        variants: [],
        items: [],
        modifiers: [{ by: 'qa', points: [[0, 1]], of }],
        gates: [
          { when, then: { multiply: 0.5, of } },
          { when, then: { cap: 5, of } },
          { when, then: { zero: ['all'] } },
        ],
        cap: { share: 1.5, of },
        floor: { amount: 3, of },
        components: [],
        points: [],
        guarantees: [],
      },
    },
    period_caps: [],
    awards: [],
    changes: [],
    annual: [],
    benefits: [],
    training: [],
    // China: 21.75 days of 8 hours; Labour Law art. 44
    overtime: { jurisdiction: 'CN', base: 'fixed_pay', bonus_share: 0 },
    employer: { on_cost: { rate: 0, base_min: 0 } },
  });
});

test.each([
  ['no curve point', { curve: { kind: 'points', points: [] } }],
  ['no step', { curve: { kind: 'steps', steps: [] } }],
  ['no marginal step', { curve: { kind: 'marginal_steps', steps: [] } }],
  ['no tier', { commission: { kpi: 'qa', kind: 'whole_tiers', tiers: [] } }],
  ['one anchor', { scorecard: [{ kpi: 'qa', weight: 1, anchors: [[0, 0]] }] }],
  ['no line', { cap: { amount: 1, of: [] } }],
])('planDocument refuses %s, and takes one more', (_, part) => {
  const read = (post: object) =>
    planDocument.safeParse({ schema: 'quanheng/plan@1', id: 'p', posts: { a: { levels: {}, ...post } } })
      .success;
  expect(read(part)).toBe(false);
  const grown = JSON.stringify(part)
    .replace('"of":[]', '"of":["performance"]')
    .replace('[]', '[[1,1]]')
    .replace('[[0,0]]', '[[0,0],[1,1]]');
  expect(read(JSON.parse(grown) as object)).toBe(true);
});

test.each(['higher', 'lower', 'band', 'up'])('a KPI of a plan may be %s', (direction) => {
  const plan = { schema: 'quanheng/plan@1', id: 'p', kpis: { own: { direction } }, posts: {} };
  expect(planDocument.safeParse(plan).success).toBe(direction !== 'up');
});
