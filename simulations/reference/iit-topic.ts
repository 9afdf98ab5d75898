import { bonusChoice, bonusDeadZones, bonusTax } from '../pay/income-tax/annual-bonus-tax.ts';
import { incomeTaxRulesOf, type IncomeTaxRules } from '../pay/income-tax/income-tax-rules.ts';
import { tableTax } from '../pay/income-tax/table-tax.ts';
import { withholding } from '../pay/income-tax/withholding.ts';
import { roundFen } from '../program/round-fen.ts';
import type { TopicTable } from './reference-case.ts';

const rules = incomeTaxRulesOf('2026-01') as IncomeTaxRules;

/** Hundredths of a fen as yuan. */
function yuan(hundredths: number): number {
  return hundredths / 10_000;
}

export const iitCn: TopicTable = {
  annual_bonus_separate({ bonus }: { bonus: number }) {
    const { hundredths, fen, percent, quickFen, twelfthFen, leftHundredths } = bonusTax(
      rules,
      roundFen(bonus),
    );
    return {
      tax: yuan(hundredths),
      tax_fen: fen / 100,
      net: yuan(leftHundredths),
      rate: percent / 100,
      quick_deduction: quickFen / 100,
      monthly_equivalent: twelfthFen / 100,
    };
  },

  comprehensive_tax({ taxable_income }: { taxable_income: number }) {
    const { hundredths, fen } = tableTax(rules.year, roundFen(taxable_income));
    return { tax: yuan(hundredths), tax_fen: fen / 100 };
  },

  annual_bonus_choice(input: {
    readonly annual_salary: number;
    readonly other_deductions: number;
    readonly bonus: number;
    readonly basic_deduction: number;
  }) {
    const { apart, together, best, saving } = bonusChoice(rules, {
      wagesFen: roundFen(input.annual_salary),
      deductionsFen: roundFen(input.other_deductions + input.basic_deduction),
      bonusFen: roundFen(input.bonus),
    });
    const names = { apart: 'separate', together: 'merged', equal: 'equal' };
    return {
      tax_separate_total: yuan(apart),
      tax_merged_total: yuan(together),
      best: names[best],
      saving: yuan(saving),
    };
  },

  annual_bonus_dead_zones: () => ({
    zones: bonusDeadZones(rules).map((zone) => ({
      boundary: zone.boundaryFen / 100,
      tax_at_boundary: zone.taxAtBoundaryFen / 100,
      tax_one_yuan_more: zone.taxOneYuanMoreFen / 100,
      net_loss_for_one_more_yuan: zone.lossOfOneYuanMoreFen / 100,
      dead_zone_end: zone.endFen / 100,
    })),
  }),

  cumulative_withholding(input: {
    readonly monthly_gross: readonly number[];
    readonly monthly_deductions: number;
    readonly basic_deduction_month: number;
  }) {
    const months = input.monthly_gross.map((gross) => ({
      wagesFen: roundFen(gross),
      deductionsFen: roundFen(input.monthly_deductions),
    }));
    const withheld = withholding(months, { ...rules, basicFen: roundFen(input.basic_deduction_month) });
    return {
      withheld: withheld.map(({ hundredths }) => yuan(hundredths)),
      annual: yuan(withheld.at(-1)?.toDateHundredths ?? 0),
    };
  },
};
