import { pow } from '../math/exp-log.ts';

/**
 * Factor on a KPI when its marginal incentive changes: (new / old)^elasticity. Off by default.
 * Source: methods 7 (constant elasticity); 1 where either incentive is 0.
 */
export function effortFactor(elasticity: number, before: number, after: number): number {
  return before > 0 && after > 0 ? pow(after / before, elasticity) : 1;
}
