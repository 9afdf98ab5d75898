import { normalQuantile } from './normal-quantile.ts';
import { philox4x32, u01 } from './philox.ts';

/** Uniform draws in (0, 1), addressed by person, month, purpose and replicate; the same address is the same draw. */
export interface RandomStream {
  /** Uniform in (0, 1). */
  uniform(person: number, month: number, purpose: number, replicate?: number): number;
  /** Standard normal by inverse CDF, from the same uniform. */
  normal(person: number, month: number, purpose: number, replicate?: number): number;
}

/**
 * The random numbers of one seed: key = (seed low, seed high), counter = (person, month, purpose, replicate).
 * The scenario is not in the address, so all scenarios share their draws.
 *
 * @param seed an integer in [0, 2^53)
 * @throws RangeError for any other seed
 */
export function randomStream(seed: number): RandomStream {
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new RangeError(`seed ${seed} must be an integer from 0 to 2^53 - 1`);
  const key = [seed >>> 0, Math.floor(seed / 4294967296)] as const;
  const uniform = (person: number, month: number, purpose: number, replicate = 0): number => {
    const [w0, w1] = philox4x32([person, month, purpose, replicate], key);
    return u01(w0, w1);
  };
  return { uniform, normal: (...address) => normalQuantile(uniform(...address)) };
}
