import { ascending } from '../../math/quantiles.ts';
import { perPaidMonth, type ComparedPay } from '../compared-pay.ts';

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
  const side = (s: 0 | 1): PaySide => {
    const replayed = s === 0 ? compared.baseline : compared.scenario;
    return {
      grossFen: sumRows(replayed.grossFen, compared.rows),
      onCostFen: sumRows(replayed.onCostFen, compared.rows),
      personMonths: compared.rows.length,
      months: Math.max(1, compared.population.monthCount),
      pay: sortedPay(compared.gross[s], compared.paidMonths),
      variable: sortedPay(compared.variable[s], compared.paidMonths),
    };
  };
  return [side(0), side(1)];
}

/** Sum of a column over rows, in their order. */
export function sumRows(column: Float64Array, rows: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) sum += column[rows[i] as number] as number;
  return sum;
}

const sortedOf = new WeakMap<Float64Array, Float64Array>();

/** Monthly means in ascending order; those of a baseline are kept while scenarios move. */
function sortedPay(fen: Float64Array, months: Float64Array): Float64Array {
  let sorted = sortedOf.get(fen);
  if (!sorted) sortedOf.set(fen, (sorted = ascending(perPaidMonth(fen, months))));
  return sorted;
}
