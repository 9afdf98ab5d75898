import type { TaxedPayslip } from '../../../simulations/pay/income-tax/tax-view.ts';
import type { Payslip, PayslipProposal, PayslipStep } from '../../../simulations/pay/payslip.ts';
import type { Locale } from '../../../simulations/problems/problem.ts';
import { cliWords, type CliWords } from './cli-words.ts';
import { shareText, yuanText } from './figure-text.ts';
import { taxText } from './tax-text.ts';

/** A payslip as an indented tree: amounts, and below each the arithmetic that made it. */
export function payslipText(slip: TaxedPayslip, person: string, locale: Locale): string {
  const words = wordsIn(slip.currency, locale);
  const head = `${person}  ${slip.month}  ${slip.post} / ${slip.level}  ${words.plan} ${slip.plan}`;
  const lines = slip.lines.flatMap(({ title, fen, formula, parts }) => [
    `  ${title[locale]}: ${yuanText(fen)} ${words.yuan}${formula === '' ? '' : `  = ${formula}`}`,
    ...parts.flatMap((part) => stepText(part, '    ', words, locale)),
  ]);
  const flags = slip.flags.length === 0 ? [] : [`  ${words.flags}: ${slip.flags.join(', ')}`];
  const { coverage } = slip;
  const thin = coverage === null || coverage >= 1 ? [] : [`  ${words.coverage}: ${shareText(coverage)}`];
  return [
    head,
    ...lines,
    `  ${words.gross}: ${yuanText(slip.grossFen)} ${words.yuan}`,
    `  ${words.onCost}: ${yuanText(slip.onCostFen)} ${words.yuan}`,
    ...thin,
    ...flags,
    ...slip.proposals.flatMap((proposal) => proposalText(proposal, words, locale)),
    ...(slip.tax ? taxText(slip.tax, locale) : []),
  ].join('\n');
}

/** What the ladder proposes beside pay, with the steps behind it. */
function proposalText(
  { title, isProposed, baseFen, targetFen, parts }: PayslipProposal,
  words: CliWords['slip'],
  locale: Locale,
): string[] {
  const amounts = `${yuanText(baseFen)} ${words.yuan}, ${yuanText(targetFen)} ${words.yuan}`;
  return [
    `  ${title[locale]}: ${isProposed ? `${words.proposed}: ${amounts}` : words.notProposed}`,
    ...parts.flatMap((part) => stepText(part, '    ', words, locale)),
  ];
}

/** Words of a payslip, with its currency for yuan. */
function wordsIn(currency: Payslip['currency'], locale: Locale): CliWords['slip'] {
  const { slip: words } = cliWords[locale];
  return currency === 'CNY' ? words : { ...words, yuan: currency };
}

function stepText(
  { title, value, unit, formula, clause, parts }: PayslipStep,
  indent: string,
  words: CliWords['slip'],
  locale: Locale,
): string[] {
  const amount = value === null ? words.noData : valueText(value, unit, words);
  const why = formula === '' || formula === amount ? '' : `  = ${formula}`;
  const where = clause === '' ? '' : `  (${clause})`;
  return [
    `${indent}${title[locale]}: ${amount}${why}${where}`,
    ...parts.flatMap((part) => stepText(part, `${indent}  `, words, locale)),
  ];
}

const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

function valueText(value: number, unit: PayslipStep['unit'], words: CliWords['slip']): string {
  switch (unit) {
    case 'yuan':
      return `${yuanText(value * 100)} ${words.yuan}`;
    case 'fen':
      return `${yuanText(value)} ${words.yuan}`;
    case 'share':
      return `${plain.format(value * 100)} %`;
    case 'multiple':
      return `× ${plain.format(value)}`;
    case 'points':
    case 'seconds':
    case 'hours':
      return `${plain.format(value)} ${words.units[unit]}`;
    case 'flag':
      return value === 0 ? words.no : words.yes;
    case 'count':
    case 'number':
      return plain.format(value);
  }
}
