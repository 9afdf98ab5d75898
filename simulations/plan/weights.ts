/** Weight of 100 %, in basis points. */
export const FULL_WEIGHT = 10_000;

/** A weight as whole basis points (0.01 %), or null when it is not a whole number of them. */
export function weightBasisPoints(share: number): number | null {
  const points = Math.round(share * FULL_WEIGHT);
  return Math.abs(share * FULL_WEIGHT - points) < 1e-6 ? points : null;
}

/** A weight in basis points: whole ones as whole numbers, any other as it is. */
export function weightPoints(share: number): number {
  return weightBasisPoints(share) ?? share * FULL_WEIGHT;
}
