import { z } from 'zod';
import { itemId, label, localText, period, share } from '../quantities.ts';
import { condition } from './condition.ts';
import { groupScope } from './group-scope.ts';
import { rankedBy } from './ranked-by.ts';

const level = label.describe('A level of the pay table.');
const post = z.string().min(1).max(64).describe('Id of a post of the plan.');
const levels = z
  .union([level.transform((one) => [one]), z.array(level).min(1).describe('Several levels.')])
  .describe('Level, or levels, that it is open to.');

const quota = z.strictObject({
  share: share.describe('Share of the people at the levels that it is open to.').optional(),
  people: z.number().int().min(0).describe('Number of people.').optional(),
  per: groupScope.default('all'),
  by: rankedBy.describe(
    'What puts those in order who meet the condition: the best are proposed, or the last where the rule takes pay from everybody whom it moves.',
  ),
  round: z.enum(['down', 'nearest', 'up']).describe('How the share of people is rounded.').default('down'),
  ties: z
    .enum(['better', 'worse', 'person'])
    .describe('Who ties across the boundary: all are proposed, none is, or one by the order of people.')
    .default('better'),
});

/** A rule of the ladder as a document writes it. */
export const ladderRule = z.strictObject({
  id: itemId,
  title: localText.describe('Name of the rule for people.').optional(),
  from: z
    .union([
      levels,
      z
        .strictObject({ post, level: levels.describe('Level, or levels, of the post.') })
        .describe('Levels of one post.'),
    ])
    .describe('Whom it is open to: a level of any post, or of one.'),
  to: z
    .union([
      level,
      z
        .strictObject({ post, level: label.describe('Level there; same for the own.').default('same') })
        .describe('A level of another post.'),
    ])
    .describe('Where it leads: a level of the same post, or of another.'),
  cycle: period.default('quarter').describe('How often it is looked at: in the last month of the period.'),
  when: condition.describe('Who meets it is proposed; KPIs and scores are those of the cycle to date.'),
  quota: quota.describe('Most who are proposed in a cycle: exactly one of share and people.').optional(),
  pay: z
    .union([
      z.literal('to_table').describe('Base pay and target bonus of the new level.'),
      z
        .strictObject({
          raise: share.describe('Share by which base pay rises; the target bonus is that of the new level.'),
        })
        .describe('A rise of base pay.'),
    ])
    .describe('What changes in pay.')
    .default('to_table'),
  starts: z.enum(['next_month']).describe('When it holds: from the next month on.').default('next_month'),
});

export type LadderRule = z.output<typeof ladderRule>;

/** The ladder as a document writes it. */
export const ladderPart = z.strictObject({
  in_replay: z
    .enum(['propose', 'play'])
    .describe('What it does over history: it only proposes, because levels are what the data says.')
    .default('propose'),
  rules: z
    .array(ladderRule.describe('A rule by which people move.'))
    .describe('Rules of promotion, demotion and change of post.'),
});

export type PlanLadder = z.output<typeof ladderPart>;
