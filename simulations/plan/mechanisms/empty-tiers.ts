import { removeEdits, type Path, type Report } from '../report.ts';

/** A list of tiers: from a value on it pays so much. */
export type Tiers = readonly (readonly [from: number, pays: number])[];

/** Says which later tiers pay what the one before pays. */
export function checkEmptyTiers(tiers: Tiers, path: Path, report: Report): void {
  tiers.forEach(([at, pays], k) => {
    const before = tiers[k - 1];
    if (before && before[1] === pays)
      report('plan/tier-empty', [...path, k], { at, before: before[0] }, removeEdits([...path, k]));
  });
}
