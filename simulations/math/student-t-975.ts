import { studentTwoSidedP } from './special-functions.ts';

const z = 1.959963984540054;

/**
 * 97.5 % quantile of Student's t: the factor of a 95 % interval, to about 1e-10 of itself.
 * Secant steps on the two-sided tail from the Cornish–Fisher expansion (Abramowitz and Stegun 26.7.5).
 *
 * @param df  degrees of freedom, above 0
 *
 * studentT975(10) // ≈ 2.228138852
 */
export function studentT975(df: number): number {
  const twoSidedP = studentTwoSidedP(df);
  const miss = (t: number): number => twoSidedP(t) - 0.05;
  let [last, t] = [expansion(df), expansion(df) * 1.001];
  let [lastMiss, now] = [miss(last), miss(t)];
  for (let step = 0; step < 50 && Math.abs(t - last) > 1e-12 * t && now !== lastMiss; step++) {
    const next = t - (now * (t - last)) / (now - lastMiss);
    [last, lastMiss] = [t, now];
    t = next > 0 ? next : t / 2;
    now = miss(t);
  }
  return t;
}

function expansion(df: number): number {
  const z2 = z * z;
  const g1 = (z * (z2 + 1)) / 4;
  const g2 = (z * (z2 * (5 * z2 + 16) + 3)) / 96;
  const g3 = (z * (z2 * (z2 * (3 * z2 + 19) + 17) - 15)) / 384;
  const g4 = (z * (z2 * (z2 * (z2 * (79 * z2 + 776) + 1482) - 1920) - 945)) / 92160;
  return z + (g1 + (g2 + (g3 + g4 / df) / df) / df) / df;
}
