import { z } from 'zod';
import { itemId, label, localText, month, period, share, yuan } from '../quantities.ts';
import { condition } from './condition.ts';
import { groupScope } from './group-scope.ts';
import { rankedBy } from './ranked-by.ts';

const pick = z.strictObject({
  top: z
    .number()
    .int()
    .min(1)
    .describe('So many people win; whoever ties with the last of them wins too.')
    .optional(),
  places: z
    .array(
      z
        .tuple([
          z.number().int().min(1).max(1000).describe('Number of places.'),
          yuan.describe('Yuan for each of them.'),
        ])
        .describe('[places, yuan].'),
    )
    .min(1)
    .describe('Prizes by place from the first on; who ties shares the prizes of the places.')
    .optional(),
  everybody: condition.describe('Everybody wins who meets it.').optional(),
  teams: z
    .number()
    .int()
    .min(1)
    .describe('So many teams win; whoever ties with the last of them wins too.')
    .optional(),
  team_label: label.describe('The label that names the teams; team where absent.').default('team'),
  per: groupScope.default('all'),
  by: rankedBy.optional(),
  lower_bound: share
    .describe(
      'Level of a one-sided interval (Wilson), e.g. 95%, whose worse end ranks a share, so that few observations do not win by luck.',
    )
    .optional(),
  min_samples: z
    .number()
    .min(1)
    .describe('Fewest observations, of a person or of a team, to be ranked; of a score, months with one.')
    .optional(),
  ties: z.enum(['all']).describe('All who tie win.').default('all'),
});

/** An award as a document writes it. */
export const award = z.strictObject({
  id: itemId,
  title: localText.describe('Name of the award for people; of its line too.'),
  pick: pick.describe('Who wins: exactly one of top, places, everybody and teams.'),
  when: condition
    .describe(
      'Only who meets it is considered, by the values of the cycle; of a team, only they share what it wins.',
    )
    .optional(),
  cool_down: z
    .number()
    .int()
    .min(1)
    .max(120)
    .describe('Months after winning in which a person sits out.')
    .optional(),
  cycle: period
    .default('month')
    .describe('How often it is given: in the last month of the period, by the values of all of it.'),
  amount: yuan.describe('Yuan for each winner, or for the team.').optional(),
  shared: z
    .enum(['equally', 'each'])
    .describe('A team shares the amount equally, or each of its people has it.')
    .default('equally'),
  gift: z
    .strictObject({
      title: localText.describe('Name of the gift.'),
      worth: yuan.describe('What it costs for each winner, yuan.'),
    })
    .describe('A gift in kind, no pay: cost of the employer, told as `<id>.gift`.')
    .optional(),
  need: z
    .enum(['existence', 'relatedness', 'growth'])
    .describe('The need that it speaks to (ERG): existence, relatedness, growth.')
    .optional(),
  months: z
    .strictObject({
      from: month.describe('First pay month.'),
      to: month.describe('Last pay month; open where absent.').optional(),
    })
    .describe('Months in which it is given.')
    .optional(),
});

export type PlanAward = z.output<typeof award>;
