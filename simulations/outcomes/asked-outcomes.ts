import { attritionParameters, type AttritionAssumptions } from '../behaviour/attrition-assumptions.ts';
import { spreadMeasures } from './measures/catalogue.ts';
import { byMeasure } from './measures/measure.ts';
import type { LeaverPair, Outcomes } from './outcomes.ts';
import { hiddenFigure, type Figure, type Pair } from '../disclosure/figures.ts';
import type { DisclosureThresholds } from '../disclosure/thresholds.ts';

/**
 * Outcomes as a role without rows may see them. It may ask for any months, so that exact measures of spread and exact
 * expectations of leavers over many sets of months would be equations for single people's pay: measures of spread
 * have the digits that the page shows, leavers one decimal; the cost of turnover is that of the leavers shown at the mean pay shown; a Lorenz curve
 * needs ten tenths of at least `group` people.
 *
 * @param assumptions  those behind the outcomes
 */
export function askedOutcomes(
  outcomes: Outcomes,
  { replacementCost }: Pick<AttritionAssumptions, 'replacementCost'>,
  { group }: DisclosureThresholds,
): Outcomes {
  const { dispersion, attrition } = outcomes;
  const leavers = (pair: LeaverPair): LeaverPair => mapPair(pair, 10);
  const in12Months = leavers(attrition.in12Months);
  const none = { baseline: null, scenario: null };
  return {
    ...outcomes,
    dispersion: {
      ...dispersion,
      ...byMeasure(spreadMeasures, ({ id, unit, digits }) =>
        unit === 'index' ? mapPair(dispersion[id], 10 ** digits) : dispersion[id],
      ),
      lorenz: outcomes.people < 10 * group ? none : roundedLorenz(dispersion.lorenz),
    },
    attrition: {
      in90Days: leavers(attrition.in90Days),
      in12Months,
      costFen: costOf(in12Months, dispersion.mean.baseline, replacementCost),
      byGroup: attrition.byGroup.map((each) => ({ ...each, in12Months: leavers(each.in12Months) })),
    },
  };
}

/** Both sides and their difference in steps of 1 / `parts`. */
function mapPair<P extends Pair | LeaverPair>(pair: P, parts: number): P {
  return {
    ...pair,
    baseline: rounded(pair.baseline, parts),
    scenario: rounded(pair.scenario, parts),
    change: rounded(pair.change, parts),
  };
}

function rounded(figure: Figure, parts: number): Figure {
  if (figure.kind === 'value') return { ...figure, value: stepped(figure.value, parts) };
  if (figure.kind !== 'interval') return figure;
  const { value, low, high } = figure;
  return {
    ...figure,
    value: stepped(value, parts),
    low: stepped(low, parts),
    high: stepped(high, parts),
  };
}

function stepped(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}

function roundedLorenz({
  baseline,
  scenario,
}: Outcomes['dispersion']['lorenz']): Outcomes['dispersion']['lorenz'] {
  const side = (shares: readonly number[] | null) => shares && shares.map((share) => stepped(share, 1e4));
  return { baseline: side(baseline), scenario: side(scenario) };
}

/** Leavers × share of a year's mean pay, over the range of that share. */
function costOf(leavers: LeaverPair, mean: Figure, share: number): LeaverPair {
  const { weak, strong } = attritionParameters.replacementCost;
  const ends = share === 0 ? [0] : [weak, share, strong];
  const priced = (figure: Figure): Figure => {
    if (figure.kind !== 'interval') return figure;
    if (!('value' in mean)) return hiddenFigure;
    const year = mean.value * 12;
    const all = ends.flatMap((end) => [figure.low * end * year, figure.high * end * year]);
    return {
      ...figure,
      value: figure.value * share * year,
      low: Math.min(...all),
      high: Math.max(...all),
    };
  };
  return {
    baseline: priced(leavers.baseline),
    scenario: priced(leavers.scenario),
    change: priced(leavers.change),
  };
}
