import type { Figure } from '../../../simulations/outcomes/outcomes.ts';

/** Writes a number of one kind. */
export type NumberText = (value: number) => string;

const locale = 'en-US';
const decimals = (digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
const [whole, one, two, four] = [decimals(0), decimals(1), decimals(2), decimals(4)];

/** Fen as yuan with two decimals. */
export const yuanText: NumberText = (fen) => two.format(fen / 100);
/** A plain number of people or rows. */
export const countText: NumberText = (value) => whole.format(value);
/** An expected number of people. */
export const expectedText: NumberText = (value) => one.format(value);
/** A coefficient. */
export const indexText: NumberText = (value) => four.format(value);
/** A share as a percentage. */
export const shareText: NumberText = (share) => `${two.format(share * 100)} %`;

/** A number that shows its sign, for changes. */
export function signed(text: NumberText): NumberText {
  return (value) => (value > 0 ? `+${text(value)}` : text(value));
}

const reasons = {
  nobody: 'nobody',
  'no-spread': 'no spread',
  'zero-pay': 'no pay',
  'zero-p10': 'P10 is 0',
  'one-person': 'one person',
  'no-baseline': 'no baseline',
  'no-reference': 'no reference',
  'too-few': 'too few',
  'too-few-months': 'cannot tell from fewer than 3 months',
} as const;

/** A figure in words: the value, its interval, or why there is none. */
export function figureText(figure: Figure, text: NumberText): string {
  switch (figure.kind) {
    case 'value':
      return figure.about ? `about ${text(figure.value)}` : text(figure.value);
    case 'interval':
      return `${text(figure.value)} [${text(figure.low)} … ${text(figure.high)}]`;
    case 'hidden':
      return 'hidden';
    case 'undefined':
      return `— (${reasons[figure.reason]})`;
  }
}
