/** Why a cell or a record cannot be taken. */
export const faultReasons = {
  'not-a-number': 'it is not a number',
  exponent: 'exponent form has lost digits',
  'too-many-decimals': 'it has more than 6 decimals',
  'too-large': 'it is too large',
  'not-whole': 'it is not a whole number',
  'not-a-date': 'it is not a date of the declared format',
  'not-a-time': 'it is not a time of the declared format',
  'not-yes-no': 'it is neither yes nor no',
  'not-in-values': 'the value map does not have it',
  'out-of-range': 'it lies outside the range of the mapping',
  'too-long': 'it is longer than 4,096 characters',
  missing: 'a required value is missing',
  'wrong-width': 'it has another number of cells than the header',
  'text-after-quote': 'text follows a closing quote',
  'quote-inside': 'a quote stands inside an unquoted cell',
  'quote-open': 'a quote is never closed',
} as const;

export type FaultReason = keyof typeof faultReasons;

/** A cell that could not be read, as a value. */
export interface Fault {
  readonly fault: FaultReason;
}

const known = new Map<FaultReason, Fault>();

/** The fault of a reason (one object per reason). */
export function fault(reason: FaultReason): Fault {
  let one = known.get(reason);
  if (!one) known.set(reason, (one = { fault: reason }));
  return one;
}

/** Whether a converted cell is a fault. */
export function isFault(value: unknown): value is Fault {
  return typeof value === 'object' && value !== null && 'fault' in value;
}
