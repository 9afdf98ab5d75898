import { keptWith } from '../../math/kept-with.ts';
import { ascending } from '../../math/ascending.ts';
import { perPaidMonth, type ComparedPay } from '../compared-pay.ts';
import { fenInAll } from '../fen-sums.ts';

/** One side of a comparison as measures read it; amounts in fen. */
export interface PaySide {
  readonly grossFen: number;
  readonly onCostFen: number;
  readonly personMonths: number;
  /** Months in which both plans cover somebody, at least 1. */
  readonly months: number;
  /** Mean gross of a full-time paid month, ascending, one number a person. */
  readonly pay: Float64Array;
  /** The same of variable pay alone, by its own order. */
  readonly variable: Float64Array;
}

/** Both sides, baseline first. */
export function paySides(compared: ComparedPay): readonly [PaySide, PaySide] {
  const { baseline, scenario, population } = compared;
  const side = (s: 0 | 1): PaySide => {
    const { grossFen, onCostFen } = s === 0 ? baseline : scenario;
    return {
      grossFen: fenInAll(population, grossFen),
      onCostFen: fenInAll(population, onCostFen),
      personMonths: population.rows.length,
      months: Math.max(1, population.monthCount),
      pay: sortedPay(compared.gross[s], population.paidMonths),
      variable: sortedPay(compared.variable[s], population.paidMonths),
    };
  };
  return [side(0), side(1)];
}

/** Monthly means in ascending order; those of a baseline are kept while scenarios move. */
const sortedPay = keptWith((fen: Float64Array, months: Float64Array) => ascending(perPaidMonth(fen, months)));
