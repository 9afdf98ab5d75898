import { z } from 'zod';
import {
  interpolation,
  marginalTiers,
  proportional,
  steps,
  type Piecewise,
} from '../../program/piecewise.ts';
import type { ProgramBuilder } from '../../program/program-builder.ts';
import type { NodeId } from '../../program/program.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { points, share } from '../quantities.ts';
import type { PostMechanism } from './mechanism.ts';
import type { ScorecardPart } from './scorecard.ts';

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

const keys = {
  curve: curve.describe('Score to multiple of the target bonus.').prefault({ kind: 'fixed' }),
};

export type PlanCurve = z.output<typeof curve>;

interface CurvePart extends ScorecardPart {
  readonly curve: PlanCurve;
}

const performance = { id: 'performance', title: { en: 'Performance pay', zh: '绩效工资' }, variable: true };

/** Bonus curve 奖金曲线: performance pay is the target bonus × what the score earns. */
export const payout = {
  id: 'curve',
  of: 'post',
  keys,
  lines: () => [performance.id],
  lower: {
    claims(part, on) {
      const multiple = on.builder.mean(multipleOf(part, on), {
        title: { en: 'Bonus curve: multiple of the target bonus', zh: '奖金曲线：目标奖金倍数' },
        unit: 'multiple',
        clause: `${on.clause}.curve`,
      });
      on.outputs['curve'] = multiple;
      on.claim(performance, on.builder.multiply(on.pay.target, multiple));
    },
  },
} as const satisfies PostMechanism<CurvePart>;

function multipleOf({ curve, missing }: CurvePart, { builder, outputs }: PostLowering): NodeId {
  const score = outputs['score'];
  if (curve.kind === 'fixed') return builder.constant(curve.multiple);
  return score === undefined
    ? builder.constant(1)
    : scoredMultiple(builder, score, payoutCurve(curve), missing.no_score);
}

/** What a curve pays for a score; for no score at all by the plan's rule: as on target, or nothing. */
function scoredMultiple(
  builder: ProgramBuilder,
  score: NodeId,
  curve: Piecewise,
  rule: ScorecardPart['missing']['no_score'],
): NodeId {
  return rule === 'zero'
    ? builder.orElse(builder.piecewise(score, curve), 0, 'no-score-as-zero')
    : builder.piecewise(builder.orElse(score, 100, 'no-score-as-on-target'), curve);
}

/**
 * A bonus curve 奖金曲线: score points → multiple of the target bonus.
 *
 * evaluatePiecewise(payoutCurve({ kind: 'steps', steps: [[0, 0], [80, 0.6]] }), 80) // => 0.6
 */
export function payoutCurve(curve: Exclude<PlanCurve, { kind: 'fixed' }>): Piecewise {
  switch (curve.kind) {
    case 'proportional':
      return proportional(curve.threshold, curve.cap);
    case 'points':
      return interpolation(curve.points, curve.below);
    case 'steps':
      return steps(curve.steps);
    case 'marginal_steps':
      return marginalTiers(curve.steps);
  }
}
