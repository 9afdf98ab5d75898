import type { Figure, GroupGap } from '../../../simulations/outcomes/outcomes.ts';
import { figureValue } from './figure-value.ts';

/** A group's gap in pay, with what it is measured against. */
interface NamedGap {
  readonly label: string;
  readonly reference: string;
  readonly group: string;
  readonly baseline: Figure;
  readonly scenario: Figure;
}

/** The widest shown gap of the scenario; one whose interval leaves out zero goes before one that does not. */
export function largestGap(fairness: readonly GroupGap[]): NamedGap | null {
  const gaps = fairness.flatMap(({ label, reference, groups }) =>
    groups
      .filter(({ group, gap }) => group !== reference && figureValue(gap.scenario) !== null)
      .map(({ group, gap }) => ({ label, reference, group, ...gap })),
  );
  const rank = ({ scenario }: NamedGap) =>
    (beyondChance(scenario) ? 10 : 0) + Math.abs(figureValue(scenario) ?? 0);
  return gaps.reduce<NamedGap | null>((best, gap) => (best && rank(best) >= rank(gap) ? best : gap), null);
}

/** Whether zero lies outside the interval. */
export function beyondChance(figure: Figure): boolean {
  return figure.kind === 'interval' && (figure.low > 0 || figure.high < 0);
}
