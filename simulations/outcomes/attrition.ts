import {
  atEnd,
  atResponseEnd,
  mustBeAssumable,
  type AttritionAssumptions,
} from '../behaviour/attrition-assumptions.ts';
import { payResponse } from '../behaviour/hazard-shift.ts';
import { hazardsByRisk, tenureRisk } from '../behaviour/tenure-risk.ts';
import { goneAfterShift, monthlyHazard, type AnnualRateMeaning } from '../behaviour/turnover.ts';
import { hiddenFigure, hiddenPair, type Figure, type Pair } from '../disclosure/figures.ts';
import { suppressPartition } from '../disclosure/suppress-partition.ts';
import type { DisclosureThresholds } from '../disclosure/thresholds.ts';
import { ln } from '../math/exp-log.ts';
import type { ComparedPay } from './compared-pay.ts';
import { rightsOfWhole } from './measures/measured.ts';
import type { AttritionOutcome } from './outcomes.ts';
import { lastingPay } from './lasting-pay.ts';
import { relativeToPeers } from './peer-pay.ts';
import { personGroups } from './person-groups.ts';
import { turnoverCost } from './turnover-cost.ts';

/** What is asked of leaving. */
interface AttritionQuestion {
  /** Labels whose groups are told. */
  readonly labels: readonly string[];
  readonly assumptions: AttritionAssumptions;
  /** Pay of a person-month under the baseline as it is shown, fen. */
  readonly meanPay: Figure;
  readonly thresholds: DisclosureThresholds;
}

/** Expected leavers by person at the hazard of one setting of the parameters. */
interface Leaving {
  readonly short: Float64Array;
  readonly long: Float64Array;
}

/**
 * Expected leavers among those who are there in the last month: today's hazard, spread over bands of
 * service by their relative risk (`tenureRisk`) so that the rate of all stays what it is, and shifted by each person's lasting change of pay (`lastingPay`); under 3 months the change cannot be told.
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
  { labels, assumptions, meanPay, thresholds }: AttritionQuestion,
): AttritionOutcome {
  mustBeAssumable(assumptions);
  const corners = cornersOf(pay, assumptions);
  const whole = rightsOfWhole(pay, thresholds);
  const { present, monthCount } = pay.population;
  const heads = present.reduce((sum, here) => sum + here, 0);
  const rights = {
    hidden: whole.hidden || (heads > 0 && heads < thresholds.percentile),
    changeHidden: whole.changeHidden,
    thin: monthCount < LEAST_MONTHS,
  };
  const everybody = Int32Array.from(present, (here) => here - 1);
  const pair = (
    horizon: 'short' | 'long',
    groupOf: Int32Array,
    group: number,
    n: number,
    limits: Rights,
  ): Pair => {
    const sums = corners.map(({ before, after }): Sides => [
      sumOf(before[horizon], groupOf, group),
      sumOf(after[horizon], groupOf, group),
    ]);
    return leaverPair(sums, n, limits);
  };
  const in12Months = pair('long', everybody, 0, heads, rights);
  return {
    in90Days: pair('short', everybody, 0, heads, rights),
    in12Months,
    costFen: turnoverCost(in12Months, meanPay, assumptions),
    byGroup: labels.flatMap((label) => {
      const groups = personGroups(pay, label);
      if (!groups) return [];
      const groupOf = groups.groupOf.map((g, p) => (present[p] === 1 ? g : -1));
      const counts = groups.values.map((_, g) => groupOf.reduce((n, of) => (of === g ? n + 1 : n), 0));
      const hidden = suppressPartition(counts, thresholds.percentile);
      return groups.values.flatMap((group, g) => {
        const n = counts[g] as number;
        const limits = { ...rights, hidden: rights.hidden || hidden[g] === true };
        return n === 0 ? [] : [{ label, group, in12Months: pair('long', groupOf, g, n, limits) }];
      });
    }),
  };
}

/** Leavers of both sides at one setting of the parameters. */
interface Corner {
  readonly before: Leaving;
  readonly after: Leaving;
}

/** The setting itself, then every corner of the ranges of rate and response. */
function cornersOf(pay: ComparedPay, assumptions: AttritionAssumptions): Corner[] {
  const { meaning } = assumptions;
  const changes = payChanges(pay, assumptions);
  const { riskOf, risks, heads } = risksOf(pay);
  const at = (annualRate: number, setting: AttritionAssumptions): Corner => {
    const hazards = hazardsByRisk(monthlyHazard(annualRate, meaning), risks, heads, meaning);
    return {
      before: constantLeaving(riskOf, hazards, meaning),
      after: leaving(changes, riskOf, hazards, setting),
    };
  };
  const ends = ['weak', 'strong'] as const;
  return [
    at(assumptions.annualRate, assumptions),
    ...ends.flatMap((rate) =>
      ends.map((response) =>
        at(atEnd(assumptions, 'annualRate', rate), atResponseEnd(assumptions, response)),
      ),
    ),
  ];
}

