import { adjustments } from './adjustment.ts';
import { benefits } from './benefit.ts';
import { commission } from './commission.ts';
import { annualBonuses } from './annual-bonus.ts';
import { awards } from './awards.ts';
import { components } from './component.ts';
import { datedChanges } from './dated-change.ts';
import { employer } from './employer.ts';
import { gates } from './gate.ts';
import { grades } from './grades.ts';
import { guarantees } from './guarantee.ts';
import { ladder } from './ladder.ts';
import { legalMinimum } from './legal-minimum.ts';
import { modifiers } from './modifier.ts';
import { overtime } from './overtime.ts';
import { payItems } from './pay-item.ts';
import { payLimits } from './pay-limits.ts';
import { payTable } from './pay-table.ts';
import { payout } from './payout-curve.ts';
import { periodCaps } from './period-cap.ts';
import { pointsAccounts } from './points-account.ts';
import { probation } from './probation.ts';
import { pools } from './pools.ts';
import { scorecard } from './scorecard.ts';
import { variants } from './variant.ts';

/**
 * Every mechanism of the plan language in the order of evaluation inside a stage, which is also the order of lines on
 * the payslip. A new one is a file beside this one and a line here; its keys join the document below.
 */
export const mechanisms = [
  payTable,
  probation,
  scorecard,
  variants,
  grades,
  payout,
  components,
  pointsAccounts,
  commission,
  payItems,
  modifiers,
  gates,
  adjustments,
  payLimits,
  pools,
  periodCaps,
  awards,
  overtime,
  guarantees,
  legalMinimum,
  annualBonuses,
  benefits,
  employer,
  ladder,
  datedChanges,
] as const;

/** Keys of a post, in the order in which documents show them. */
export const postKeys = {
  ...payTable.keys,
  ...scorecard.keys,
  ...variants.keys,
  ...payout.keys,
  ...components.keys,
  ...pointsAccounts.keys,
  ...commission.keys,
  ...payItems.keys,
  ...modifiers.keys,
  ...gates.keys,
  ...adjustments.keys,
  ...payLimits.keys,
  ...guarantees.keys,
};

/** Keys of the plan beside its name, dates, KPIs and posts. */
export const planKeys = {
  ...probation.keys,
  ...grades.keys,
  ...pools.keys,
  ...periodCaps.keys,
  ...awards.keys,
  ...overtime.keys,
  ...legalMinimum.keys,
  ...annualBonuses.keys,
  ...benefits.keys,
  ...employer.keys,
  ...ladder.keys,
  ...datedChanges.keys,
};
