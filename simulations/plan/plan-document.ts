import { z } from 'zod';
import { currencies } from '../program/currencies.ts';
import { planCases } from './cases/plan-case.ts';
import { planKeys, postKeys } from './mechanisms/mechanisms.ts';
import { id, label, localText, month, share } from './quantities.ts';

const post = z.strictObject({
  title: localText.describe('Name of the post for people.').optional(),
  covers: z
    .array(label.describe('Name of a post in the data.'))
    .min(1)
    .describe('Posts of the data that this post pays, by name; its own id where absent.')
    .optional(),
  ...postKeys,
});

const kpi = z.strictObject({
  direction: z.enum(['higher', 'lower', 'band']).describe('Which way is better.').optional(),
  title: localText.describe('Name of the KPI for people.').optional(),
  unit: z
    .string()
    .describe(
      'Unit of its values. `count`, `money` and `hours` add up over people and months; small samples of `share` are drawn to a mean as shares, of `rate` as events per exposure; any other text is for people alone.',
    )
    .optional(),
  perspective: z
    .enum(['customer', 'process', 'finance', 'growth'])
    .describe('Perspective of the balanced scorecard; that of the catalogue where absent, else process.')
    .optional(),
});

/**
 * The plan document, as read: shares are numbers in [0, 1], money is yuan a month.
 * The document that people write may say `40%`; its JSON Schema is published in `docs/schema`.
 */
export const planDocument = z
  .strictObject({
    schema: z.literal('quanheng/plan@1').describe('Kind and version of the document.'),
    id: id.describe('Id of the plan.'),
    title: localText.describe('Name of the plan for people.').optional(),
    currency: z
      .enum(currencies)
      .describe('Currency of every amount, ISO 4217 with two decimals; what is called yuan is so much of it.')
      .default('CNY'),
    effective: z
      .strictObject({
        from: month.describe('First pay month, YYYY-MM.'),
        to: month.describe('Last pay month, YYYY-MM; open where absent.').optional(),
      })
      .describe('Pay months in which the plan is in force.')
      .optional(),
    scale: share
      .describe(
        'Multiplies every target bonus and commission; what "scale to equal cost" sets; 1 where absent.',
      )
      .default(1),
    kpis: z
      .record(id.describe('Id of a KPI.'), kpi.describe('What the plan says of a KPI.'))
      .describe('Names and directions of KPIs, and KPIs that the catalogue has not.')
      .default({}),
    posts: z
      .record(label.describe('Id of a post.'), post.describe('How a post is paid.'))
      .describe('Posts that the plan pays.'),
    ...planKeys,
    cases: planCases,
  })
  .describe('A pay plan.');

export type PlanDocument = z.output<typeof planDocument>;
export type PlanPost = PlanDocument['posts'][string];

/** The published JSON Schema of what people write. */
export function planJsonSchema(): unknown {
  return z.toJSONSchema(planDocument, { io: 'input' });
}
