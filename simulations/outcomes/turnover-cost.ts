import { atEnd, type AttritionAssumptions } from '../behaviour/attrition-assumptions.ts';
import { hiddenFigure, type Figure, type Pair } from '../disclosure/figures.ts';
import { leaversIn12Months } from './measures/leavers-in-12-months.ts';
import { roundedPair } from './rounded-figure.ts';

/**
 * What leavers cost: their number as it is shown × a year of the baseline's mean pay as it is shown × the share of
 * it that replacing somebody takes, in whole fen. One definition for everybody who asks, so that a role that is
 * shown rounded figures reads the same cost. Both sides are priced at the baseline's pay: the cost moves with
 * leavers alone. Its interval runs over the ends of the leavers' interval and of the share's range.
 *
 * @param leavers  expected in 12 months
 * @param mean     pay of a person-month under the baseline, fen
 *
 * Source: methods 6.6.
 */
export function turnoverCost(leavers: Pair, mean: Figure, assumptions: AttritionAssumptions): Pair {
  const share = assumptions.replacementCost;
  const shares = [
    share,
    atEnd(assumptions, 'replacementCost', 'weak'),
    atEnd(assumptions, 'replacementCost', 'strong'),
  ];
  const priced = (figure: Figure): Figure => {
    if (figure.kind !== 'interval') return figure;
    if (!('value' in mean)) return hiddenFigure;
    const fen = (people: number, of: number): number => Math.round(people * of * mean.value * 12) + 0;
    const ends = shares.flatMap((of) => [fen(figure.low, of), fen(figure.high, of)]);
    return { ...figure, value: fen(figure.value, share), low: Math.min(...ends), high: Math.max(...ends) };
  };
  const { baseline, scenario, change } = roundedPair(leavers, leaversIn12Months.digits);
  return { baseline: priced(baseline), scenario: priced(scenario), change: priced(change) };
}
