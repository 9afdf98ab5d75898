import { checkAgainstData } from '../../simulations/plan/check-against-data.ts';
import type { PlanDocument } from '../../simulations/plan/plan-document.ts';
import type { Problem } from '../../simulations/problems/problem.ts';
import type { LoadedVersion } from './data-source.ts';

/** What a plan asks of the data that is not there, and whom it does not pay. @param side  where the plan is named */
export function planMisfits(side: string, plan: PlanDocument, { frame }: LoadedVersion): Problem[] {
  return checkAgainstData(plan, frame).map((found): Problem => ({ ...found, at: `${side}: ${found.at}` }));
}
