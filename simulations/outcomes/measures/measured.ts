import { isFew } from '../../disclosure/few.ts';
import { guardedPair, shownFen, type Pair, type PairRights } from '../../disclosure/figures.ts';
import type { DisclosureThresholds } from '../../disclosure/thresholds.ts';
import { keptWith } from '../../math/kept-with.ts';
import type { ComparedPay } from '../compared-pay.ts';
import { byMeasure, type Measure, type Measured } from './measure.ts';
import type { PaySide } from './pay-side.ts';

/** Rights of a figure about everybody who is compared. */
export function rightsOfWhole(pay: ComparedPay, { group }: DisclosureThresholds): PairRights {
  return {
    n: pay.population.people,
    hidden: isFew(pay.population.people, group),
    changeHidden: isFew(pay.differences.affectedPeople, group),
  };
}

/** Measures of both sides as they may be shown: each needs its own number of people. */
export function measured<const List extends readonly Measure[]>(
  list: List,
  sides: readonly [PaySide, PaySide],
  whole: PairRights,
  thresholds: DisclosureThresholds,
): Measured<List> {
  return byMeasure(list, (measure): Pair => {
    const nobody = whole.n === 0;
    const value = (side: PaySide): number | null => {
      const number = numberOf(measure, side);
      return number === null || measure.unit === 'index' ? number : shownFen(number, whole.n, thresholds);
    };
    const hidden = whole.hidden || (!nobody && whole.n < thresholds[measure.least]);
    const reason = nobody ? 'nobody' : (measure.undefinedReason ?? 'zero-pay');
    return guardedPair(value(sides[0]), value(sides[1]), { ...whole, hidden }, reason);
  });
}

/** What a measure says of a side; computed once for a baseline. */
const numberOf = keptWith((measure: Measure, side: PaySide): number | null => measure.of(side));
