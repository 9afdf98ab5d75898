import type { Figure } from '../figures.ts';

/** Figures about sixty people, for tests of what is done with figures. */
export const value = (of: number): Figure => ({ kind: 'value', value: of, n: 60 });

export const interval = (of: number, low: number, high: number): Figure => ({
  kind: 'interval',
  level: 1,
  n: 60,
  value: of,
  low,
  high,
});

export const hidden: Figure = { kind: 'hidden', reason: 'small-group' };

export const undefinedFigure = (reason: Extract<Figure, { kind: 'undefined' }>['reason']): Figure => ({
  kind: 'undefined',
  reason,
});

/** Leavers of two sides and their difference, none of which has a whole number of tenths. */
export const someLeavers = {
  baseline: interval(10.04, 5.05, 19.96),
  scenario: interval(8.16, 4.14, 18.75),
  change: interval(-1.88, -3.06, -0.94),
};
