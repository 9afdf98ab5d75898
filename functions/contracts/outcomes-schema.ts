import { z } from '@hono/zod-openapi';
import {
  awardMeasures,
  costMeasures,
  leaverMeasures,
  spreadMeasures,
} from '../../simulations/outcomes/measures/catalogue.ts';
import { byMeasure } from '../../simulations/outcomes/measures/measure.ts';

/** The engine's arrays are read-only. */
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

const undefinedReason = z.enum([
  'nobody',
  'no-spread',
  'zero-pay',
  'zero-p10',
  'one-person',
  'no-baseline',
  'no-reference',
  'too-few',
  'too-few-months',
]);

const figure = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('value'),
      value: z.number(),
      n: z.number(),
      about: z.literal(true).optional(),
    }),
    z.object({
      kind: z.literal('interval'),
      value: z.number(),
      low: z.number(),
      high: z.number(),
      level: z.number(),
      n: z.number(),
    }),
    z.object({ kind: z.literal('hidden'), reason: z.literal('small-group') }),
    z.object({ kind: z.literal('undefined'), reason: undefinedReason }),
  ])
  .openapi('Figure');

const pair = z.object({ baseline: figure, scenario: figure, change: figure }).openapi('Pair');
const numbers = list(z.number());

const uncovered = list(
  z.object({
    reason: z.enum(['no-such-post', 'no-such-level', 'no-base-pay']),
    label: z.string(),
    people: figure,
  }),
);

const cost = z.object({
  ...byMeasure(costMeasures, () => pair),
  byLine: list(z.object({ line: z.string(), total: pair })),
  byMonth: list(z.object({ month: z.string(), people: z.number(), total: pair })),
  byPost: list(z.object({ post: z.string(), total: pair })),
});

const dispersion = z.object({
  ...byMeasure(spreadMeasures, () => pair),
  lorenz: z.object({ baseline: numbers.nullable(), scenario: numbers.nullable() }),
  histogram: z.object({ edgesFen: numbers, baseline: numbers, scenario: numbers }).nullable(),
});

const gap = z.object({
  label: z.string(),
  reference: z.string(),
  groups: list(
    z.object({
      group: z.string(),
      people: figure,
      meanFen: pair,
      gap: z.object({ baseline: figure, scenario: figure }),
      beyondChance: z.object({ baseline: z.boolean(), scenario: z.boolean() }),
    }),
  ),
});

const winners = z.object({
  edges: numbers,
  people: list(figure),
  gaining: figure,
  losing: figure,
  unchanged: figure,
});

const attrition = z.object({
  ...byMeasure(leaverMeasures, () => pair),
  rate: z.object({
    basis: z.enum(['data', 'cited', 'given']),
    annual: figure,
    own: z.object({ leavers: figure, personMonths: figure, annual: figure }),
  }),
  byGroup: list(z.object({ label: z.string(), group: z.string(), in12Months: pair })),
});

/** `Outcomes` of `simulations/outcomes`, disclosed; `outcomes-schema.test.ts` keeps the two equal. */
export const outcomesSchema = z
  .object({
    months: list(z.string()),
    personMonths: z.number(),
    people: z.number(),
    uncovered: z.object({ baseline: uncovered, scenario: uncovered }),
    cost,
    dispersion,
    fairness: list(gap),
    winners,
    attrition,
    flags: list(z.object({ flag: z.string(), rows: figure })),
    awards: z.object(byMeasure(awardMeasures, () => pair)).optional(),
    ladder: list(
      z.object({
        rule: z.string(),
        month: z.string(),
        people: figure,
        baseFen: figure,
        targetFen: figure,
      }),
    ).optional(),
  })
  .openapi('Outcomes');
