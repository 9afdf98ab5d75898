/** A written decimal number, no digit lost: `value` / 10^`places`. */
export interface ExactDecimal {
  readonly value: bigint;
  readonly places: number;
}

/** The number at so many places, half away from zero where it has more: an exact count of its last place. */
export function rounded({ value, places }: ExactDecimal, to: number): bigint {
  if (places <= to) return value * 10n ** BigInt(to - places);
  const unit = 10n ** BigInt(places - to);
  const half = unit / 2n;
  return (value + (value < 0n ? -half : half)) / unit;
}

/** The sum of two, no digit lost. */
export function added(a: ExactDecimal, b: ExactDecimal): ExactDecimal {
  const places = Math.max(a.places, b.places);
  return { value: rounded(a, places) + rounded(b, places), places };
}

/** Whether two are the same number. */
export function same(a: ExactDecimal, b: ExactDecimal): boolean {
  const places = Math.max(a.places, b.places);
  return rounded(a, places) === rounded(b, places);
}

/**
 * As it is written, without zeros at its end.
 *
 * decimalText({ value: -1250n, places: 2 }) // => '-12.5'
 */
export function decimalText({ value, places }: ExactDecimal): string {
  const digits = String(value < 0n ? -value : value).padStart(places + 1, '0');
  const [whole, part] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)];
  const tail = part.replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${whole}${tail === '' ? '' : `.${tail}`}`;
}
