import { z } from 'zod';
import type { OnCost } from '../../program/post-columns.ts';
import { roundFen } from '../../program/round-fen.ts';
import { share, yuan } from '../quantities.ts';
import { percentWords, yuanWords } from '../words/figure-words.ts';
import type { PlanMechanism } from './mechanism.ts';

const onCost = z.union([
  share.transform((rate) => ({ rate, base_min: 0, base_max: undefined })).describe('Share of gross pay.'),
  z
    .strictObject({
      rate: share.describe('Share of the base.'),
      base_min: yuan.describe('Least base, yuan a month.').default(0),
      base_max: yuan.describe('Most base, yuan a month.').optional(),
    })
    .describe('Share of gross pay within a least and a most base.'),
]);

const keys = {
  employer: z
    .strictObject({
      on_cost: onCost.describe('Employer contributions on a month of gross pay.').prefault(0),
    })
    .describe('What the employer pays beside wages.')
    .prefault({}),
};

interface EmployerPart {
  readonly employer: z.output<typeof keys.employer>;
}

/** Employer on-cost 企业承担成本 on a month of gross pay. */
export const employer = {
  id: 'employer',
  of: 'plan',
  keys,
  example: `
schema: quanheng/plan@1
id: employer
title: { en: Employer on-cost, zh: 企业承担成本 }
posts:
  inbound:
    levels: { junior: { base: 3000 }, middle: { base: 5000 }, senior: { base: 9000 } }
employer: { on_cost: { rate: 32%, base_min: 4000, base_max: 8000 } }
cases:
  - { id: least_base, given: { level: junior }, by_hand: 32 % of 4000, expect: { on_cost: 1280 } }
  - { id: between, given: { level: middle }, by_hand: 32 % of 5000, expect: { on_cost: 1600, gross: 5000 } }
  - { id: most_base, given: { level: senior }, by_hand: 32 % of 8000, expect: { on_cost: 2560 } }
`,
  words({ employer: { on_cost } }) {
    const { rate, base_min, base_max } = on_cost;
    if (rate === 0) return [];
    const least = base_min > 0 ? [yuanWords(base_min)] : [];
    const most = base_max === undefined ? [] : [yuanWords(base_max)];
    const words = {
      en: `The employer pays ${percentWords(rate).en} of gross pay beside it${least.map(({ en }) => `, of at least ${en} a month`).join('')}${most.map(({ en }) => `, of at most ${en} a month`).join('')}.`,
      zh: `企业另承担应发工资的 ${percentWords(rate).zh}${least.map(({ zh }) => `，每月基数不低于 ${zh}`).join('')}${most.map(({ zh }) => `，每月基数不高于 ${zh}`).join('')}。`,
    };
    return [{ clause: 'employer.on_cost', words }];
  },
  lower: {
    cost(part, { posts }) {
      for (const on of posts) on.onCost = onCostOf(part);
    },
  },
} as const satisfies PlanMechanism<EmployerPart>;

/** A plan's rule for on-cost, in fen. */
export function onCostOf({ employer: part }: EmployerPart): OnCost {
  const { rate, base_min, base_max } = part.on_cost;
  return {
    rate,
    baseMinFen: roundFen(base_min),
    baseMaxFen: base_max === undefined ? Infinity : roundFen(base_max),
  };
}
