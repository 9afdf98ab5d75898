import { fault, type Fault } from './cell-fault.ts';

const plain = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?$/;
const comma = /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d*))?$/;
const scale = 6;

/** Decimals are counted in millionths. */
export const millionths = 1_000_000n;

/**
 * A written number as an exact count of millionths: `1,234.50`, `￥12`, `（１２）`, `(12)` = −12, `45%`.
 *
 * @param decimalComma  `1.234,50` instead of `1,234.50`
 * @returns  a fault for words, exponents, more than 6 decimals, 12 or more digits before the point
 *
 * decimalCell('(1,234.5)') // => -1234500000n
 */
export function decimalCell(cell: string, decimalComma = false): bigint | Fault {
  let text = cell
    .normalize('NFKC')
    .trim()
    .replace(/^([+-]?)\s*[¥$€元]\s*/, '$1')
    .replace(/\s*元$/, '');
  const bracketed = /^\((.*)\)$/.exec(text);
  if (bracketed) text = `-${(bracketed[1] as string).trim().replace(/^[¥$€]\s*/, '')}`;
  const percent = text.endsWith('%');
  if (percent) text = text.slice(0, -1).trimEnd();
  const match = (decimalComma ? comma : plain).exec(text);
  if (!match) return fault(/e[+-]?\d+$/i.test(text) ? 'exponent' : 'not-a-number');
  const whole = (match[2] as string).replaceAll(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  const digits = (match[3] ?? '').replace(/0+$/, '');
  const places = percent ? scale - 2 : scale;
  if (digits.length > places) return fault('too-many-decimals');
  if (whole.length > 11) return fault('too-large');
  const value = BigInt(whole + digits.padEnd(places, '0'));
  return match[1] === '-' ? -value : value;
}

/** A whole number in `decimalCell`'s writing; a fault when it has a fraction. */
export function integerCell(cell: string, decimalComma = false): bigint | Fault {
  const value = decimalCell(cell, decimalComma);
  if (typeof value !== 'bigint') return value;
  return value % millionths === 0n ? value / millionths : fault('not-whole');
}
