import type { MeasureFace } from '../../../simulations/outcomes/measures/measure.ts';
import type { CliWords } from './cli-words.ts';
import type { Figure } from '../../../simulations/disclosure/figures.ts';

/** Writes a number of one kind. */
export type NumberText = (value: number) => string;

const locale = 'en-US';
const decimals = (digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
const [whole, two, four] = [decimals(0), decimals(2), decimals(4)];

/** Fen as yuan with two decimals. */
export const yuanText: NumberText = (fen) => two.format(fen / 100);
/** A plain number of people or rows. */
export const countText: NumberText = (value) => whole.format(value);
/** A mean of a KPI. */
export const meanText: NumberText = (value) => four.format(value);
/** A share as a percentage. */
export const shareText: NumberText = (share) => `${two.format(share * 100)} %`;

/** A number of a measure, with its decimals; amounts in yuan. */
export function measureText({ unit, digits }: MeasureFace): NumberText {
  if (unit === 'share') return (value) => `${decimals(digits).format(value * 100)} %`;
  const written = decimals(digits);
  return (value) => written.format(unit === 'fen' || unit === 'fen a month' ? value / 100 : value);
}

/** A number that shows its sign, for changes. */
export function signed(text: NumberText): NumberText {
  return (value) => (value > 0 ? `+${text(value)}` : text(value));
}

/** A figure in words: the value, its interval, or why there is none. */
export function figureText(
  figure: Figure,
  text: NumberText,
  { figure: words }: Pick<CliWords, 'figure'>,
): string {
  switch (figure.kind) {
    case 'value':
      return figure.about ? words.about(text(figure.value)) : text(figure.value);
    case 'interval':
      return `${text(figure.value)} [${text(figure.low)} … ${text(figure.high)}]`;
    case 'hidden':
      return words.hidden;
    case 'undefined':
      return `— (${words.undefined[figure.reason]})`;
  }
}
