/** A step of a tax table: the whole amount × `percent` %, less the quick deduction 速算扣除数. */
export interface TaxBracket {
  /** Largest amount that the step holds for, fen, inclusive. */
  readonly upToFen: number;
  /** Whole percent. */
  readonly percent: number;
  /** Fen that make the table continuous at its lower end. */
  readonly quickFen: number;
}

/** Income tax on wages, from a pay month on; amounts in fen. */
export interface IncomeTaxRules {
  /** First pay month, YYYY-MM. */
  readonly from: string;
  /** What is free of tax, fen a month. */
  readonly basicFen: number;
  /** Taxable income of a calendar year. */
  readonly year: readonly TaxBracket[];
  /** An annual bonus that is taxed apart: a twelfth of it picks the step, which then holds for the whole. */
  readonly bonus: readonly TaxBracket[];
  /** Last pay month in which a bonus may be taxed apart. */
  readonly apartUntil: string;
  readonly source: string;
}

const percents = [3, 10, 20, 25, 30, 35, 45];

/** @param upTo  upper ends in yuan, inclusive; the last step has none  @param quick  quick deductions in yuan */
function table(upTo: readonly number[], quick: readonly number[]): TaxBracket[] {
  return percents.map((percent, k) => ({
    upToFen: (upTo[k] ?? Infinity) * 100,
    percent,
    quickFen: (quick[k] as number) * 100,
  }));
}

/** Chinese individual income tax 个人所得税 by pay month, ascending. */
export const incomeTaxRules: readonly IncomeTaxRules[] = [
  {
    from: '2019-01',
    basicFen: 500_000,
    year: table(
      [36_000, 144_000, 300_000, 420_000, 660_000, 960_000],
      [0, 2_520, 16_920, 31_920, 52_920, 85_920, 181_920],
    ),
    bonus: table(
      [3_000, 12_000, 25_000, 35_000, 55_000, 80_000],
      [0, 210, 1_410, 2_660, 4_410, 7_160, 15_160],
    ),
    apartUntil: '2027-12',
    source: '个人所得税法（2018 年修正）；财政部 税务总局公告 2023 年第 30 号',
  },
];

/** Rules in force in a pay month; undefined before the first. */
export function incomeTaxRulesOf(month: string): IncomeTaxRules | undefined {
  return incomeTaxRules.findLast(({ from }) => from <= month);
}
