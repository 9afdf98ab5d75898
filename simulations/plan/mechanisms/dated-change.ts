import { z } from 'zod';
import { overlayChanges } from '../overlay/overlay-document.ts';
import { itemId, month } from '../quantities.ts';
import type { PlanMechanism } from './mechanism.ts';

const datedChange = z.strictObject({
  id: itemId,
  from: month.describe('First pay month that the changed plan pays, YYYY-MM.'),
  ...overlayChanges,
});

const keys = {
  changes: z
    .array(datedChange.describe('Changes of the plan from a month on, on top of earlier ones.'))
    .describe('Dated changes: each month is paid by the plan as it stands then; figures to date go on.')
    .default([]),
};

interface ChangePart {
  readonly changes: readonly z.output<typeof datedChange>[];
}

/** Dated changes 分段生效: the plan as it stands in a month pays it; what was paid before a change counts as it was paid. */
export const datedChanges = {
  id: 'dated-changes',
  of: 'plan',
  keys,
  example: `
schema: quanheng/plan@1
id: dated
title: { en: A raise in April, zh: 四月调薪 }
effective: { from: 2026-01, to: 2026-12 }
posts:
  online:
    levels: { junior: { base: 4200, bonus: 1000 } }
    commission: { kpi: sales_amount, kind: marginal_tiers, tiers: [[0, 1%]] }
period_caps:
  - { id: commission_year, amount: 1000, per: year, of: commission }
changes:
  - id: raise
    from: 2026-04
    set:
      - { at: posts.online.levels.junior.base, to: 4500 }
      - { at: posts.online.commission.tiers, to: [[0, 2%]] }
cases:
  - id: before_and_after
    given: { months: [{ month: 2026-03 }, { month: 2026-04 }] }
    expect: { base: [4200, 4500] }
  - id: the_cap_counts_what_was_paid
    given: { months: [{ month: 2026-03, sales_amount: 70000 }, { month: 2026-04, sales_amount: 20000 }] }
    by_hand: 1 % is 700; 2 % is 400, of which 300 are left under the cap
    expect: { commission: [700, 300] }
`,
  words: (_, { changeWords }) => changeWords(),
  lower: {},
} as const satisfies PlanMechanism<ChangePart>;
