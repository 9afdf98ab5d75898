import { fault, type Fault } from './cell-fault.ts';
import { rounded, type ExactDecimal } from './exact-decimal.ts';

const plain = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?$/;
/** What most files write most of; in doubles its millionths are exact. */
const fewDigits = /^\d{1,9}$/;
const comma = /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d*))?$/;
const scale = 6;
/** Most digits behind the point; a double has no more than 17 that say anything, and small ones zeros before them. */
const mostPlaces = 40;

/** Decimals are counted in millionths. */
export const millionths = 1_000_000n;

/**
 * A written number with all of its digits: `1,234.50`, `￥12`, `（１２）`, `(12)` = −12, `45%`.
 *
 * @param decimalComma  `1.234,50` instead of `1,234.50`
 * @returns  a fault for words, exponents, 12 or more digits before the point
 */
export function exactCell(cell: string, decimalComma = false): ExactDecimal | Fault {
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
  if (whole.length > 11) return fault('too-large');
  if (digits.length > mostPlaces) return fault('not-a-number');
  const value = BigInt(whole + digits);
  return { value: match[1] === '-' ? -value : value, places: digits.length + (percent ? 2 : 0) };
}

/**
 * A written number as a count of millionths, rounded to so many decimals, half away from zero: spreadsheets and
 * programs write fifteen digits of what has two.
 *
 * decimalCell('(1,234.5)') // => -1234500000n
 */
export function decimalCell(cell: string, decimalComma = false, decimals = scale): bigint | Fault {
  if (fewDigits.test(cell)) return BigInt(Number(cell) * 1e6);
  const exact = exactCell(cell, decimalComma);
  return 'fault' in exact ? exact : rounded(exact, decimals) * 10n ** BigInt(scale - decimals);
}

/** A whole number in `decimalCell`'s writing; a fault when it has a fraction. */
export function integerCell(cell: string, decimalComma = false): bigint | Fault {
  const exact = exactCell(cell, decimalComma);
  if ('fault' in exact) return exact;
  const unit = 10n ** BigInt(exact.places);
  return exact.value % unit === 0n ? exact.value / unit : fault('not-whole');
}
