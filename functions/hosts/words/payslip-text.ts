import type { Payslip, PayslipStep } from '../../../simulations/pay/payslip.ts';
import { yuanText } from './figure-text.ts';

/** A payslip as an indented tree: amounts, and below each the arithmetic that made it. */
export function payslipText(slip: Payslip, person: string): string {
  const head = `${person}  ${slip.month}  ${slip.post} / ${slip.level}  plan ${slip.plan}`;
  const lines = slip.lines.flatMap(({ title, fen, formula, parts }) => [
    `  ${title.en}: ${yuanText(fen)} yuan${formula === '' ? '' : `  = ${formula}`}`,
    ...parts.flatMap((part) => stepText(part, '    ')),
  ]);
  const flags = slip.flags.length === 0 ? [] : [`  rules for missing data: ${slip.flags.join(', ')}`];
  return [
    head,
    ...lines,
    `  gross: ${yuanText(slip.grossFen)} yuan`,
    `  employer on-cost: ${yuanText(slip.onCostFen)} yuan`,
    ...flags,
  ].join('\n');
}

function stepText({ title, value, unit, formula, clause, parts }: PayslipStep, indent: string): string[] {
  const amount = value === null ? 'no data' : valueText(value, unit);
  const why = formula === '' || formula === amount ? '' : `  = ${formula}`;
  const where = clause === '' ? '' : `  (${clause})`;
  return [
    `${indent}${title.en}: ${amount}${why}${where}`,
    ...parts.flatMap((part) => stepText(part, `${indent}  `)),
  ];
}

const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

function valueText(value: number, unit: PayslipStep['unit']): string {
  switch (unit) {
    case 'yuan':
      return `${yuanText(value * 100)} yuan`;
    case 'fen':
      return `${yuanText(value)} yuan`;
    case 'share':
      return `${plain.format(value * 100)} %`;
    case 'multiple':
      return `× ${plain.format(value)}`;
    case 'points':
    case 'seconds':
    case 'hours':
      return `${plain.format(value)} ${unit}`;
    case 'flag':
      return value === 0 ? 'no' : 'yes';
    case 'count':
    case 'number':
      return plain.format(value);
  }
}
