import { exp, expm1, log1p } from '../math/exp-log.ts';

/**
 * Monthly hazard of leaving after a log change E of the hazard rate: 1 − (1 − h)^exp(E).
 * Stays in [0, 1] (a plain h·exp(E) does not) and is h itself, bit for bit, at E = 0.
 *
 * @param hazard    monthly probability of leaving
 * @param response  E, elasticity × change of log pay; negative elasticities make raises lower it
 *
 * Source: methods 6.5 (complementary log-log shift).
 */
export function shiftedHazard(hazard: number, response: number): number {
  if (response === 0) return hazard;
  return -expm1(log1p(-hazard) * exp(response));
}

/** E of a log change of pay; a cut counts `loss` times. */
export function payResponse(elasticity: number, change: number, loss: number): number {
  return elasticity * change * (change < 0 ? loss : 1);
}
