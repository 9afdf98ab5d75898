import {
  interpolation,
  marginalTiers,
  proportional,
  steps,
  wholeTiers,
  type Piecewise,
} from '../../program/piecewise.ts';
import type { PlanCurve, PlanPost } from '../plan-document.ts';

type Commission = NonNullable<PlanPost['commission']>;

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

/** A commission 提成: amount in yuan → yuan, by whole or marginal tiers. */
export function commissionCurve({ kind, tiers }: Commission): Piecewise {
  return kind === 'whole_tiers' ? wholeTiers(tiers) : marginalTiers(tiers);
}
