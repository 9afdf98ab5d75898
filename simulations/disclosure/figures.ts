import { isFew } from './few.ts';
import type { DisclosureThresholds } from './thresholds.ts';

/** A number that may be shown, or the reason why it may not or does not exist. */
export type Figure =
  | {
      readonly kind: 'value';
      readonly value: number;
      readonly n: number;
      /** A number of people that takes in neighbours too few to be shown by themselves. */
      readonly about?: true | undefined;
    }
  | {
      readonly kind: 'interval';
      readonly value: number;
      readonly low: number;
      readonly high: number;
      readonly level: number;
      readonly n: number;
    }
  | { readonly kind: 'hidden'; readonly reason: 'small-group' }
  | { readonly kind: 'undefined'; readonly reason: UndefinedReason };

export type UndefinedReason =
  | 'nobody'
  | 'no-spread'
  | 'zero-pay'
  | 'zero-p10'
  | 'one-person'
  | 'no-baseline'
  | 'no-reference'
  | 'too-few'
  | 'too-few-months';

/** Baseline, scenario, and scenario − baseline where that may be shown. */
export interface Pair {
  readonly baseline: Figure;
  readonly scenario: Figure;
  readonly change: Figure;
}

/** A figure that too few people stand behind. */
export const hiddenFigure: Figure = { kind: 'hidden', reason: 'small-group' };

/** Baseline, scenario and change all hidden. */
export const hiddenPair: Pair = { baseline: hiddenFigure, scenario: hiddenFigure, change: hiddenFigure };

/** A figure about n people, or the reason why it does not exist. */
export function shownFigure(value: number | null, n: number, reason: UndefinedReason = 'nobody'): Figure {
  return value === null || Number.isNaN(value) ? { kind: 'undefined', reason } : { kind: 'value', value, n };
}

/** A figure that needs at least `least` people. */
export function guardedFigure(
  value: number | null,
  n: number,
  least: number,
  reason: UndefinedReason = 'nobody',
): Figure {
  return isFew(n, least) ? hiddenFigure : shownFigure(value, n, reason);
}

/** A number of people: 0 may be shown, 1 … least − 1 not. */
export function countFigure(people: number, least: number): Figure {
  return guardedFigure(people, people, least);
}

/** How the two sides of a comparison may be shown. */
export interface PairRights {
  readonly n: number;
  readonly hidden: boolean;
  /** People behind the change are too few: the scenario would give them away by subtraction. */
  readonly changeHidden: boolean;
}

/** Both sides of a figure and their difference. */
export function guardedPair(
  baseline: number | null,
  scenario: number | null,
  { n, hidden, changeHidden }: PairRights,
  reason: UndefinedReason = 'nobody',
): Pair {
  if (hidden) return hiddenPair;
  const before = shownFigure(baseline, n, reason);
  if (changeHidden) return { baseline: before, scenario: hiddenFigure, change: hiddenFigure };
  const change = baseline === null || scenario === null ? null : scenario - baseline;
  return {
    baseline: before,
    scenario: shownFigure(scenario, n, reason),
    change: shownFigure(change, n, reason),
  };
}

/** Fen as they may be shown: exact for many people, in steps of 10 yuan for few. */
export function shownFen(fen: number, n: number, { exactMoney }: DisclosureThresholds): number {
  return n < exactMoney ? Math.round(fen / 1000) * 1000 : fen;
}

/** A pair of amounts in fen. */
export function fenPair(
  baseline: number,
  scenario: number,
  rights: PairRights,
  thresholds: DisclosureThresholds,
): Pair {
  return guardedPair(
    shownFen(baseline, rights.n, thresholds),
    shownFen(scenario, rights.n, thresholds),
    rights,
  );
}
