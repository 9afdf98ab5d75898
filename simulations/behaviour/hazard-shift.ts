import { expm1, log1p } from '../math/exp-log.ts';

/**
 * Monthly hazard of leaving when the hazard rate counts some times: 1 − (1 − h)^times.
 * Stays in [0, 1] (a plain h·times does not) and is h itself, bit for bit, at 1.
 *
 * @param hazard  monthly probability of leaving
 * @param times   exp(E); E = elasticity × change of log pay (`payResponse`): negative elasticities make raises lower it
 *
 * Source: methods 6.5 (complementary log-log shift).
 */
export function shiftedHazard(hazard: number, times: number): number {
  return times === 1 ? hazard : -expm1(log1p(-hazard) * times);
}

/** E of a log change of pay; a cut counts `loss` times. */
export function payResponse(elasticity: number, change: number, loss: number): number {
  return elasticity * change * (change < 0 ? loss : 1);
}
