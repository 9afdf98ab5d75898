import { expect, test } from 'vitest';
import { parsePlan } from './parse-plan.ts';
import { planYaml } from './plan-yaml.ts';

const written = `
schema: quanheng/plan@1
id: whole
title: { en: Whole, zh: 全 }
effective: { from: 2026-01, to: 2026-12 }
scale: 0.95
kpis: { courtesy: { title: { en: Courtesy, zh: 礼貌 }, direction: lower } }
posts:
  online:
    covers: [chat, mail]
    levels: { junior: { base: 4200, bonus: 1000 }, senior: { base: 6000.5, bonus: 1500 } }
    scorecard:
      - { kpi: csat_top_box, weight: 57%, anchors: [[70%, 0], [90%, 100]] }
      - { kpi: courtesy, weight: 43%, min_samples: 5, steps: [[10, 0], [90, 100]] }
    missing: { rule: zero, min_coverage: 0.6 }
    curve: { kind: fixed, multiple: 1.2 }
    commission: { kpi: sales_amount, kind: whole_tiers, tiers: [[0, 1%], [5000, 1.5%]] }
    modifiers: [{ by: attendance, points: [[0.8, 0.5], [1, 1]] }]
    gates: [{ when: { kpi: complaint_rate, above: 2% }, then: { multiply: 0.5 } }]
    cap: 180%
    floor: { share: 0.30000000000000004, of: performance }
  phone: { levels: { junior: { base: 1 } } }
overtime: { workday: 1.5, rest_day: 2, holiday: 3 }
employer: { on_cost: { rate: 0.32, base_min: 3000 } }
`;

/** Shares by their keys as percentages, but where that is another double; what is empty is left out; short parts on one line. */
const read = `schema: quanheng/plan@1
id: whole
title: { en: Whole, zh: 全 }
currency: CNY
effective: { from: 2026-01, to: 2026-12 }
scale: 95%
kpis: { courtesy: { direction: lower, title: { en: Courtesy, zh: 礼貌 } } }
posts:
  online:
    covers: [ chat, mail ]
    levels: { junior: { base: 4200, bonus: 1000 }, senior: { base: 6000.5, bonus: 1500 } }
    scorecard:
      - { kpi: csat_top_box, weight: 57%, anchors: [ [ 0.7, 0 ], [ 0.9, 100 ] ], min_samples: 0 }
      - { kpi: courtesy, weight: 43%, steps: [ [ 10, 0 ], [ 90, 100 ] ], min_samples: 5 }
    missing: { rule: zero, min_coverage: 60%, no_score: target }
    curve: { kind: fixed, multiple: 120% }
    commission: { kpi: sales_amount, kind: whole_tiers, tiers: [ [ 0, 0.01 ], [ 5000, 0.015 ] ] }
    modifiers: [ { by: attendance, points: [ [ 0.8, 0.5 ], [ 1, 1 ] ], of: [ performance ] } ]
    gates: [ { when: { kpi: complaint_rate, above: 0.02 }, then: { multiply: 50%, of: [ performance ] } } ]
    cap: { share: 180%, of: [ performance ] }
    floor: { share: 0.30000000000000004, of: [ performance ] }
  phone:
    levels: { junior: { base: 1, bonus: 0 } }
    missing: { rule: renormalise, min_coverage: 60%, no_score: target }
    curve: { kind: fixed, multiple: 100% }
overtime: { jurisdiction: CN, base: fixed_pay, bonus_share: 0%, workday: 150%, rest_day: 200%, holiday: 300% }
employer: { on_cost: { rate: 32%, base_min: 3000 } }
`;

test('planYaml(plan) writes what a person would, and what reads back to the same document', () => {
  const { plan, problems } = parsePlan(written);
  if (!plan) throw new Error(JSON.stringify(problems));
  expect(planYaml(plan)).toBe(read);
  expect(parsePlan(read).plan).toEqual(plan);
});
