import { z } from 'zod';
import { itemId, kpiId, lineId, lines, localText, period, share, yuan } from '../quantities.ts';
import { groupScope } from './group-scope.ts';
import { rankedBy } from './ranked-by.ts';

const perMonth = {
  kpi: kpiId,
  period: period.optional(),
};

/** What a pool holds; exactly one of its kinds is written. */
const fund = z.strictObject({
  amount: yuan.describe('The same amount for each group, yuan a month.').optional(),
  per_person: yuan.describe('Yuan a month for each person of the group.').optional(),
  share_of: z
    .union([z.literal('target_bonus').describe('The target bonuses of the group.'), lines])
    .describe('Pay of the group that `rate` is a share of: the target bonus, or lines such as base.')
    .optional(),
  share_of_kpi: z
    .strictObject(perMonth)
    .describe('A KPI in yuan of the whole group, e.g. its margin, that `rate` is a share of.')
    .optional(),
  rate: share.describe('Share, with share_of and share_of_kpi.').optional(),
  over_target: z
    .strictObject({
      ...perMonth,
      target: share.describe('Value of the whole group beyond which it pays, in the unit of the KPI.'),
      rate: share.describe('Share of what lies beyond, for KPIs in yuan.').optional(),
      amount: yuan.describe('Yuan for each unit beyond.').optional(),
    })
    .describe('Excess of the group over a target; exactly one of rate and amount.')
    .optional(),
});

const weights = z
  .union([
    z
      .enum(['performance', 'target_bonus', 'base', 'equal'])
      .describe('By performance pay, by target bonus, by base pay, or equal shares of the paid month.'),
    rankedBy,
    z
      .strictObject({
        rank: z
          .array(
            z
              .tuple([
                z.number().int().min(1).describe('Place.'),
                z.number().min(0).max(1e6).describe('Weight.'),
              ])
              .describe('[place, weight].'),
          )
          .min(1)
          .describe('[place, weight], places ascending; later places have nothing.'),
        by: rankedBy,
      })
      .describe('By place; who ties shares the weights of the places.'),
  ])
  .describe('What shares are in proportion to, under rule share.');

/** A pool as a document writes it. */
export const pool = z.strictObject({
  id: itemId,
  title: localText.describe('Name of the pool for people.').optional(),
  scope: groupScope,
  for: lines.describe('Lines that the pool pays; exactly one of for and adds.').optional(),
  adds: lineId.describe('Line that the shares add up in; exactly one of for and adds.').optional(),
  posts: z
    .array(z.string().min(1).max(64).describe('Id of a post of the plan.'))
    .min(1)
    .describe('Posts that take part; all where absent.')
    .optional(),
  fund: fund.describe('What the pool holds in a month: exactly one kind.'),
  rule: z
    .enum(['scale_down', 'scale', 'share'])
    .describe(
      'scale_down: what the lines claim, cut in proportion where it is more than the fund. scale: the same, and with `up` raised to the fund. share: shares of the fund.',
    ),
  up: z.boolean().describe('Under scale: claims below the fund are raised to it.').default(false),
  by: weights.optional(),
  cap: z
    .strictObject({
      amount: yuan.describe('Yuan a month.').optional(),
      share: share.describe('Share of the target bonus.').optional(),
    })
    .describe('Most that a person has of the pool; what it cuts off goes to the others.')
    .optional(),
  minimum: z
    .strictObject({
      amount: yuan.describe('Yuan for a fully paid month.').optional(),
      share: share.describe('Share of the target bonus.').optional(),
    })
    .describe(
      'Least that a person has of the pool, no more than is claimed where the pool only cuts; what it takes comes off the others. Not beside a cap.',
    )
    .optional(),
  left_over: z
    .enum(['company'])
    .describe('Where that goes which nobody may take: it stays with the company.')
    .default('company'),
});

export type PlanPool = z.output<typeof pool>;
export type PoolFund = PlanPool['fund'];
export type PoolWeights = z.output<typeof weights>;
