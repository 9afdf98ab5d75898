import { guardedPair, shownFen, type Pair, type UndefinedReason } from '../disclosure/figures.ts';
import type { DisclosureThresholds } from '../disclosure/thresholds.ts';
import { giniIndex, lorenzCurve, theilT } from '../math/inequality.ts';
import { ascending, quantile } from '../math/quantiles.ts';
import { perPaidMonth, type ComparedPay } from './compared-pay.ts';
import { rightsOfWhole } from './cost.ts';
import type { DispersionOutcome } from './outcomes.ts';
import { payHistogram } from './pay-histogram.ts';

const tenths = Array.from({ length: 11 }, (_, k) => k / 10);

/** How pay spreads over people: each person's mean gross of a full-time paid month. `mean` is gross ÷ person-months. */
export function dispersionOutcome(pay: ComparedPay, thresholds: DisclosureThresholds): DispersionOutcome {
  const sorted = pay.gross.map((fen) => sortedPay(fen, pay.paidMonths)) as [Float64Array, Float64Array];
  const variable = pay.variable.map((fen) => sortedPay(fen, pay.paidMonths)) as [Float64Array, Float64Array];
  const whole = rightsOfWhole(pay, thresholds);
  const pair = (
    of: (side: 0 | 1) => number | null,
    least: number,
    reason: UndefinedReason = 'zero-pay',
  ): Pair => {
    const rights = { ...whole, hidden: whole.hidden || pay.people < least };
    return guardedPair(of(0), of(1), pay.people === 0 ? whole : rights, pay.people === 0 ? 'nobody' : reason);
  };
  const money = (of: (side: 0 | 1) => number | null, least: number): Pair =>
    pair((side) => {
      const fen = of(side);
      return fen === null ? null : shownFen(fen, pay.people, thresholds);
    }, least);
  const manyEnough = pay.people >= thresholds.percentile;
  const lorenz = (side: 0 | 1): number[] | null =>
    manyEnough && !(side === 1 && whole.changeHidden) ? lorenzCurve(sorted[side], tenths) : null;
  return {
    mean: money((side) => meanPay(pay, side), thresholds.group),
    median: money((side) => quantile(sorted[side], 0.5), thresholds.median),
    gini: pair((side) => giniIndex(sorted[side]), thresholds.percentile),
    theil: pair((side) => theilT(sorted[side]), thresholds.percentile),
    p90p10: pair((side) => percentileRatio(sorted[side]), thresholds.percentile, 'zero-p10'),
    giniVariable: pair((side) => giniIndex(variable[side]), thresholds.percentile),
    lorenz: { baseline: lorenz(0), scenario: lorenz(1) },
    histogram: manyEnough && !whole.changeHidden ? payHistogram(sorted, thresholds.group) : null,
  };
}

const sortedOf = new WeakMap<Float64Array, Float64Array>();

/** Monthly means in ascending order; those of a baseline are kept while scenarios move. */
function sortedPay(fen: Float64Array, months: Float64Array): Float64Array {
  let sorted = sortedOf.get(fen);
  if (!sorted) sortedOf.set(fen, (sorted = ascending(perPaidMonth(fen, months))));
  return sorted;
}

/** Gross ÷ person-months, so that mean × person-months is the gross cost. */
function meanPay({ gross, rows }: ComparedPay, side: 0 | 1): number | null {
  return rows.length === 0 ? null : gross[side].reduce((sum, fen) => sum + fen, 0) / rows.length;
}

function percentileRatio(sorted: Float64Array): number | null {
  const [low, high] = [quantile(sorted, 0.1), quantile(sorted, 0.9)];
  return low === null || high === null || low <= 0 ? null : high / low;
}
