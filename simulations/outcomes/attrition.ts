import { atRangeEnd, type AttritionAssumptions } from '../behaviour/attrition-assumptions.ts';
import { payResponse } from '../behaviour/hazard-shift.ts';
import { goneAfterShift, monthlyHazard, type AnnualRateMeaning } from '../behaviour/turnover.ts';
import { hiddenFigure } from '../disclosure/figures.ts';
import { suppressPartition } from '../disclosure/suppress-partition.ts';
import type { DisclosureThresholds } from '../disclosure/thresholds.ts';
import { ln } from '../math/exp-log.ts';
import { perPaidMonth, type ComparedPay } from './compared-pay.ts';
import { rightsOfWhole } from './cost.ts';
import type { AttritionOutcome, Figure, LeaverPair } from './outcomes.ts';
import { relativeToPeers } from './peer-pay.ts';
import { personGroups } from './person-groups.ts';

/** Expected leavers by person at the hazard of one setting of the parameters. */
interface Leaving {
  readonly short: Float64Array;
  readonly long: Float64Array;
}

/**
 * Expected leavers among those who are there in the last month: today's hazard for everybody, shifted
 * by each person's change of pay over the months; under 3 months the change cannot be told.
 * The scenario's interval runs from the weak to the strong end of the parameters' ranges; with every
 * elasticity at 0 it is the baseline exactly. Groups under 20 people stay hidden.
 *
 * Source: methods 6.5; parameters in `behaviour/attrition-assumptions.ts`.
 */
export function attritionOutcome(
  pay: ComparedPay,
  labels: readonly string[],
  assumptions: AttritionAssumptions,
  thresholds: DisclosureThresholds,
): AttritionOutcome {
  const hazard = monthlyHazard(assumptions.annualRate, assumptions.meaning);
  const before = constantLeaving(pay.people, hazard, assumptions.meaning);
  const changes = payChanges(pay, assumptions);
  const at = (setting: AttritionAssumptions): Leaving => leaving(changes, hazard, setting);
  const settings = [assumptions, atRangeEnd(assumptions, 'weak'), atRangeEnd(assumptions, 'strong')].map(at);
  const annual = pay.gross.map((fen) =>
    perPaidMonth(fen, pay.paidMonths).map((month) => month * 12 * assumptions.replacementCost),
  );
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
  ): LeaverPair => {
    const sums = settings.map((setting) => sumOf(setting[horizon], groupOf, group));
    return leaverPair(sumOf(before[horizon], groupOf, group), sums, n, limits);
  };
  const cost = (by: Leaving, side: 0 | 1): number =>
    by.long.reduce(
      (sum, share, p) => (present[p] === 1 ? sum + share * (annual[side]?.[p] as number) : sum),
      0,
    );
  return {
    in90Days: pair('short', everybody, 0, heads, rights),
    in12Months: pair('long', everybody, 0, heads, rights),
    costFen: leaverPair(
      cost(before, 0),
      settings.map((setting) => cost(setting, 1)),
      heads,
      rights,
    ),
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

/** Log changes of pay by person: own, and against the median of peers (0 above it). */
interface PayChanges {
  readonly own: Float64Array;
  readonly peer: Float64Array | null;
}

function payChanges(pay: ComparedPay, { mode }: AttritionAssumptions): PayChanges {
  const [before, after] = pay.gross;
  const own = new Float64Array(pay.people);
  for (let p = 0; p < pay.people; p++) own[p] = logChange(before[p] as number, after[p] as number);
  return { own, peer: mode === 'market-peer' ? relativeToPeers(pay) : null };
}

/** ln(after / before); 0 where pay is equal or where either side pays nothing. */
function logChange(before: number, after: number): number {
  return before === after || !(before > 0) || !(after > 0) ? 0 : ln(after / before);
}

function leaving(
  { own, peer }: PayChanges,
  hazard: number,
  { etaSingle, etaMarket, etaPeer, lambdaLoss, meaning }: AttritionAssumptions,
): Leaving {
  const result = { short: new Float64Array(own.length), long: new Float64Array(own.length) };
  const unmoved = goneAfterShift(hazard, 0, meaning);
  for (let p = 0; p < own.length; p++) {
    const change = own[p] as number;
    const response = peer
      ? payResponse(etaMarket, change, lambdaLoss) + payResponse(etaPeer, peer[p] as number, lambdaLoss)
      : payResponse(etaSingle, change, lambdaLoss);
    const [quarter, year] = response === 0 ? unmoved : goneAfterShift(hazard, response, meaning);
    result.short[p] = quarter;
    result.long[p] = year;
  }
  return result;
}

function constantLeaving(people: number, hazard: number, meaning: AnnualRateMeaning): Leaving {
  const [quarter, year] = goneAfterShift(hazard, 0, meaning);
  return { short: new Float64Array(people).fill(quarter), long: new Float64Array(people).fill(year) };
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

/** Central value with the range of the parameters as its interval (level 1: all of the range). */
function leaverPair(
  before: number,
  [central, weak, strong]: readonly number[],
  n: number,
  { hidden, changeHidden, thin }: Rights,
): LeaverPair {
  if (hidden) return { baseline: hiddenFigure, scenario: hiddenFigure, change: hiddenFigure };
  const baseline: Figure =
    n === 0 ? { kind: 'undefined', reason: 'nobody' } : { kind: 'value', value: before, n };
  if (changeHidden || n === 0)
    return {
      baseline,
      scenario: n === 0 ? baseline : hiddenFigure,
      change: n === 0 ? baseline : hiddenFigure,
    };
  if (thin) {
    const unknown: Figure = { kind: 'undefined', reason: 'too-few-months' };
    return { baseline, scenario: unknown, change: unknown };
  }
  const all = [central, weak, strong] as [number, number, number];
  const range = (shift: number): Figure => ({
    ...{ kind: 'interval', level: 1, n },
    value: all[0] - shift,
    low: Math.min(...all) - shift,
    high: Math.max(...all) - shift,
  });
  return { baseline, scenario: range(0), change: range(before) };
}
