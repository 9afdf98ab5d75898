import { hiddenFigure, type Figure, type Pair } from '../disclosure/figures.ts';
import type { AwardOutcome } from './outcomes.ts';
import { rounded } from './rounded-figure.ts';

/** Winners are told to roles without rows in so many at a time. */
const STEP = 10;
/** Of so many winners a tenth is a step of people. */
const ENOUGH = 10 * STEP;

/**
 * How awards spread as a role without rows may see it: winners in tens, the share who never win of these, the share of
 * repeat winners in tenths where a tenth is ten people.
 */
export function askedAwards({ winners, repeatWinners }: AwardOutcome): AwardOutcome {
  const tens = pairOf(winners, (figure) => Math.round(figure.value / STEP) * STEP);
  return {
    winners: tens,
    neverWinners: pairOf(tens, ({ value, n }) => Math.max(0, 1 - value / n)),
    repeatWinners: {
      baseline: inTenths(repeatWinners.baseline, tens.baseline),
      scenario: inTenths(repeatWinners.scenario, tens.scenario),
      change: hiddenFigure,
    },
  };
}

function inTenths(share: Figure, winners: Figure): Figure {
  if (share.kind !== 'value') return share;
  return winners.kind === 'value' && winners.value >= ENOUGH
    ? { ...share, value: rounded(share.value, 1), n: winners.value, about: true }
    : hiddenFigure;
}

/** Both sides by a function and what they then differ by; what is hidden stays so. */
function pairOf(
  { baseline, scenario, change }: Pair,
  of: (figure: Figure & { readonly kind: 'value' }) => number,
): Pair {
  const side = (figure: Figure): Figure =>
    figure.kind === 'value' ? { ...figure, value: of(figure), about: true } : figure;
  const [before, after] = [side(baseline), side(scenario)];
  if (change.kind !== 'value' || before.kind !== 'value' || after.kind !== 'value')
    return { baseline: before, scenario: after, change };
  return {
    baseline: before,
    scenario: after,
    change: { ...change, value: after.value - before.value, about: true },
  };
}
