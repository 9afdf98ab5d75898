const z = 1.959963984540054;

/**
 * 97.5 % quantile of Student's t for df ≥ 3: the factor of a 95 % interval.
 * Cornish–Fisher expansion in 1/df (Abramowitz and Stegun 26.7.5); off by less than 0.5 % at 3, 0.02 % from 6 on.
 *
 * studentT975(10) // ≈ 2.2281
 */
export function studentT975(df: number): number {
  const z2 = z * z;
  const g1 = (z * (z2 + 1)) / 4;
  const g2 = (z * (z2 * (5 * z2 + 16) + 3)) / 96;
  const g3 = (z * (z2 * (z2 * (3 * z2 + 19) + 17) - 15)) / 384;
  const g4 = (z * (z2 * (z2 * (z2 * (79 * z2 + 776) + 1482) - 1920) - 945)) / 92160;
  return z + (g1 + (g2 + (g3 + g4 / df) / df) / df) / df;
}
