import { exp } from './exp-log.ts';

/**
 * The logistic function: log-odds to a probability.
 *
 * logistic(0) // => 0.5
 */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}
