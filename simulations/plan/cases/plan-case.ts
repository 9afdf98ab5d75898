import { z } from 'zod';
import { publishedPrior } from '../mechanisms/shrink.ts';
import { id } from '../quantities.ts';

const figure = z
  .union([
    z.number().describe('A number: of a KPI, or of the data.'),
    z
      .tuple([z.number().describe('Numerator.'), z.number().describe('Denominator.')])
      .describe('A KPI as numerator and denominator.'),
    z.string().describe('A label, e.g. of post, level, team.'),
    z.null().describe('Missing.'),
  ])
  .describe('What the data says.');
const name = z.string().min(1).max(64).describe('Name of a KPI, a number or a label of the data.');
const row = z.record(name, figure);

const given = z
  .object({
    months: z
      .array(row.describe('What a month says beside what is given of all.'))
      .describe('Months in sequence.')
      .optional(),
    people: z
      .array(row.describe('What is given of a person beside what is given of all.'))
      .describe('People of the same months, in the order of their pseudonyms.')
      .optional(),
    published_prior: publishedPrior
      .describe(
        'Mean and weight that small samples are drawn towards, instead of what the months before tell.',
      )
      .optional(),
  })
  .catchall(figure);

const expected = z
  .union([
    z.number().describe('The amount in yuan, or the points of a score.'),
    z
      .array(z.number().describe('The amount of one person or month.'))
      .describe('One for each person and month, person by person.'),
  ])
  .describe('What comes of it.');

/** Worked cases of a plan: inputs, and the amounts that somebody computed by hand. */
export const planCases = z
  .array(
    z
      .strictObject({
        id: id.describe('Name of the case.'),
        given: given.describe(
          'Labels, numbers and KPIs, of one person and month where nothing else is said.',
        ),
        by_hand: z.string().describe('The arithmetic, for people.').optional(),
        expect: z
          .record(
            z
              .string()
              .describe(
                'A line, a benefit or training, a gift (`<award>.gift`), what a rule of the ladder proposes (`<rule>.proposed`, `.base`, `.target`), or `score`, `gross`, `on_cost`.',
              ),
            expected,
          )
          .describe('Yuan by line, `score` in points, `<rule>.proposed` 1 or 0.'),
      })
      .describe('A case.'),
  )
  .describe('Cases worked by hand: they run as tests of the plan.')
  .default([]);

export type PlanCase = z.output<typeof planCases>[number];
