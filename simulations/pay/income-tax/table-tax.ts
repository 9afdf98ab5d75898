import type { TaxBracket } from './income-tax-rules.ts';

/** Tax by one step of a table. */
export interface TableTax extends Pick<TaxBracket, 'percent' | 'quickFen'> {
  /** Whole hundredths of a fen, as percents of whole fen are. */
  readonly hundredths: number;
  /** Half away from zero. */
  readonly fen: number;
}

/**
 * Tax on an amount: the amount × the rate of its step, less the quick deduction.
 *
 * @param amountFen  whole fen, at least 0 and below 10^13
 * @param byFen      what picks the step, fen; the amount itself where absent
 * @throws RangeError for an amount below 0
 *
 * tableTax([{ upToFen: Infinity, percent: 10, quickFen: 0 }], 5).fen // => 1
 */
export function tableTax(table: readonly TaxBracket[], amountFen: number, byFen = amountFen): TableTax {
  if (!(amountFen >= 0)) throw new RangeError(`Tax on ${amountFen} fen: an amount of at least 0 is taxed`);
  const { percent, quickFen } = table.find(({ upToFen }) => byFen <= upToFen) as TaxBracket;
  const hundredths = amountFen * percent - quickFen * 100;
  return { percent, quickFen, hundredths, fen: fenOf(hundredths) };
}

/** Hundredths of a fen as fen, half away from zero. */
export function fenOf(hundredths: number): number {
  return Math.sign(hundredths) * Math.floor((Math.abs(hundredths) + 50) / 100);
}
