import type { IncomeTaxRules } from './income-tax-rules.ts';
import { fenOf, tableTax } from './table-tax.ts';

/** Wages of one month, whole fen. */
export interface WageMonth {
  /** What is taxed together with the other months of the year. */
  readonly wagesFen: number;
  /** What is taken off before tax, beside the basic amount. */
  readonly deductionsFen: number;
}

/** What an employer withholds in one month. */
export interface WithheldMonth {
  /** Wages of the year to date less what is free of tax, at least 0. */
  readonly taxableFen: number;
  readonly percent: number;
  readonly quickFen: number;
  /** Tax of this month, in hundredths of a fen. */
  readonly hundredths: number;
  /** Tax withheld in the year to date, in hundredths of a fen. */
  readonly toDateHundredths: number;
  /** Tax of this month, fen: months add up to the rounded tax of the year to date. */
  readonly fen: number;
}

/**
 * Cumulative withholding 累计预扣预缴: the tax on the year's taxable income to date, less what was withheld before,
 * never below 0; what was withheld too much stays until the yearly settlement.
 *
 * @param months  months of one calendar year at this employer, in sequence
 *
 * Source: methods 3.5; State Taxation Administration announcement 2018 no. 61.
 */
export function withholding(
  months: readonly WageMonth[],
  { year, basicFen }: Pick<IncomeTaxRules, 'year' | 'basicFen'>,
): WithheldMonth[] {
  let [income, withheld] = [0, 0];
  return months.map(({ wagesFen, deductionsFen }) => {
    income += wagesFen - deductionsFen - basicFen;
    const taxableFen = Math.max(0, income);
    const { percent, quickFen, hundredths: toDate } = tableTax(year, taxableFen);
    const before = withheld;
    withheld = Math.max(withheld, toDate);
    return {
      taxableFen,
      percent,
      quickFen,
      hundredths: withheld - before,
      toDateHundredths: withheld,
      fen: fenOf(withheld) - fenOf(before),
    };
  });
}
