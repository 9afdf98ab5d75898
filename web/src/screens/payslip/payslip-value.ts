import type { ValueUnit } from '../../../../simulations/program/program.ts';
import type { Formatter } from '../../messages/format.ts';
import { payslipWords } from '../../messages/payslip-words.ts';

/** A number of the payslip in its unit, as a language and a currency are written. */
export function payslipValue(value: number | null, unit: ValueUnit | string, format: Formatter): string {
  const words = payslipWords[format.locale];
  if (value === null) return words.missing;
  switch (unit) {
    case 'yuan':
      return format.moneyExact(value * 100);
    case 'fen':
      return format.moneyExact(value);
    case 'share':
      return format.share(value);
    case 'multiple':
      return `× ${trimmed(format.decimal(value, 4))}`;
    case 'flag':
      return value ? words.yes : words.no;
    case 'seconds':
      return `${trimmed(format.decimal(value, 1))} s`;
    case 'hours':
      return `${trimmed(format.decimal(value, 1))} h`;
    default:
      return trimmed(format.decimal(value, 2));
  }
}

function trimmed(text: string): string {
  return text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
}
