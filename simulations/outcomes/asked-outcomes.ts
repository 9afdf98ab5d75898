import type { DisclosureThresholds } from '../disclosure/thresholds.ts';
import { hiddenFigure, type Figure } from '../disclosure/figures.ts';
import { askedAwards } from './asked-awards.ts';
import { leaverMeasures, spreadMeasures } from './measures/catalogue.ts';
import { byMeasure } from './measures/measure.ts';
import { leaversIn12Months } from './measures/leavers-in-12-months.ts';
import type { Outcomes, RateOutcome } from './outcomes.ts';
import { rounded, roundedFigure, roundedPair } from './rounded-figure.ts';

/** Gaps and rates are shown as per cent with one decimal. */
export const SHARE_DIGITS = 3;

/** Flags that say on which side of a threshold of the plan's the pay or the figures of a group lie. */
const flagsOfAmounts: readonly string[] = ['pool-minimums-short', 'fund-unclaimed', 'award-left'];

/**
 * Outcomes as a role without rows may see them. It may ask for any months, so that exact measures of spread and exact
 * expectations of leavers over many sets of months would be equations for single people's pay: measures of spread and
 * leavers have the digits that the page shows (the cost of turnover is one of leavers shown for everybody), and so have
 * gaps, whose exact intervals would be sums of squares of pay, and the rate of leaving, of which two versions of the
 * data that differ by a person would tell theirs; a Lorenz curve needs ten tenths of at least `group` people. Of a ladder
 * they are told tens of people and no amounts: those may rest on the base pay of a few. Flags that rest on amounts of a
 * group are left out: of several plans they would find one person's.
 */
export function askedOutcomes(outcomes: Outcomes, { group }: DisclosureThresholds): Outcomes {
  const { dispersion, fairness, attrition, ladder } = outcomes;
  const none = { baseline: null, scenario: null };
  return {
    ...outcomes,
    dispersion: {
      ...dispersion,
      ...byMeasure(spreadMeasures, ({ id, unit, digits }) =>
        unit === 'index' ? roundedPair(dispersion[id], digits) : dispersion[id],
      ),
      lorenz: outcomes.people < 10 * group ? none : roundedLorenz(dispersion.lorenz),
    },
    fairness: fairness.map((gap) => ({
      ...gap,
      groups: gap.groups.map((each) => ({
        ...each,
        gap: {
          baseline: roundedFigure(each.gap.baseline, SHARE_DIGITS),
          scenario: roundedFigure(each.gap.scenario, SHARE_DIGITS),
        },
      })),
    })),
    flags: outcomes.flags.filter(({ flag }) => !flagsOfAmounts.includes(flag.split(':')[0] ?? '')),
    ...(outcomes.awards && { awards: askedAwards(outcomes.awards) }),
    ...(ladder && {
      ladder: ladder.map((each) => ({
        ...each,
        people: about(each.people, 10),
        baseFen: hiddenFigure,
        targetFen: hiddenFigure,
      })),
    }),
    attrition: {
      ...attrition,
      rate: roundedRate(attrition.rate),
      ...byMeasure(leaverMeasures, ({ id, unit, digits }) =>
        unit === 'people' ? roundedPair(attrition[id], digits) : attrition[id],
      ),
      byGroup: attrition.byGroup.map((each) => ({
        ...each,
        in12Months: roundedPair(each.in12Months, leaversIn12Months.digits),
      })),
    },
  };
}

function roundedLorenz({
  baseline,
  scenario,
}: Outcomes['dispersion']['lorenz']): Outcomes['dispersion']['lorenz'] {
  const side = (shares: readonly number[] | null) => shares && shares.map((share) => rounded(share, 4));
  return { baseline: side(baseline), scenario: side(scenario) };
}

function roundedRate({ basis, annual, own }: RateOutcome): RateOutcome {
  return {
    basis,
    annual: roundedFigure(annual, SHARE_DIGITS),
    own: {
      leavers: about(own.leavers, 10),
      personMonths: about(own.personMonths, 100),
      annual: roundedFigure(own.annual, SHARE_DIGITS),
    },
  };
}

/** A number of people or months in steps, which says so. */
function about(figure: Figure, step: number): Figure {
  if (figure.kind !== 'value') return figure;
  const inSteps = (count: number): number => Math.round(count / step) * step;
  return { ...figure, value: inSteps(figure.value), n: inSteps(figure.n), about: true };
}
