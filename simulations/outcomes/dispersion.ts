import type { DisclosureThresholds } from '../disclosure/thresholds.ts';
import { lorenzCurve } from '../math/inequality.ts';
import { keptWith } from '../math/kept-with.ts';
import type { ComparedPay } from './compared-pay.ts';
import { spreadMeasures } from './measures/catalogue.ts';
import { measured, rightsOfWhole } from './measures/measured.ts';
import { meanPay } from './measures/mean-pay.ts';
import { paySides, type PaySide } from './measures/pay-side.ts';
import type { DispersionOutcome } from './outcomes.ts';
import { payHistogram } from './pay-histogram.ts';

const tenths = Array.from({ length: 11 }, (_, k) => k / 10);

const lorenzOf = keptWith((pay: Float64Array, shares: readonly number[]) => lorenzCurve(pay, shares));

/** Pay of everybody, of whom the mean is. */
interface Everybody {
  readonly pay: ComparedPay;
  readonly sides: readonly [PaySide, PaySide];
}

/**
 * How pay spreads over people: each person's mean gross of a full-time paid month.
 *
 * @param pay  those whose spread is told
 */
export function dispersionOutcome(
  pay: ComparedPay,
  everybody: Everybody,
  thresholds: DisclosureThresholds,
): DispersionOutcome {
  const whole = rightsOfWhole(pay, thresholds);
  const sides = pay === everybody.pay ? everybody.sides : paySides(pay);
  const manyEnough = pay.population.people >= thresholds.percentile;
  const lorenz = (side: 0 | 1): number[] | null =>
    manyEnough && !(side === 1 && whole.changeHidden) ? lorenzOf(sides[side].pay, tenths) : null;
  return {
    ...measured(spreadMeasures, sides, whole, thresholds),
    ...measured([meanPay], everybody.sides, rightsOfWhole(everybody.pay, thresholds), thresholds),
    lorenz: { baseline: lorenz(0), scenario: lorenz(1) },
    histogram:
      manyEnough && !whole.changeHidden ? payHistogram([sides[0].pay, sides[1].pay], thresholds.group) : null,
  };
}
