import { defaultThresholds } from '../disclosure/thresholds.ts';
import type { Figure } from '../disclosure/figures.ts';
import type { Frame } from '../frame/frame.ts';
import { comparedPay, type ComparedPay } from '../outcomes/compared-pay.ts';
import type { Replay } from '../replay/replay-result.ts';

/** Figures as they are before anything is kept back: a reference knows no disclosure. */
export const nothingKeptBack = {
  ...defaultThresholds,
  group: 1,
  median: 1,
  percentile: 1,
  dominance: 0,
  exactMoney: 0,
};

/** Pay of everybody in every month, compared with itself. */
export function comparedWithItself(frame: Frame, paid: Replay): ComparedPay {
  return comparedPay(frame, paid, paid, new Uint8Array(frame.months.length).fill(1));
}

/** The number of a figure; null where it does not exist. */
export function figureNumber(figure: Figure | undefined): number | null {
  return figure && 'value' in figure ? figure.value : null;
}

/** Fen as yuan. */
export function yuanOf(fen: number | null): number | null {
  return fen === null ? null : fen / 100;
}

/** A share in percent. */
export function percent(share: number | null): number | null {
  return share === null ? null : share * 100;
}
