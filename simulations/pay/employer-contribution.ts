import { roundFen } from '../program/round-fen.ts';

/**
 * Employer's contribution on a month's gross, one rate on a base between two limits; fen to fen.
 * The same arithmetic as a program's on-cost.
 */
export function employerContribution(
  grossFen: number,
  { rate, baseMinFen, baseMaxFen }: { rate: number; baseMinFen: number; baseMaxFen: number },
): number {
  return rate === 0 ? 0 : roundFen((Math.min(Math.max(grossFen, baseMinFen), baseMaxFen) / 100) * rate);
}
