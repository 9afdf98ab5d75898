import { defaultAttrition, type AttritionAssumptions } from '../behaviour/attrition-assumptions.ts';
import { hiddenFigure, shownFigure } from '../disclosure/figures.ts';
import { suppressPartition } from '../disclosure/suppress-partition.ts';
import { defaultThresholds, type DisclosureThresholds } from '../disclosure/thresholds.ts';
import { nothingWithheld, type Withholding } from '../disclosure/withholding.ts';
import type { Frame } from '../frame/frame.ts';
import { attritionOutcome, leaversByGroup } from '../outcomes/attrition.ts';
import { awardSpread } from '../outcomes/award-spread.ts';
import { withBeyondChance } from '../outcomes/beyond-chance.ts';
import { keptWith } from '../math/kept-with.ts';
import { comparedPay, type ComparedPay } from '../outcomes/compared-pay.ts';
import { costOutcome } from '../outcomes/cost.ts';
import { dispersionOutcome } from '../outcomes/dispersion.ts';
import { groupGap } from '../outcomes/fairness.ts';
import { ladderOutcome } from '../outcomes/ladder-outcome.ts';
import { paySides } from '../outcomes/measures/pay-side.ts';
import type { Outcomes } from '../outcomes/outcomes.ts';
import type { Population } from '../outcomes/population.ts';
import { companyOf, everybody } from '../outcomes/told-company.ts';
import { uncoveredGroups } from '../outcomes/uncovered.ts';
import { winnersOutcome } from '../outcomes/winners.ts';
import type { Replay } from '../replay/replay-result.ts';

export interface CompareOptions {
  /** Pay months that count; all of the frame unless given. */
  readonly months?: readonly string[];
  /** Labels whose groups are compared; those that the data has of tenure, shift and site unless given. */
  readonly groups?: readonly string[];
  /** Group to compare with by label; the largest where none is given. */
  readonly references?: Readonly<Record<string, string>>;
  readonly attrition?: AttritionAssumptions;
  readonly thresholds?: DisclosureThresholds;
  /** For roles without rows, labels by which the plans pay: figures that are no sums leave out whom these address alone (`companyOf`). */
  readonly inCompanyOf?: readonly string[];
  /** What else is kept back: by label a flag for each group, and names of pay lines. */
  readonly withheld?: Withholding;
}

/** Labels that are compared unless others are asked for; the level is the pay table, no finding. */
export const defaultGroups: readonly string[] = ['tenure', 'shift', 'site'];

/**
 * What a scenario does against a baseline, for the people and months that both plans cover.
 * Every figure has passed the disclosure rules: what comes back may be shown.
 *
 * @throws RangeError when a month is not in the frame
 */
export function compare(
  frame: Frame,
  baseline: Replay,
  scenario: Replay,
  options: CompareOptions = {},
): Outcomes {
  const months = options.months ?? frame.months;
  const chosen = chosenMonths(frame, months);
  const thresholds = options.thresholds ?? defaultThresholds;
  const groups = (options.groups ?? defaultGroups).filter((label) => frame.labels[label]);
  const pay = comparedPay(frame, baseline, scenario, chosen);
  const sides = paySides(pay);
  const company = options.inCompanyOf
    ? companyOf(pay, chosen, options.inCompanyOf, thresholds)
    : everybody(pay);
  const dispersion = dispersionOutcome(company.spread, { pay, sides }, thresholds);
  const { withheld = nothingWithheld } = options;
  const ladder = ladderOutcome(company.spread, thresholds);
  const awards = awardSpread(company.spread, thresholds);
  const gapOptions = (label: string) => ({
    reference: options.references?.[label],
    withheld: withheld.groups[label],
    spread: company.spreadBy(label),
  });
  const leaving = {
    assumptions: options.attrition ?? defaultAttrition,
    meanPay: dispersion.mean.baseline,
    thresholds,
  };
  return {
    months: frame.months.filter((_, m) => chosen[m] === 1),
    personMonths: pay.population.rows.length,
    people: pay.population.people,
    uncovered: {
      baseline: uncoveredGroups(frame, baseline, chosen, thresholds),
      scenario: uncoveredGroups(frame, scenario, chosen, thresholds),
    },
    cost: costOutcome(pay, sides, thresholds, withheld),
    dispersion,
    fairness: withBeyondChance(
      groups.flatMap((label) => groupGap(pay, label, thresholds, gapOptions(label)) ?? []),
    ),
    winners: winnersOutcome(company.spread, thresholds),
    attrition: {
      ...attritionOutcome(company.moving, leaving),
      byGroup: groups.flatMap((label) => leaversByGroup(company.movingBy(label), label, leaving)),
    },
    flags: flagCounts(company.spread, thresholds),
    ...(awards && { awards }),
    ...(ladder.length > 0 && { ladder }),
  };
}

/** 1 by month of the frame that is chosen. @throws RangeError when a month is not in the frame */
export function chosenMonths(frame: Frame, months: readonly string[]): Uint8Array {
  const unknown = months.filter((month) => !frame.months.includes(month));
  if (unknown.length > 0) throw new RangeError(`no data for ${unknown.join(', ')}`);
  return Uint8Array.from(frame.months, (month) => (months.includes(month) ? 1 : 0));
}

/** Rows of the scenario in which a rule for missing data applied. */
function flagCounts(
  { population, scenario }: ComparedPay,
  { group }: DisclosureThresholds,
): Outcomes['flags'] {
  const all = population.rows.length;
  return Object.entries(scenario.flags).flatMap(([flag, column]) => {
    const n = flaggedRows(population, column);
    if (n === 0) return [];
    const [hidden] = suppressPartition([n, all - n], group);
    return [{ flag, rows: hidden ? hiddenFigure : shownFigure(n, n) }];
  });
}

const flaggedRows = keptWith(({ runs }: Population, flag: Uint8Array): number => {
  let rows = 0;
  for (const { start, end } of runs) for (let row = start; row < end; row++) rows += flag[row] as number;
  return rows;
});
