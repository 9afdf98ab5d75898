import { z } from 'zod';
import { id, label, localText, month, share, yuan } from './quantities.ts';

const point = z.tuple([share, share]);
const line = z.enum(['performance', 'commission']);
const lines = z.union([
  line.transform((one) => [one]),
  z.literal('all').transform(() => line.options),
  z.array(line).min(1),
]);

const scorecardItem = z.strictObject({
  kpi: id,
  weight: share,
  /** [KPI value, points], value ascending; 100 points = on target. */
  anchors: z.array(point).min(2).optional(),
  /** Lower or higher is better by whole steps instead of straight lines. */
  steps: z.array(point).min(1).optional(),
  band: z.strictObject({ from: share, to: share, falls_below: share, falls_above: share }).optional(),
  min_samples: z.number().min(0).default(0),
});

const curve = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), multiple: share.default(1) }),
  z.strictObject({
    kind: z.literal('proportional'),
    threshold: z.number().min(0).default(0),
    cap: z.number().min(0).default(200),
  }),
  z.strictObject({ kind: z.literal('points'), points: z.array(point).min(1), below: share.optional() }),
  z.strictObject({ kind: z.literal('steps'), steps: z.array(point).min(1) }),
  z.strictObject({ kind: z.literal('marginal_steps'), steps: z.array(point).min(1) }),
]);

const commission = z.strictObject({
  kpi: id,
  kind: z.enum(['whole_tiers', 'marginal_tiers']),
  tiers: z.array(point).min(1),
});

const gate = z.strictObject({
  when: z.strictObject({ kpi: id, above: share.optional(), below: share.optional() }),
  then: z.union([
    z.strictObject({ zero: lines }),
    z.strictObject({ multiply: share, of: lines.default(['performance']) }),
    z.strictObject({ cap: yuan, of: lines.default(['performance']) }),
  ]),
});

const modifier = z.strictObject({
  by: id,
  points: z.array(point).min(1),
  of: lines.default(['performance']),
});

/** A share of the target bonus, or an amount in yuan, on the sum of the lines named. */
const limit = z.union([
  share.transform((of) => ({
    share: of,
    amount: undefined,
    of: ['performance'] as ('performance' | 'commission')[],
  })),
  z.strictObject({ share: share.optional(), amount: yuan.optional(), of: lines.default(['performance']) }),
]);

const post = z.strictObject({
  title: localText.optional(),
  covers: z.array(label).min(1).optional(),
  levels: z.record(
    label,
    z.strictObject({ title: localText.optional(), base: yuan.optional(), bonus: yuan.default(0) }),
  ),
  scorecard: z.array(scorecardItem).default([]),
  missing: z
    .strictObject({
      rule: z.enum(['renormalise', 'zero', 'target']).default('renormalise'),
      min_coverage: share.default(0.6),
      /** What performance pay is where there is no score at all: as on target, or nothing. */
      no_score: z.enum(['target', 'zero']).default('target'),
    })
    .prefault({}),
  curve: curve.prefault({ kind: 'fixed' }),
  commission: commission.optional(),
  modifiers: z.array(modifier).default([]),
  gates: z.array(gate).default([]),
  cap: limit.optional(),
  floor: limit.optional(),
});

const onCost = z.union([
  share.transform((rate) => ({ rate, base_min: 0, base_max: undefined })),
  z.strictObject({ rate: share, base_min: yuan.default(0), base_max: yuan.optional() }),
]);

const overtime = z.strictObject({
  /** Hours that a month's pay is divided by; 174 in China (21.75 days of 8 hours). */
  hours_per_month: z.number().positive().default(174),
  workday: share.default(1.5),
  rest_day: share.default(2),
  holiday: share.default(3),
});

/**
 * The plan document, as read: shares are numbers in [0, 1], money is yuan a month.
 * The document that people write may say `40%`; its JSON Schema is published in `docs/schema`.
 */
export const planDocument = z.strictObject({
  schema: z.literal('quanheng/plan@1'),
  id,
  title: localText.optional(),
  currency: z.literal('CNY').default('CNY'),
  effective: z.strictObject({ from: month, to: month.optional() }).optional(),
  /** Multiplies every target bonus and commission; what "scale to equal cost" sets. */
  scale: share.default(1),
  kpis: z
    .record(
      id,
      z.strictObject({
        direction: z.enum(['higher', 'lower', 'band']).optional(),
        title: localText.optional(),
        unit: z.string().optional(),
      }),
    )
    .default({}),
  posts: z.record(label, post),
  overtime: overtime.optional(),
  employer: z.strictObject({ on_cost: onCost.prefault(0) }).prefault({}),
});

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
