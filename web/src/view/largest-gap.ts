import type { Figure } from '../../../simulations/disclosure/figures.ts';
import type { GroupGap } from '../../../simulations/outcomes/outcomes.ts';
import { figureValue } from './figure-value.ts';

/** A group's gap in pay, with what it is measured against. */
interface NamedGap {
  readonly label: string;
  readonly reference: string;
  readonly group: string;
  readonly baseline: Figure;
  readonly scenario: Figure;
  /** Chance does not explain the scenario's gap. */
  readonly beyondChance: boolean;
}

/** The widest shown gap of the scenario; one that chance does not explain goes before one that it may. */
export function largestGap(fairness: readonly GroupGap[]): NamedGap | null {
  const gaps = fairness.flatMap(({ label, reference, groups }) =>
    groups
      .filter(({ group, gap }) => group !== reference && figureValue(gap.scenario) !== null)
      .map(({ group, gap, beyondChance }) => ({
        label,
        reference,
        group,
        ...gap,
        beyondChance: beyondChance.scenario,
      })),
  );
  const rank = ({ scenario, beyondChance }: NamedGap) =>
    (beyondChance ? 10 : 0) + Math.abs(figureValue(scenario) ?? 0);
  return gaps.reduce<NamedGap | null>((best, gap) => (best && rank(best) >= rank(gap) ? best : gap), null);
}
