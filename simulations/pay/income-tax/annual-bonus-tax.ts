import type { IncomeTaxRules, TaxBracket } from './income-tax-rules.ts';
import { tableTax, type TableTax } from './table-tax.ts';

/** Tax on an annual bonus. */
interface BonusTax extends TableTax {
  /** What picks the step, fen; a part of a fen is kept. */
  readonly twelfthFen: number;
  /** What tax leaves of the bonus, in hundredths of a fen. */
  readonly leftHundredths: number;
}

/**
 * Tax on an annual bonus that is taxed apart 全年一次性奖金单独计税: a twelfth of it picks the step, which then holds for
 * the whole.
 */
export function bonusTax({ bonus }: Pick<IncomeTaxRules, 'bonus'>, bonusFen: number): BonusTax {
  const twelfthFen = bonusFen / 12;
  const tax = tableTax(bonus, bonusFen, twelfthFen);
  return { ...tax, twelfthFen, leftHundredths: bonusFen * 100 - tax.hundredths };
}

/** Bonuses that leave less than a smaller one does, behind an upper end of the table. */
export interface DeadZone {
  /** The bonus above which it begins, fen. */
  readonly boundaryFen: number;
  readonly taxAtBoundaryFen: number;
  readonly taxOneYuanMoreFen: number;
  /** What one yuan more of bonus takes from the net amount. */
  readonly lossOfOneYuanMoreFen: number;
  /** The bonus from which on the net amount is that of the boundary again; a part of a fen is kept. */
  readonly endFen: number;
}

/** Every dead zone of a table, ascending. Source: methods 3.5. */
export function bonusDeadZones(rules: Pick<IncomeTaxRules, 'bonus'>): DeadZone[] {
  return rules.bonus.slice(1).map(({ percent, quickFen }, k) => {
    const boundaryFen = (rules.bonus[k] as TaxBracket).upToFen * 12;
    const [at, more] = [bonusTax(rules, boundaryFen), bonusTax(rules, boundaryFen + 100)];
    return {
      boundaryFen,
      taxAtBoundaryFen: at.fen,
      taxOneYuanMoreFen: more.fen,
      lossOfOneYuanMoreFen: more.fen - at.fen - 100,
      endFen: (at.leftHundredths - quickFen * 100) / (100 - percent),
    };
  });
}

/** A year with its bonus, whole fen. */
export interface BonusYear {
  /** Wages without the bonus. */
  readonly wagesFen: number;
  /** Everything that is taken off before tax, the basic amount too. */
  readonly deductionsFen: number;
  readonly bonusFen: number;
}

/** Tax of a year in both ways, in hundredths of a fen. */
export interface BonusChoice {
  /** Wages and bonus each by their own table. */
  readonly apart: number;
  /** Wages and bonus together. */
  readonly together: number;
  readonly best: 'apart' | 'together' | 'equal';
  readonly saving: number;
}

/** Whether a bonus is better taxed apart or together with wages; the person may choose. Source: methods 3.5. */
export function bonusChoice(
  rules: Pick<IncomeTaxRules, 'year' | 'bonus'>,
  { wagesFen, deductionsFen, bonusFen }: BonusYear,
): BonusChoice {
  const onYear = (fen: number): number => tableTax(rules.year, Math.max(0, fen - deductionsFen)).hundredths;
  const apart = onYear(wagesFen) + bonusTax(rules, bonusFen).hundredths;
  const together = onYear(wagesFen + bonusFen);
  const best = apart === together ? 'equal' : apart < together ? 'apart' : 'together';
  return { apart, together, best, saving: Math.abs(apart - together) };
}
