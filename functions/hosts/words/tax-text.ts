import type { BonusView, TaxView } from '../../../simulations/pay/income-tax/tax-view.ts';
import type { Locale } from '../../../simulations/problems/problem.ts';
import { cliWords, type CliWords } from './cli-words.ts';
import { yuanText } from './figure-text.ts';
import { textTable } from './text-table.ts';

/** Income tax beside a payslip: what is assumed, the months of the year, and an annual bonus taxed apart. */
export function taxText(tax: TaxView, locale: Locale): string[] {
  const { tax: words } = cliWords[locale];
  if (tax.kind === 'none') return [`  ${words.none[tax.reason]}`];
  const { assumed, months, bonus, notes, source } = tax;
  const head = words.head(yuanText(assumed.contributionsFen), yuanText(assumed.deductionsFen));
  const rows = months.map((of) => [
    of.month,
    ...[of.grossFen, of.taxableFen].map(yuanText),
    `${of.percent} %`,
    ...[of.withheldFen, of.bonusFen, of.bonusTaxFen, of.netFen].map(yuanText),
  ]);
  return [
    `  ${head}`,
    textTable([words.columns, ...rows], 'right', '    '),
    ...(bonus ? bonusText(bonus, words) : []),
    ...notes.map((note) => `  ${words.notes[note]}`),
    `  ${words.source}: ${source}`,
  ];
}

function bonusText(bonus: BonusView, words: CliWords['tax']): string[] {
  const { bonusFen, twelfthFen, percent, quickFen, taxFen, deadZone } = bonus;
  const { apartFen, togetherFen, best, savingFen } = bonus;
  const tax = words.bonus(
    yuanText(bonusFen),
    yuanText(twelfthFen),
    `${percent} %`,
    yuanText(quickFen),
    yuanText(taxFen),
  );
  const choice = words.choice(
    yuanText(apartFen),
    yuanText(togetherFen),
    words.best[best],
    yuanText(savingFen),
  );
  const zone = deadZone
    ? [
        words.deadZone(
          yuanText(deadZone.boundaryFen),
          yuanText(deadZone.endFen),
          yuanText(deadZone.lossOfOneYuanMoreFen),
        ),
      ]
    : [];
  return [tax, choice, ...zone].map((line) => `  ${line}`);
}
