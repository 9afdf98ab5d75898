import type { Figure, Pair } from '../../../simulations/disclosure/figures.ts';
import type { NumberCell } from '../charts/chart-data.ts';
import type { Formatter } from '../messages/format.ts';
import type { Messages } from '../messages/en.ts';

/** The number of a figure, or null where it is hidden or undefined. */
export function figureValue(figure: Figure): number | null {
  return figure.kind === 'value' || figure.kind === 'interval' ? figure.value : null;
}

/** A figure in words: its number written by `write`, or why there is none. */
export function figureText(figure: Figure, write: (value: number) => string, words: Messages): string {
  switch (figure.kind) {
    case 'hidden':
      return words.figure.hidden;
    case 'undefined':
      return words.figure.undefined[figure.reason];
    case 'value':
      return figure.about ? words.figure.about(write(figure.value)) : write(figure.value);
    default:
      return write(figure.value);
  }
}

/** A figure as a cell of a table: its number as it is, and in words. */
export function figureCell(figure: Figure, write: (value: number) => string, words: Messages): NumberCell {
  return { text: figureText(figure, write, words), value: figureValue(figure) };
}

/** An amount of fen as a cell in yuan, by default without a sign for gains. */
export function moneyCell(
  figure: Figure,
  { words, format }: { words: Messages; format: Formatter },
  write: (fen: number) => string = format.moneyWhole,
): NumberCell {
  const fen = figureValue(figure);
  return { text: figureText(figure, write, words), value: fen === null ? null : fen / 100 };
}

/** An end of an interval as a cell; a dash where a figure has none. */
export function endCell(figure: Figure, side: 'low' | 'high', write: (value: number) => string): NumberCell {
  return figure.kind === 'interval'
    ? { text: write(figure[side]), value: figure[side] }
    : { text: '—', value: null };
}

/** The ends of an interval in words, or null where a figure has none. */
export function rangeText(figure: Figure, write: (value: number) => string, words: Messages): string | null {
  return figure.kind === 'interval' ? words.figure.range(write(figure.low), write(figure.high)) : null;
}

/** Change of a pair as a share of its baseline; null where it cannot be said. */
export function relativeChange({ baseline, change }: Pair): number | null {
  const from = figureValue(baseline);
  const by = figureValue(change);
  return from === null || by === null || from === 0 ? null : by / from;
}

/** A pair with all of its numbers times a factor, e.g. 12 for a year. */
export function scaledPair(pair: Pair, factor: number): Pair {
  return {
    baseline: scaledFigure(pair.baseline, factor),
    scenario: scaledFigure(pair.scenario, factor),
    change: scaledFigure(pair.change, factor),
  };
}

function scaledFigure(figure: Figure, factor: number): Figure {
  if (figure.kind === 'value') return { ...figure, value: figure.value * factor };
  if (figure.kind !== 'interval') return figure;
  return { ...figure, value: figure.value * factor, low: figure.low * factor, high: figure.high * factor };
}
