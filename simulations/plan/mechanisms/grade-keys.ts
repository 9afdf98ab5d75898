import { z } from 'zod';
import { gradeName, itemId, localText, share } from '../quantities.ts';
import { groupScope } from './group-scope.ts';
import { rankedBy } from './ranked-by.ts';

const named = (what: string) => z.tuple([gradeName, share.describe(what)]).describe(`[grade, ${what}]`);

/** A grade as a document writes it. */
export const grade = z.strictObject({
  id: itemId,
  title: localText.describe('Name of the grade for people.').optional(),
  by: rankedBy,
  cuts: z
    .array(named('value from which it holds'))
    .min(2)
    .describe('Grades from best to worst, each from a value on; whoever is below the last has none.')
    .optional(),
  rank: z
    .strictObject({
      among: groupScope,
      shares: z
        .array(named('share of the people'))
        .min(2)
        .describe(
          'Grades from best to worst with their share of the people; they sum to 100 %. Whole people go by the largest remainder, of equal ones to the better grade.',
        ),
      ties: z
        .enum(['better', 'worse', 'person'])
        .describe(
          'Who ties across a boundary: all have the better grade, the worse, or one by the order of people.',
        )
        .default('better'),
      at_least: z
        .number()
        .int()
        .min(1)
        .describe('Fewest people with a value in the group; with fewer nobody has a grade.')
        .default(10),
    })
    .describe('Grades by rank in a group of one month.')
    .optional(),
});

export type PlanGrade = z.output<typeof grade>;
