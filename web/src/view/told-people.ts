import type { Outcomes } from '../../../simulations/outcomes/outcomes.ts';
import { figureValue } from './figure-value.ts';

/**
 * People whom gains, losses and spread are about: all that both plans cover, or of a role without rows those in company
 * (decision 0035). Where too few are in a band to tell its count, as many as the median is about.
 */
export function toldPeople({ winners, dispersion, people }: Outcomes): number {
  for (const parts of [winners.people, [winners.gaining, winners.unchanged, winners.losing]]) {
    const counts = parts.map(figureValue).filter((count) => count !== null);
    if (counts.length === parts.length) return counts.reduce((sum, count) => sum + count, 0);
  }
  const { baseline } = dispersion.median;
  return baseline.kind === 'value' || baseline.kind === 'interval' ? baseline.n : people;
}
