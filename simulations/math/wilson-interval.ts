import { normalQuantile } from './normal-quantile.ts';

const Z = normalQuantile(0.975);

/**
 * Wilson's 95 % interval of a probability from events among trials; within [0, 1] however few they are.
 *
 * @param trials  above 0
 *
 * Source: Wilson 1927, JASA 22, 209–212.
 *
 * wilsonInterval(10, 20) // ≈ [0.2992980082, 0.7007019918]
 */
export function wilsonInterval(events: number, trials: number): readonly [low: number, high: number] {
  const share = events / trials;
  const z2 = Z * Z;
  const centre = share + z2 / (2 * trials);
  const half = Z * Math.sqrt((share * (1 - share) + z2 / (4 * trials)) / trials);
  const whole = 1 + z2 / trials;
  return [Math.max(0, (centre - half) / whole), Math.min(1, (centre + half) / whole)];
}
