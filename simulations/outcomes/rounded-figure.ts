import type { Figure, Pair } from '../disclosure/figures.ts';

/** A figure in steps of 10^−digits, the ends of its interval with it. */
export function roundedFigure(figure: Figure, digits: number): Figure {
  if (figure.kind === 'value') return { ...figure, value: rounded(figure.value, digits) };
  if (figure.kind !== 'interval') return figure;
  const { value, low, high } = figure;
  return {
    ...figure,
    value: rounded(value, digits),
    low: rounded(low, digits),
    high: rounded(high, digits),
  };
}

/** Both sides and their difference, each by itself. */
export function roundedPair({ baseline, scenario, change }: Pair, digits: number): Pair {
  return {
    baseline: roundedFigure(baseline, digits),
    scenario: roundedFigure(scenario, digits),
    change: roundedFigure(change, digits),
  };
}

/**
 * A number in steps of 10^−digits; never −0.
 *
 * rounded(10.04, 1) // => 10
 */
export function rounded(value: number, digits: number): number {
  const parts = 10 ** digits;
  return Math.round(value * parts) / parts + 0;
}
