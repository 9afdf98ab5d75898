import type { DisclosureThresholds } from '../disclosure/thresholds.ts';
import { lorenzCurve } from '../math/inequality.ts';
import { keptWith } from '../math/kept-with.ts';
import type { ComparedPay } from './compared-pay.ts';
import { spreadMeasures } from './measures/catalogue.ts';
import { measured, rightsOfWhole } from './measures/measured.ts';
import type { PaySide } from './measures/pay-side.ts';
import type { DispersionOutcome } from './outcomes.ts';
import { payHistogram } from './pay-histogram.ts';

const tenths = Array.from({ length: 11 }, (_, k) => k / 10);

const lorenzOf = keptWith((pay: Float64Array, shares: readonly number[]) => lorenzCurve(pay, shares));

/** How pay spreads over people: each person's mean gross of a full-time paid month. */
export function dispersionOutcome(
  pay: ComparedPay,
  sides: readonly [PaySide, PaySide],
  thresholds: DisclosureThresholds,
): DispersionOutcome {
  const whole = rightsOfWhole(pay, thresholds);
  const manyEnough = pay.population.people >= thresholds.percentile;
  const lorenz = (side: 0 | 1): number[] | null =>
    manyEnough && !(side === 1 && whole.changeHidden) ? lorenzOf(sides[side].pay, tenths) : null;
  return {
    ...measured(spreadMeasures, sides, whole, thresholds),
    lorenz: { baseline: lorenz(0), scenario: lorenz(1) },
    histogram:
      manyEnough && !whole.changeHidden ? payHistogram([sides[0].pay, sides[1].pay], thresholds.group) : null,
  };
}
