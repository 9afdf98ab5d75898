import { checkAgainstData, checkAgainstNames } from '../../simulations/plan/check-against-data.ts';
import { inexactSums } from '../../simulations/plan/inexact-sums.ts';
import type { PlanDocument } from '../../simulations/plan/plan-document.ts';
import type { Problem } from '../../simulations/problems/problem.ts';
import type { LoadedVersion } from './data-source.ts';

/**
 * What a plan asks of the data that is not there, and whom it does not pay.
 *
 * @param side        where the plan is named
 * @param holdsRows   whether whoever asks may hold rows: others are told what rests on names, and sums that nobody can
 *                    be paid by
 */
export function planMisfits(
  side: string,
  plan: PlanDocument,
  { frame }: LoadedVersion,
  holdsRows: boolean,
): Problem[] {
  const found = holdsRows
    ? checkAgainstData(plan, frame)
    : [...inexactSums(plan, frame), ...checkAgainstNames(plan, frame)];
  return found.map((each): Problem => ({ ...each, at: `${side}: ${each.at}` }));
}
