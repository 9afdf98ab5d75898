import { z } from 'zod';
import { id, label, localText, month, share, yuan } from './quantities.ts';

/** A pair of numbers, x ascending in its list. */
function points(x: string, y: string) {
  const pair = z.tuple([share.describe(x), share.describe(y)]);
  return z.array(pair.describe(`[${x}, ${y}].`));
}

const lineId = z.enum(['performance', 'commission']).describe('A pay line.');
const lines = z
  .union([
    lineId.transform((one) => [one]).describe('One pay line.'),
    z
      .literal('all')
      .transform(() => lineId.options)
      .describe('Every variable line that the post pays.'),
    z.array(lineId).min(1).describe('Several pay lines.'),
  ])
  .describe('Pay lines that are meant.');
const ofPerformance = lines.default(['performance']);

const kpiId = id.describe(
  "Id of a KPI of the catalogue or of the plan's `kpis`; a title that one KPI has is read as its id.",
);

const scorecardItem = z.strictObject({
  kpi: kpiId,
  weight: share.describe(
    'Weight in the score, a share; the weights of a post sum to 100 %, in steps of 0.01 %.',
  ),
  anchors: points('KPI value in its own unit', 'points, 100 = on target')
    .min(2)
    .describe('KPI value to points by straight lines between anchors, values ascending.')
    .optional(),
  steps: points('KPI value from which the step holds', 'points, 100 = on target')
    .min(1)
    .describe('KPI value to points by whole steps, values ascending.')
    .optional(),
  band: z
    .strictObject({
      from: share.describe('Lower end of the band, in the unit of the KPI.'),
      to: share.describe('Upper end of the band, in the unit of the KPI.'),
      falls_below: share.describe(
        'How far below the band the points have fallen to 0, in the unit of the KPI.',
      ),
      falls_above: share.describe(
        'How far above the band the points have fallen to 0, in the unit of the KPI.',
      ),
    })
    .describe('100 points inside a band of values, falling straight to 0 outside it.')
    .optional(),
  min_samples: z
    .number()
    .min(0)
    .describe('Fewest observations in a month for the KPI to count; with fewer it is missing.')
    .default(0),
});

const curve = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('fixed').describe('The same multiple whatever the score.'),
      multiple: share.describe('Multiple of the target bonus.').default(1),
    })
    .describe('A fixed bonus.'),
  z
    .strictObject({
      kind: z.literal('proportional').describe('score / 100 between a threshold and a cap.'),
      threshold: z.number().min(0).describe('Score in points below which nothing is paid.').default(0),
      cap: z
        .number()
        .min(0)
        .describe('Score in points above which the bonus grows no more; 200 pays twice the target bonus.')
        .default(200),
    })
    .describe('A bonus in proportion to the score.'),
  z
    .strictObject({
      kind: z.literal('points').describe('Straight lines between points.'),
      points: points('score in points', 'multiple of the target bonus')
        .min(1)
        .describe('Score to multiple, scores ascending.'),
      below: share
        .describe('Multiple of the target bonus below the first point; that of the point where absent.')
        .optional(),
    })
    .describe('A bonus by straight lines between points.'),
  z
    .strictObject({
      kind: z.literal('steps').describe('Whole steps.'),
      steps: points('score from which the step holds', 'multiple of the target bonus')
        .min(1)
        .describe('Score to multiple, scores ascending.'),
    })
    .describe('A bonus by whole steps.'),
  z
    .strictObject({
      kind: z.literal('marginal_steps').describe('Each step pays for the points inside it.'),
      steps: points('score from which the rate holds', 'multiple of the target bonus for each point')
        .min(1)
        .describe('Score to rate, scores ascending.'),
    })
    .describe('A bonus by marginal steps.'),
]);

const commission = z.strictObject({
  kpi: kpiId,
  kind: z
    .enum(['whole_tiers', 'marginal_tiers'])
    .describe(
      'whole_tiers: the rate reached holds for the whole amount; marginal_tiers: each rate for the part inside its tier.',
    ),
  tiers: points('amount in yuan from which the rate holds', 'rate, a share of the amount')
    .min(1)
    .describe('Amount to rate, amounts ascending.'),
});

const gate = z.strictObject({
  when: z
    .strictObject({
      kpi: kpiId,
      above: share.describe('Strikes where the KPI lies above, in its own unit.').optional(),
      below: share.describe('Strikes where the KPI lies below, in its own unit.').optional(),
    })
    .describe('When the gate strikes: exactly one of above and below; a missing value does not strike.'),
  then: z
    .union([
      z.strictObject({ zero: lines }).describe('The lines are not paid; beats the floor.'),
      z
        .strictObject({
          multiply: share.describe('Factor that the lines are multiplied by.'),
          of: ofPerformance,
        })
        .describe('The lines are multiplied.'),
      z
        .strictObject({ cap: yuan.describe('Most that each line pays, yuan a month.'), of: ofPerformance })
        .describe('Each line is capped.'),
    ])
    .describe('What happens then.'),
});

const modifier = z.strictObject({
  by: kpiId,
  points: points('KPI value in its own unit', 'factor')
    .min(1)
    .describe('KPI value to factor, values ascending.'),
  of: ofPerformance,
});

