import { ln } from './exp-log.ts';

/** Part of Theil's T that lies between groups: Σ sₛ ln(sₛ / pₛ) of pay and population shares; null when nothing is paid. */
export function theilBetween(values: readonly number[], groups: readonly string[]): number | null {
  const total = values.reduce((a, b) => a + b, 0);
  if (!(total > 0)) return null;
  return [...new Set(groups)].reduce((sum, group) => {
    const members = values.filter((_, k) => groups[k] === group);
    const share = members.reduce((a, b) => a + b, 0) / total;
    return share === 0 ? sum : sum + share * ln(share / (members.length / values.length));
  }, 0);
}
