import { mustBeAssumable, type AttritionAssumptions } from '../behaviour/attrition-assumptions.ts';
import { hiddenFigure, hiddenPair, type Figure, type Pair } from '../disclosure/figures.ts';
import { suppressPartition } from '../disclosure/suppress-partition.ts';
import type { DisclosureThresholds } from '../disclosure/thresholds.ts';
import { keptWith } from '../math/kept-with.ts';
import type { ComparedPay } from './compared-pay.ts';
import type { Leaving } from '../behaviour/leaving-by-service.ts';
import { leavingCorners, type LeavingCorner } from './expected-leaving.ts';
import { leavingRate, rateOutcome } from './leaving-rate.ts';
import { rightsOfWhole } from './measures/measured.ts';
import type { AttritionOutcome } from './outcomes.ts';
import { ownLeaving } from './own-leaving.ts';
import { headsByGroup, peopleHere } from './people-here.ts';
import { turnoverCost } from './turnover-cost.ts';

/** What is asked of leaving. */
interface AttritionQuestion {
  readonly assumptions: AttritionAssumptions;
  /** Pay of a person-month under the baseline as it is shown, fen. */
  readonly meanPay: Figure;
  readonly thresholds: DisclosureThresholds;
}

/**
 * Expected leavers among those who are there in the last month: the hazard of `leavingRate`, spread over months of
 * service by their relative risk so that its mean over those whom the rate is of stays what it is (`serviceHazards`),
 * month by month as service goes on (`leavingByService`), and shifted by each person's lasting change of pay
 * (`lastingPay`); under 3 months the change cannot be told.
 * Intervals run over the corners of the parameters' ranges: the rate of leaving and the response to pay; a change is
 * told at each corner by itself. With every elasticity at 0 the scenario is the baseline exactly, its cost
 * (`turnoverCost`) too.
 * Groups under 20 people stay hidden.
 *
 * @throws RangeError when an assumption lies outside its limits
 *
 * Source: methods 6.5; parameters in `behaviour/attrition-assumptions.ts`.
 */
export function attritionOutcome(
  pay: ComparedPay,
  { assumptions, meanPay, thresholds }: AttritionQuestion,
): Omit<AttritionOutcome, 'byGroup'> {
  mustBeAssumable(assumptions);
  const own = ownLeaving(pay.frame);
  const rate = leavingRate(own, assumptions);
  const { everybody } = peopleHere(pay.population, pay.frame);
  const { pair, rights } = leaverPairs(pay, { assumptions, thresholds });
  const in12Months = pair('in12Months', everybody, rights);
  return {
    in90Days: pair('in90Days', everybody, rights),
    in12Months,
    rate: rateOutcome(rate, own, assumptions, thresholds),
    costFen: turnoverCost(in12Months, meanPay, assumptions),
  };
}

/** Expected leavers of 12 months by the groups of a label. */
export function leaversByGroup(
  pay: ComparedPay,
  label: string,
  question: Pick<AttritionQuestion, 'assumptions' | 'thresholds'>,
): AttritionOutcome['byGroup'] {
  const { pair, rights } = leaverPairs(pay, question);
  const groups = headsByGroup(pay, label);
  const counts = groups.map(({ heads }) => heads.length);
  const hidden = suppressPartition(counts, question.thresholds.percentile);
  return groups.flatMap(({ group, heads }, g) => {
    const limits = { ...rights, hidden: rights.hidden || hidden[g] === true };
    return heads.length === 0 ? [] : [{ label, group, in12Months: pair('in12Months', heads, limits) }];
  });
}

/** Leavers of both sides among some heads, as they may be shown. */
function leaverPairs(
  pay: ComparedPay,
  { assumptions, thresholds }: Pick<AttritionQuestion, 'assumptions' | 'thresholds'>,
) {
  const corners = cornersOf(pay, assumptions);
  const heads = peopleHere(pay.population, pay.frame).everybody.length;
  const whole = rightsOfWhole(pay, thresholds);
  const rights: Rights = {
    hidden: whole.hidden || (heads > 0 && heads < thresholds.percentile),
    changeHidden: whole.changeHidden,
    thin: pay.population.monthCount < LEAST_MONTHS,
  };
  const pair = (horizon: keyof Leaving, of: Int32Array, limits: Rights): Pair => {
    const sides = corners.map(({ before, after }): Sides => [
      sumOf(before[horizon], of),
      sumOf(after[horizon], of),
    ]);
    return leaverPair(sides, of.length, limits);
  };
  return { pair, rights };
}

/** Leavers at every corner of the parameters, the same for the whole and for every label. */
const cornersOf = keptWith((pay: ComparedPay, assumptions: AttritionAssumptions): LeavingCorner[] =>
  leavingCorners(pay, assumptions, leavingRate(ownLeaving(pay.frame), assumptions)),
);

/** Leavers among some heads; those of a baseline are added up once. */
const sumOf = keptWith((leaving: Float64Array, heads: Int32Array): number => {
  let sum = 0;
  for (let i = 0; i < heads.length; i++) sum += leaving[heads[i]];
  return sum;
});

/** Fewer months cannot tell a lasting change of pay from a lucky month. */
const LEAST_MONTHS = 3;

interface Rights {
  readonly hidden: boolean;
  readonly changeHidden: boolean;
  /** Too few months to say how pay changes. */
  readonly thin: boolean;
}

/** Leavers of the baseline and of the scenario. */
type Sides = readonly [before: number, after: number];

/** First the setting itself, then the corners; the range over all is the interval (level 1: all of the range). */
function leaverPair(sums: readonly Sides[], n: number, { hidden, changeHidden, thin }: Rights): Pair {
  if (hidden) return hiddenPair;
  const range = (of: (sum: Sides) => number): Figure => {
    if (n === 0) return { kind: 'undefined', reason: 'nobody' };
    const all = sums.map(of);
    const [low, high] = [Math.min(...all), Math.max(...all)];
    return { kind: 'interval', level: 1, n, value: of(sums[0]), low, high };
  };
  const baseline = range(([before]) => before);
  if (changeHidden && n > 0) return { baseline, scenario: hiddenFigure, change: hiddenFigure };
  if (thin && n > 0) {
    const unknown: Figure = { kind: 'undefined', reason: 'too-few-months' };
    return { baseline, scenario: unknown, change: unknown };
  }
  return { baseline, scenario: range(([, after]) => after), change: range(([a, b]) => b - a) };
}
