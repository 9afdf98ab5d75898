import { keptWith } from '../../math/kept-with.ts';
import { ascending } from '../../math/ascending.ts';
import { perPaidMonth, type ComparedPay } from '../compared-pay.ts';
import { fenByPerson, fenInAll } from '../fen-sums.ts';
import type { Population } from '../population.ts';
import type { Replay } from '../../replay/replay-result.ts';

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
export function paySides({ population, baseline, scenario }: ComparedPay): readonly [PaySide, PaySide] {
  return [sideOf(population, baseline), sideOf(population, scenario)];
}

/** The side of a replay; that of a baseline stays while scenarios move. */
const sideOf = keptWith((population: Population, { grossFen, variableFen, onCostFen }: Replay): PaySide => ({
  grossFen: fenInAll(population, grossFen),
  onCostFen: fenInAll(population, onCostFen),
  personMonths: population.rows.length,
  months: Math.max(1, population.monthCount),
  pay: sortedPay(fenByPerson(population, grossFen), population.paidMonths),
  variable: sortedPay(fenByPerson(population, variableFen), population.paidMonths),
}));

/** Monthly means in ascending order; those of a baseline are kept while scenarios move. */
const sortedPay = keptWith((fen: Float64Array, months: Float64Array) => ascending(perPaidMonth(fen, months)));