/** A share of the target bonus, or an amount in yuan, on the sum of the lines named. */
const limit = z.union([
  share
    .transform((of) => ({
      share: of,
      amount: undefined,
      of: ['performance'] as ('performance' | 'commission')[],
    }))
    .describe('A share of the target bonus, on performance pay.'),
  z
    .strictObject({
      share: share.describe('Share of the target bonus.').optional(),
      amount: yuan.describe('Yuan a month.').optional(),
      of: ofPerformance,
    })
    .describe('Exactly one of share and amount, on the sum of the lines named.'),
]);

const level = z.strictObject({
  title: localText.describe('Name of the level for people.').optional(),
  base: yuan.describe('Full-time base pay, yuan a month; from the data where absent.').optional(),
  bonus: yuan.describe('Full-time target bonus, yuan a month.').default(0),
});

const missing = z.strictObject({
  rule: z
    .enum(['renormalise', 'zero', 'target'])
    .describe('A missing KPI: its weight goes to the others, it counts 0 points, or it counts 100 points.')
    .default('renormalise'),
  min_coverage: share
    .describe('Share of the weight that must be there for a score, under renormalise.')
    .default(0.6),
  no_score: z
    .enum(['target', 'zero'])
    .describe('What performance pay is where there is no score at all: as on target, or nothing.')
    .default('target'),
});

const post = z.strictObject({
  title: localText.describe('Name of the post for people.').optional(),
  covers: z
    .array(label.describe('Name of a post in the data.'))
    .min(1)
    .describe('Posts of the data that this post pays, by name; its own id where absent.')
    .optional(),
  levels: z
    .record(label.describe('Level as the data names it.'), level.describe('Pay of a level.'))
    .describe('Pay table by level.'),
  scorecard: z
    .array(scorecardItem.describe('A KPI with its weight and exactly one of anchors, steps and band.'))
    .describe('KPIs that make the score.')
    .default([]),
  missing: missing.describe('What holds for missing KPIs.').prefault({}),
  curve: curve.describe('Score to multiple of the target bonus.').prefault({ kind: 'fixed' }),
  commission: commission.describe('Commission on an amount, by tiers.').optional(),
  modifiers: z
    .array(modifier.describe('Lines multiplied by a curve of a KPI; 1 where the KPI is missing.'))
    .describe('Modifiers, in their order, after curve and commission.')
    .default([]),
  gates: z
    .array(gate.describe('A condition on a KPI and what it does to lines.'))
    .describe('Gates, in their order, after the modifiers.')
    .default([]),
  cap: limit.describe('Most that lines pay together, after the gates.').optional(),
  floor: limit.describe('Least that lines pay together, after the cap.').optional(),
});

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

const overtime = z.strictObject({
  hours_per_month: z
    .number()
    .positive()
    .describe("Hours that a month's base pay is divided by; 174 in China (21.75 days of 8 hours).")
    .default(174),
  workday: share.describe('Multiple of the hourly base pay on workdays.').default(1.5),
  rest_day: share.describe('Multiple of the hourly base pay on rest days.').default(2),
  holiday: share.describe('Multiple of the hourly base pay on statutory holidays.').default(3),
});

const kpi = z.strictObject({
  direction: z.enum(['higher', 'lower', 'band']).describe('Which way is better.').optional(),
  title: localText.describe('Name of the KPI for people.').optional(),
  unit: z.string().describe('Unit of its values, for people.').optional(),
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
    currency: z.literal('CNY').describe('Currency of every amount.').default('CNY'),
    effective: z
      .strictObject({
        from: month.describe('First pay month, YYYY-MM.'),
        to: month.describe('Last pay month, YYYY-MM; open where absent.').optional(),
      })
      .describe('Pay months in which the plan is in force.')
      .optional(),
    scale: share
      .describe('Multiplies every target bonus and commission; what "scale to equal cost" sets.')
      .default(1),
    kpis: z
      .record(id.describe('Id of a KPI.'), kpi.describe('What the plan says of a KPI.'))
      .describe('Names and directions of KPIs, and KPIs that the catalogue has not.')
      .default({}),
    posts: z
      .record(label.describe('Id of a post.'), post.describe('How a post is paid.'))
      .describe('Posts that the plan pays.'),
    overtime: overtime.describe('Overtime pay; none where absent.').optional(),
    employer: z
      .strictObject({
        on_cost: onCost.describe('Employer contributions on a month of gross pay.').prefault(0),
      })
      .describe('What the employer pays beside wages.')
      .prefault({}),
  })
  .describe('A pay plan.');

export type PlanDocument = z.output<typeof planDocument>;
export type PlanPost = PlanDocument['posts'][string];
export type ScorecardItem = PlanPost['scorecard'][number];
export type PlanCurve = PlanPost['curve'];
export type PlanGate = PlanPost['gates'][number];
export type PlanLimit = NonNullable<PlanPost['cap']>;
export type PlanLine = PlanLimit['of'][number];

/** The published JSON Schema of what people write. */
export function planJsonSchema(): unknown {
  return z.toJSONSchema(planDocument, { io: 'input' });
}