/** Log changes of pay by person: own, and against the median of peers (0 above it). */
interface PayChanges {
  readonly own: Float64Array;
  readonly peer: Float64Array | null;
}

function payChanges(pay: ComparedPay, { mode }: AttritionAssumptions): PayChanges {
  const [before] = pay.gross;
  const after = lastingPay(pay);
  const own = new Float64Array(pay.people);
  for (let p = 0; p < pay.people; p++) own[p] = logChange(before[p] as number, after[p] as number);
  return { own, peer: mode === 'market-peer' ? relativeToPeers(pay, after) : null };
}

/** ln(after / before); 0 where pay is equal or where either side pays nothing. */
function logChange(before: number, after: number): number {
  return before === after || !(before > 0) || !(after > 0) ? 0 : ln(after / before);
}

function leaving(
  { own, peer }: PayChanges,
  riskOf: Int32Array,
  hazards: readonly number[],
  { etaSingle, etaMarket, etaPeer, lambdaLoss, meaning }: AttritionAssumptions,
): Leaving {
  const result = { short: new Float64Array(own.length), long: new Float64Array(own.length) };
  const unmoved = hazards.map((hazard) => goneAfterShift(hazard, 0, meaning));
  for (let p = 0; p < own.length; p++) {
    const change = own[p] as number;
    const response = peer
      ? payResponse(etaMarket, change, lambdaLoss) + payResponse(etaPeer, peer[p] as number, lambdaLoss)
      : payResponse(etaSingle, change, lambdaLoss);
    const risk = riskOf[p] as number;
    const [quarter, year] =
      response === 0
        ? (unmoved[risk] as (typeof unmoved)[0])
        : goneAfterShift(hazards[risk] as number, response, meaning);
    result.short[p] = quarter;
    result.long[p] = year;
  }
  return result;
}

function constantLeaving(
  riskOf: Int32Array,
  hazards: readonly number[],
  meaning: AnnualRateMeaning,
): Leaving {
  const gone = hazards.map((hazard) => goneAfterShift(hazard, 0, meaning));
  const column = (horizon: 0 | 1): Float64Array =>
    Float64Array.from(riskOf, (risk) => (gone[risk] as (typeof gone)[0])[horizon]);
  return { short: column(0), long: column(1) };
}

/** Relative risks by band of service in a person's last month, and how many of those here have each. */
function risksOf({ frame, rows, people, personOf, population: { present } }: ComparedPay): {
  riskOf: Int32Array;
  risks: number[];
  heads: number[];
} {
  const tenure = frame.labels['tenure'];
  const byCode = (tenure?.values ?? []).map(tenureRisk);
  const risks = [...new Set([1, ...byCode])];
  const riskOf = new Int32Array(people);
  const lastMonth = new Int32Array(people).fill(-1);
  for (let i = 0; tenure && i < rows.length; i++) {
    const row = rows[i] as number;
    const [p, month] = [personOf[frame.person[row] as number] as number, frame.month[row] as number];
    if (month < (lastMonth[p] as number)) continue;
    lastMonth[p] = month;
    riskOf[p] = risks.indexOf(byCode[tenure.codes[row] as number] ?? 1);
  }
  const heads = risks.map(() => 0);
  for (let p = 0; p < people; p++)
    if (present[p] === 1) heads[riskOf[p] as number] = (heads[riskOf[p] as number] as number) + 1;
  return { riskOf, risks, heads };
}

function sumOf(values: Float64Array, groupOf: Int32Array, group: number): number {
  let sum = 0;
  for (let p = 0; p < values.length; p++) if (groupOf[p] === group) sum += values[p] as number;
  return sum;
}

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
    return { kind: 'interval', level: 1, n, value: of(sums[0] as Sides), low, high };
  };
  const baseline = range(([before]) => before);
  if (changeHidden && n > 0) return { baseline, scenario: hiddenFigure, change: hiddenFigure };
  if (thin && n > 0) {
    const unknown: Figure = { kind: 'undefined', reason: 'too-few-months' };
    return { baseline, scenario: unknown, change: unknown };
  }
  return { baseline, scenario: range(([, after]) => after), change: range(([a, b]) => b - a) };
}
