import { atEnd, attritionParameters, type AttritionAssumptions } from '../behaviour/attrition-assumptions.ts';
import { annualRate, monthlyHazard, type AnnualRateMeaning } from '../behaviour/turnover.ts';
import { countFigure, hiddenFigure, shownFigure, type Figure } from '../disclosure/figures.ts';
import { suppressPartition } from '../disclosure/suppress-partition.ts';
import type { DisclosureThresholds } from '../disclosure/thresholds.ts';
import { keptWith } from '../math/kept-with.ts';
import { wilsonInterval } from '../math/wilson-interval.ts';
import type { RateOutcome } from './outcomes.ts';
import type { OwnLeaving } from './own-leaving.ts';

/** Fewer leavers do not tell a rate. Source: methods 6.2. */
export const LEAST_LEAVERS = 30;

/** A rate with the ends of its interval or range. */
interface RateEnds {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The rate of leaving in use: monthly hazards, and the rates of a year that they mean. */
export interface LeavingRate {
  readonly basis: RateOutcome['basis'];
  readonly monthly: RateEnds;
  readonly annual: RateEnds;
  /** Months that it was counted in, by month of service; null: it is one of those here. */
  readonly monthsByService: readonly number[] | null;
  readonly meaning: AnnualRateMeaning;
}

/**
 * The rate that was given by hand; else the data's own, leavers ÷ months in which they could have left, from 30
 * leavers on (95 % interval: `wilsonInterval`); else the cited default. Ranges of the latter two are those of the parameter.
 * The same assumptions give the very same rate.
 */
export const leavingRate = keptWith((own: OwnLeaving, assumptions: AttritionAssumptions): LeavingRate => {
  const { annualRate: given, meaning } = assumptions;
  const observed = given === null ? ownRate(own, meaning) : null;
  if (observed) return { basis: 'data', ...observed, monthsByService: own.exposureByService, meaning };
  const annual = {
    value: given ?? attritionParameters.annualRate.value,
    low: atEnd(assumptions, 'annualRate', 'weak'),
    high: atEnd(assumptions, 'annualRate', 'strong'),
  };
  const monthly = mapEnds(annual, (rate) => monthlyHazard(rate, meaning));
  return { basis: given === null ? 'cited' : 'given', monthly, annual, monthsByService: null, meaning };
});

function ownRate(
  { leavers, exposure }: OwnLeaving,
  meaning: AnnualRateMeaning,
): Pick<LeavingRate, 'monthly' | 'annual'> | null {
  if (leavers < LEAST_LEAVERS) return null;
  const [low, high] = wilsonInterval(leavers, exposure);
  const monthly = { value: leavers / exposure, low, high };
  return { monthly, annual: mapEnds(monthly, (hazard) => annualRate(hazard, meaning)) };
}

function mapEnds({ value, low, high }: RateEnds, of: (rate: number) => number): RateEnds {
  return { value: of(value), low: of(low), high: of(high) };
}

/**
 * The rate as it may be shown: it is one of the whole data version, whoever is compared. Numbers of leavers under
 * 5, or that leave under 5 others, stay hidden.
 */
export function rateOutcome(
  { basis, annual }: LeavingRate,
  own: OwnLeaving,
  { meaning }: AttritionAssumptions,
  { group }: DisclosureThresholds,
): RateOutcome {
  const people = own.leavers + own.stayers;
  const [hidden] = suppressPartition([own.leavers, own.stayers], group);
  const observed = ownRate(own, meaning);
  const figure = ({ value, low, high }: RateEnds, level: number): Figure => ({
    kind: 'interval',
    value,
    low,
    high,
    level,
    n: people,
  });
  return {
    basis,
    annual: figure(annual, basis === 'data' ? 0.95 : 1),
    own: {
      leavers: hidden ? hiddenFigure : countFigure(own.leavers, group),
      personMonths: hidden ? hiddenFigure : shownFigure(own.exposure, people),
      annual: observed ? figure(observed.annual, 0.95) : { kind: 'undefined', reason: 'too-few' },
    },
  };
}
